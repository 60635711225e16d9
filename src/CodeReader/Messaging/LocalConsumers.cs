using CatalogModel.Buses;
using CodeReader.Messaging.Buses;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>
/// Which handlers of a mediator or dispatcher matter beyond their own project: those of messages that are made elsewhere. A message that
/// arrives over a broker and is then dispatched inside the process is taken from the broker.
/// </summary>
internal sealed class LocalConsumers
{
    private readonly SourceIndex index;
    private readonly HashSet<string> leaving;
    private readonly ILookup<string, Publication> sent;

    public LocalConsumers(SourceIndex index, IReadOnlyList<Publication> publications)
    {
        this.index = index;
        leaving = [.. publications.Where(p => p.Bus.InProcess && p.Type is not null).Select(p => SymbolKeys.OfType(p.Type!))];
        sent = publications.Where(p => !p.Bus.InProcess && p.Type is not null).ToLookup(p => p.Type!.Name, StringComparer.Ordinal);
    }

    public IEnumerable<Consumer> Kept(IEnumerable<Consumer> consumers)
    {
        foreach (Consumer consumer in consumers)
        {
            if (!consumer.Bus.InProcess)
            {
                yield return consumer;
            }
            else if (BrokerOf(consumer) is { } bus)
            {
                yield return consumer with { Bus = bus };
            }
            else if (leaving.Contains(SymbolKeys.OfType(consumer.Message!)))
            {
                yield return consumer;
            }
        }
    }

    private Bus? BrokerOf(Consumer consumer)
    {
        string key = SymbolKeys.OfType(consumer.Message!);
        List<Publication> others = [.. sent[consumer.Message!.Name].Where(p => p.Tree.Project != consumer.Project)];
        return others.FirstOrDefault(p => SymbolKeys.OfType(p.Type!) == key)?.Bus
            ?? (others.Count > 0 && !IsMadeNear(consumer) ? others[0].Bus : null);
    }

    // A copy of a contract that its own service never makes comes from outside.
    private bool IsMadeNear(Consumer consumer)
    {
        HashSet<SourceProject> near = [.. index.Sources.Closure(consumer.Project)];
        string name = consumer.Message!.Name;
        return index.Mentioning([name]).Where(t => near.Contains(t.Project))
            .Any(t => t.Root.DescendantNodes().OfType<ObjectCreationExpressionSyntax>().Any(c => SyntaxNames.Simple(c.Type) == name));
    }
}
