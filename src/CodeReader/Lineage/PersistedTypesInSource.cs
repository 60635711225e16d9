using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Lineage;

/// <summary>Finds persisted types by the shapes in which stores name them; binds only the names in question.</summary>
internal static class PersistedTypesInSource
{
    // Generic types and methods whose first type argument is stored.
    private static readonly HashSet<string> StoreShapes = new(StringComparer.Ordinal)
    {
        "DbSet", "IDbSet", "Set", "IEntityTypeConfiguration", "Entity",
        "IMongoCollection", "GetCollection", "IMongoQueryable",
        "IDocumentStore", "LoadAsync", "IRedisCollection",
    };

    private static readonly string[] RepositoryEndings = ["Repository", "EventStore", "AggregateStore"];

    /// <summary>Full names of the stored types.</summary>
    public static IEnumerable<string> Find(SourceSet sources, CancellationToken cancellation)
    {
        foreach (SourceProject project in sources.Projects.Where(p => !p.IsTest))
        {
            foreach (SyntaxTree tree in project.Trees)
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (TypeSyntax argument in StoredArguments(tree.GetRoot(cancellation)))
                {
                    if (sources.Model(tree).GetTypeInfo(argument, cancellation).Type is INamedTypeSymbol { TypeKind: TypeKind.Class } type)
                    {
                        yield return EvidenceOf.FullName(type);
                    }
                }
            }
        }
    }

    private static IEnumerable<TypeSyntax> StoredArguments(SyntaxNode root)
    {
        foreach (GenericNameSyntax name in root.DescendantNodes().OfType<GenericNameSyntax>())
        {
            string identifier = name.Identifier.ValueText;
            if ((StoreShapes.Contains(identifier) || RepositoryEndings.Any(e => identifier.EndsWith(e, StringComparison.Ordinal))) && name.TypeArgumentList.Arguments.Count == 1)
            {
                yield return name.TypeArgumentList.Arguments[0];
            }
            else if (identifier.StartsWith("Identity", StringComparison.Ordinal) && identifier.EndsWith("DbContext", StringComparison.Ordinal))
            {
                foreach (TypeSyntax argument in name.TypeArgumentList.Arguments)
                {
                    yield return argument;
                }
            }
        }
    }
}
