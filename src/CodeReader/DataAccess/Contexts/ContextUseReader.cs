using CatalogModel.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.DataAccess.Contexts;

/// <summary>Reads where a project uses contexts and repositories that another project declares.</summary>
internal sealed class ContextUseReader(SourceSet sources, SourceProject project)
{
    private readonly DataTypes dataTypes = DataTypes.Of(sources);
    private readonly Dictionary<(string Context, string User), ContextUse> uses = [];

    /// <summary>The uses found, in no order: the first of each context by each type.</summary>
    public IEnumerable<ContextUse> Uses => uses.Values;

    /// <summary>Reads a node when it names a context of another project.</summary>
    public void Visit(SyntaxNode node, SemanticModel model)
    {
        if (node is not SimpleNameSyntax name || !dataTypes.Has(name.Identifier.ValueText) || IsDeclaration(name)
            || model.GetSymbolInfo(name).Symbol is not INamedTypeSymbol type || DeclaringProject(type) is not { } declaredIn || declaredIn == project)
        {
            return;
        }

        ContextUse use = new(EvidenceOf.FullName(type), declaredIn.Path, model.Place(name));
        string user = name.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText ?? "";
        if (!uses.ContainsKey((use.Context, user)))
        {
            uses.Add((use.Context, user), use);
        }
    }

    private SourceProject? DeclaringProject(INamedTypeSymbol type) =>
        type.OriginalDefinition.DeclaringSyntaxReferences.Select(r => sources.OwnerOf(r.SyntaxTree)).FirstOrDefault(p => p is not null);

    // A base, a constraint and an attribute (those of migrations) extend or describe a context; an alias and a using only name it.
    public static bool IsDeclaration(SimpleNameSyntax name) => name.Ancestors().TakeWhile(a => a is not (StatementSyntax or TypeDeclarationSyntax))
        .Any(a => a is BaseListSyntax or TypeParameterConstraintClauseSyntax or AttributeSyntax or UsingDirectiveSyntax or CrefSyntax);
}
