using CodeReader;
using EfModelReader.Skeletons;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EfModelReader.Contexts;

/// <summary>
/// Finds the contexts: by names first, over the syntax of all projects, then by binding only the classes whose base classes can lead to a
/// context. Abstract and generic contexts are no models of their own; what derives from them is.
/// </summary>
internal static class ContextFinder
{
    private const string DbContext = "DbContext";

    private static readonly HashSet<string> LibraryBases = new(StringComparer.Ordinal)
    {
        DbContext, "IdentityDbContext", "IdentityUserContext",
    };

    /// <summary>Finds all, sorted by project and name.</summary>
    public static IReadOnlyList<ContextDeclaration> Find(SourceSet sources, CancellationToken cancellation)
    {
        Dictionary<string, List<(string Base, SourceProject Project, TypeDeclarationSyntax Class)>> byName = new(StringComparer.Ordinal);
        foreach (SourceProject project in sources.Projects.Where(p => !p.IsTest))
        {
            foreach (SyntaxTree tree in project.Trees)
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (TypeDeclarationSyntax type in ClassesWithBase(tree))
                {
                    string name = type.Identifier.ValueText;
                    if (!byName.TryGetValue(name, out var classes))
                    {
                        byName.Add(name, classes = []);
                    }

                    classes.Add((SimpleName(type.BaseList!.Types[0].Type), project, type));
                }
            }
        }

        Dictionary<ISymbol, ContextDeclaration> found = new(SymbolEqualityComparer.Default);
        foreach ((string name, var classes) in byName)
        {
            if (!LeadsToContext(name, []))
            {
                continue;
            }

            foreach ((_, SourceProject project, TypeDeclarationSyntax type) in classes)
            {
                cancellation.ThrowIfCancellationRequested();
                if (sources.OwnerOf(type.SyntaxTree) == project && sources.Model(type.SyntaxTree).GetDeclaredSymbol(type, cancellation) is { } symbol &&
                    Declaration(symbol, project) is { } declaration)
                {
                    found.TryAdd(symbol, declaration);
                }
            }
        }

        return
        [
            .. found.Values.OrderBy(d => d.Project.Path, StringComparer.Ordinal).ThenBy(d => EvidenceOf.FullName(d.Symbol), StringComparer.Ordinal),
        ];

        bool LeadsToContext(string name, HashSet<string> seen) =>
            LibraryBases.Contains(name) ||
            (name.EndsWith("Context", StringComparison.Ordinal) || name.Contains(DbContext, StringComparison.Ordinal)) && !byName.ContainsKey(name) ||
            seen.Add(name) && byName.TryGetValue(name, out var classes) && classes.Any(c => LeadsToContext(c.Base, seen));
    }

    private static IEnumerable<TypeDeclarationSyntax> ClassesWithBase(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<TypeDeclarationSyntax>()
            .Where(t => t.Kind() is SyntaxKind.ClassDeclaration or SyntaxKind.RecordDeclaration && t.BaseList is { Types.Count: > 0 });

    private static string SimpleName(TypeSyntax type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => "",
    };

    private static ContextDeclaration? Declaration(INamedTypeSymbol symbol, SourceProject project)
    {
        if (symbol.IsAbstract || symbol.IsGenericType || symbol.IsStatic)
        {
            return null;
        }

        INamedTypeSymbol? parent = symbol.BaseType;
        while (parent is not null && !parent.OriginalDefinition.DeclaringSyntaxReferences.IsEmpty)
        {
            parent = parent.BaseType;
        }

        if (parent is null || parent.TypeKind != TypeKind.Error && ToolTypes.Find(parent.OriginalDefinition) is { } type && !typeof(Microsoft.EntityFrameworkCore.DbContext).IsAssignableFrom(type))
        {
            return null;
        }

        bool isKnown = parent.TypeKind != TypeKind.Error && ToolTypes.Has(parent);
        return isKnown ? new ContextDeclaration(symbol, project, parent, null)
            : parent.Name.Contains(DbContext, StringComparison.Ordinal) && LooksLikeContext(symbol) ? new ContextDeclaration(symbol, project, null, parent)
            : null;
    }

    // Other databases' packages have contexts too (MongoDbContext); those of EF have sets, build a model or take options.
    private static bool LooksLikeContext(INamedTypeSymbol symbol)
    {
        for (INamedTypeSymbol? type = symbol; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IPropertySymbol { Type.Name: "DbSet" } or IMethodSymbol { Name: "OnModelCreating" } ||
                    member is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor &&
                    constructor.Parameters.Any(p => p.Type.Name.StartsWith("DbContextOptions", StringComparison.Ordinal)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
