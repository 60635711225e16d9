using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>
/// Finds handler types of the system's own whose messages are made in a process that has no handler of them: whatever carries these
/// messages (an outbox table, a relay, a queue) leaves the process, even where nothing is called a bus and nothing is called sending.
/// </summary>
internal sealed class ProcessCrossing(SourceIndex index, Hosts hosts, CancellationToken cancellation)
{
    /// <summary>The <see cref="Consumer.Definition"/>s of these handler types.</summary>
    public HashSet<string> Definitions(IReadOnlyList<Consumer> declared) =>
    [
        .. declared
            .Where(c => c is { Bus.InProcess: true, Definition: not null, Message: not null } && c.Bus == InHouse.Dispatcher)
            .GroupBy(c => SymbolKeys.OfType(c.Message!), StringComparer.Ordinal)
            .Where(handlers => IsMadeElsewhere(handlers.Key, [.. handlers]))
            .SelectMany(handlers => handlers.Select(c => c.Definition!)),
    ];

    private bool IsMadeElsewhere(string message, IReadOnlyList<Consumer> handlers)
    {
        string name = handlers[0].Message!.Name;
        return index.Mentioning([name])
            .Where(tree => handlers.All(h => !hosts.MayShareProcess(h.Project.Path, tree.Project.Path)))
            .Any(tree => tree.Root.DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>().Any(made => IsMade(tree, made, message, name)));
    }

    private bool IsMade(IndexedTree tree, BaseObjectCreationExpressionSyntax made, string message, string name) =>
        (made is not ObjectCreationExpressionSyntax { Type: { } written } || SyntaxNames.Simple(written) == name)
        && index.Sources.Model(tree.Tree).GetTypeInfo(made, cancellation).Type is INamedTypeSymbol type
        && SymbolKeys.OfType(type) == message;
}
