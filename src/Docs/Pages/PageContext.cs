using CatalogModel;
using CatalogModel.Comparison;
using CatalogModel.Findings;
using CatalogModel.Tracing;
using Docs.Language;
using Docs.Lookup;
using Docs.Text;

namespace Docs.Pages;

/// <summary>What every page needs, whatever form it takes.</summary>
internal sealed class PageContext
{
    private readonly ILookup<string, Exchange> _exchanges;
    private readonly ILookup<string, OpenQuestion> _questions;
    private readonly ILookup<string, OpenQuestion> _questionsAbout;
    private readonly Lazy<FlowGraph> _flows;

    /// <summary>Looks at a catalog from all sides.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="findings">Its findings.</param>
    /// <param name="since">An earlier state that it is held against; null for none.</param>
    /// <param name="texts">The words of the pages; those of the catalog's own language when left out.</param>
    public PageContext(Catalog catalog, IReadOnlyList<Finding> findings, ChangesSince? since = null, Texts? texts = null)
    {
        Texts = texts ?? Texts.Of(catalog.Settings.Language);
        Wording = new Wording(Texts);
        Index = new CatalogIndex(catalog, findings);
        Addresses = new PageAddresses(Index);
        Links = new PageLinks(Index, Wording);
        Exchanges = Exchange.Of(Index);
        EventEnding = new CommonEnding([.. Index.Events.Select(e => e.Name)]);
        _exchanges = Exchanges.SelectMany(e => new[] { (Service: e.From, Exchange: e), (Service: e.To, Exchange: e) }).ToLookup(e => e.Service, e => e.Exchange, StringComparer.Ordinal);
        Shared = SharedThing.Of(catalog);
        Questions = OpenQuestion.Of(Index, Texts);
        _questions = Questions.ToLookup(q => q.Service, StringComparer.Ordinal);
        _questionsAbout = Questions.ToLookup(q => q.About, StringComparer.Ordinal);
        Changes = since is null ? null : new RecentChanges(since.Name, CatalogComparison.Of(since.Before, catalog));
        _flows = new Lazy<FlowGraph>(() => FlowGraph.Of(catalog));
    }

    public Texts Texts { get; }

    public Wording Wording { get; }

    public CatalogIndex Index { get; }

    public PageAddresses Addresses { get; }

    public PageLinks Links { get; }

    public IReadOnlyList<Exchange> Exchanges { get; }

    /// <summary>What pictures leave out of the events' names.</summary>
    public CommonEnding EventEnding { get; }

    public IReadOnlyList<SharedThing> Shared { get; }

    public IReadOnlyList<OpenQuestion> Questions { get; }

    /// <summary>What changed since an earlier state; null when nobody asked for it.</summary>
    public RecentChanges? Changes { get; }

    public Catalog Catalog => Index.Catalog;

    /// <summary>What a service gives and takes.</summary>
    public IEnumerable<Exchange> ExchangesOf(Service service) => _exchanges[service.Name];

    public IEnumerable<OpenQuestion> QuestionsOf(Service service) => _questions[service.Name];

    public IEnumerable<OpenQuestion> QuestionsAbout(string address) => _questionsAbout[address];

    /// <summary>The ways of all values.</summary>
    public FlowGraph Flows => _flows.Value;

    /// <summary>The way of a field's value, to where it comes from and to where it goes, as far as there are at most so many steps.</summary>
    public NearTrace Trace(FieldPlace field, int most) => NearTrace.Of(Catalog, Flows, new CatalogThing(ThingKind.Field, field.Address), most);
}
