using CodeReader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EfModelReader.Snapshots;

/// <summary>A <c>*ModelSnapshot.cs</c> class of the scanned source.</summary>
/// <param name="Symbol">The class.</param>
/// <param name="Project">The project it stands in: that of the migrations, not always that of the context.</param>
/// <param name="Context">Full name of the context that it is about.</param>
internal sealed record SnapshotDeclaration(INamedTypeSymbol Symbol, SourceProject Project, string Context)
{
    private const string Base = "ModelSnapshot";

    /// <summary>Finds all, in the order of projects and files.</summary>
    public static IReadOnlyList<SnapshotDeclaration> Find(SourceSet sources, CancellationToken cancellation)
    {
        List<SnapshotDeclaration> found = [];
        foreach (SourceProject project in sources.Projects.Where(p => !p.IsTest))
        {
            foreach (SyntaxTree tree in project.Trees.Where(t => t.FilePath.Contains("Snapshot", StringComparison.OrdinalIgnoreCase)))
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (ClassDeclarationSyntax type in tree.GetRoot(cancellation).DescendantNodes().OfType<ClassDeclarationSyntax>())
                {
                    if (type.BaseList?.Types.Any(b => b.Type.ToString().EndsWith(Base, StringComparison.Ordinal)) == true && sources.OwnerOf(tree) == project &&
                        sources.Model(tree).GetDeclaredSymbol(type, cancellation) is { } symbol && ContextOf(symbol) is { } context)
                    {
                        found.Add(new SnapshotDeclaration(symbol, project, context));
                    }
                }
            }
        }

        return found;
    }

    private static string? ContextOf(INamedTypeSymbol symbol) =>
        symbol.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name is "DbContextAttribute" or "DbContext")?.ConstructorArguments is [{ Value: ITypeSymbol context }]
            ? EvidenceOf.FullName(context)
            : null;
}
