using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Lineage;

/// <summary>Finds persisted types by the shapes in which stores name them; binds only the names in question.</summary>
internal static class PersistedTypesInSource
{
    // Generic types and methods whose type argument is stored.
    private static readonly HashSet<string> StoreTypes = new(StringComparer.Ordinal)
    {
        "DbSet", "IDbSet", "IEntityTypeConfiguration", "IMongoCollection", "IMongoQueryable", "IRedisCollection",
    };

    private static readonly HashSet<string> StoreMethods = new(StringComparer.Ordinal) { "Set", "Entity", "GetCollection", "LoadAsync" };

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

    private static bool IsCalled(GenericNameSyntax name) =>
        name.Parent is InvocationExpressionSyntax or MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } or MemberBindingExpressionSyntax;

    private static IEnumerable<TypeSyntax> StoredArguments(SyntaxNode root)
    {
        foreach (GenericNameSyntax name in root.DescendantNodes().OfType<GenericNameSyntax>())
        {
            string identifier = name.Identifier.ValueText;
            bool isStore = IsCalled(name)
                ? StoreMethods.Contains(identifier)
                : StoreTypes.Contains(identifier) || RepositoryEndings.Any(e => identifier.EndsWith(e, StringComparison.Ordinal));
            if (isStore && name.TypeArgumentList.Arguments.Count == 1)
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
