using CodeReader.Messaging;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.ServiceCalls.Grpc;

/// <summary>The gRPC services that generated code declares, wherever a project's compilation has such code.</summary>
internal static class GrpcServices
{
    private const string NameField = "__ServiceName";

    /// <summary>The procedures' names of all services that the projects know, as clients and implementations call them.</summary>
    public static IReadOnlyCollection<string> Procedures(SourceSet sources, CancellationToken cancellation)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (SourceProject project in sources.Projects.Where(p => !p.IsTest && p.Trees.Count > 0))
        {
            cancellation.ThrowIfCancellationRequested();
            HashSet<SyntaxTree> own = [.. project.Trees];
            foreach (SyntaxTree tree in project.Compilation.SyntaxTrees.Where(t => !own.Contains(t)))
            {
                names.UnionWith(tree.GetRoot(cancellation).DescendantNodes().OfType<MethodDeclarationSyntax>().Select(m => m.Identifier.ValueText));
            }
        }

        return names;
    }

    /// <summary>The full name (<c>package.Service</c>) of the service that a generated client or base class belongs to; null when it is no such class.</summary>
    public static string? NameOf(INamedTypeSymbol? type) =>
        type?.ContainingType?.GetMembers(NameField).OfType<IFieldSymbol>().FirstOrDefault() is { } field
        && field.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax literal }
            ? literal.Token.ValueText
            : null;

    /// <summary>The first type, of one and those it derives from, that belongs to a service.</summary>
    public static string? NameAbove(INamedTypeSymbol type) =>
        SymbolKeys.SelfAndBases(type).Skip(1).Select(b => NameOf(b.Type)).FirstOrDefault(n => n is not null);
}
