using CodeReader;
using EfModelReader.Contexts;
using Microsoft.AspNetCore.Identity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EfModelReader.Replay;

/// <summary>Reads the options of ASP.NET Core Identity that change its tables, from the projects that can see the context.</summary>
internal sealed class IdentityOptionsReader(SourceSet sources, ContextDeclaration context)
{
    /// <summary>The options, or null when the context has nothing to do with Identity.</summary>
    public IdentityOptions? Read()
    {
        bool isIdentity = context.LibraryBase?.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.AspNetCore.Identity", StringComparison.Ordinal) == true;
        if (!isIdentity && context.MissingBase is null)
        {
            return null;
        }

        IdentityOptions options = new();
        foreach (SyntaxTree tree in sources.Projects.Where(p => !p.IsTest && sources.Closure(p).Contains(context.Project)).SelectMany(p => p.Trees))
        {
            string text = tree.GetText().ToString();
            if (text.Contains(nameof(StoreOptions.SchemaVersion), StringComparison.Ordinal) || text.Contains(nameof(StoreOptions.MaxLengthForKeys), StringComparison.Ordinal))
            {
                Read(tree, options.Stores);
            }
        }

        return options;
    }

    private static void Read(SyntaxTree tree, StoreOptions stores)
    {
        foreach (AssignmentExpressionSyntax assignment in tree.GetRoot().DescendantNodes().OfType<AssignmentExpressionSyntax>())
        {
            switch (assignment)
            {
                case { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(StoreOptions.SchemaVersion) }, Right: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var version } }:
                    stores.SchemaVersion = version switch
                    {
                        nameof(IdentitySchemaVersions.Version1) => IdentitySchemaVersions.Version1,
                        nameof(IdentitySchemaVersions.Version2) => IdentitySchemaVersions.Version2,
                        nameof(IdentitySchemaVersions.Version3) => IdentitySchemaVersions.Version3,
                        _ => stores.SchemaVersion,
                    };
                    break;
                case { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(StoreOptions.MaxLengthForKeys) }, Right: LiteralExpressionSyntax { Token.Value: int length } }:
                    stores.MaxLengthForKeys = length;
                    break;
            }
        }
    }
}
