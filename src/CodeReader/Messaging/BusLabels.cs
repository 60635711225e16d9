using CatalogModel.Buses;
using Microsoft.CodeAnalysis;

namespace CodeReader.Messaging;

/// <summary>
/// Says which bus carries a message where its code goes through the system's own types: the library that the process uses. A message of a
/// mediator that no process both makes and takes came there over such a library, too.
/// </summary>
internal sealed class BusLabels
{
    private readonly Carriers carriers;
    private readonly Hosts hosts;
    private readonly ILookup<string, SourceProject> makers;
    private readonly ILookup<string, SourceProject> takers;

    public BusLabels(Carriers carriers, Hosts hosts, IReadOnlyList<Publication> publications, IReadOnlyList<Consumer> consumers)
    {
        this.carriers = carriers;
        this.hosts = hosts;
        makers = publications.Where(p => p.Type is not null).ToLookup(p => SymbolKeys.OfType(p.Type!), p => p.Tree.Project, StringComparer.Ordinal);
        takers = consumers.Where(c => c.Message is not null).ToLookup(c => SymbolKeys.OfType(c.Message!), c => c.Project, StringComparer.Ordinal);
    }

    public Publication Labelled(Publication publication) => publication with { Bus = Of(publication.Bus, publication.Type, publication.Tree.Project, takers) };

    public Consumer Labelled(Consumer consumer) => consumer with { Bus = Of(consumer.Bus, consumer.Message, consumer.Project, makers) };

    private Bus Of(Bus bus, INamedTypeSymbol? message, SourceProject project, ILookup<string, SourceProject> others) =>
        bus == InHouse.Bus ? carriers.Of(project) ?? bus
        : bus.InProcess && message is not null && IsAbroad(project, [.. others[SymbolKeys.OfType(message)]]) ? carriers.Of(project) ?? InHouse.Bus
        : bus;

    private bool IsAbroad(SourceProject project, IReadOnlyList<SourceProject> others) =>
        others.Count > 0 && others.All(o => !hosts.MayShareProcess(o.Path, project.Path));
}
