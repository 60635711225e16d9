using CatalogModel;
using CatalogModel.Findings;
using Docs.Graphs;
using Docs.Lookup;
using Docs.Pages;
using Docs.Tests.Markdown;

namespace Docs.Tests.Pages;

public class LargeSystemTests
{
    /// <summary>GitHub shows Markdown files up to about this size.</summary>
    private const int LongestPage = 500_000;

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(200)]
    [InlineData(1000)]
    public void Every_page_and_diagram_stays_within_what_hosts_show(int services)
    {
        IReadOnlyList<Page> pages = Render(services);
        Assert.All(pages, p => Assert.InRange(p.Text.Length, 1, LongestPage));
        Assert.All(pages, p => Assert.InRange(new Rendered(p.Text).Diagrams.Sum(d => d.Length), 0, 2000));
    }

    [Fact]
    public void Every_link_leads_somewhere() => LinkCheck.FindsNothingBroken(Render(200), new PageOptions());

    [Fact]
    public void A_hub_is_drawn_with_its_closest_neighbours_and_says_so()
    {
        Page hub = Render(501).Single(p => p.Path == "services/s0.md");
        Assert.Contains("*The 24 closest of 500 neighbours are drawn; the table has them all.*", hub.Text, StringComparison.Ordinal);
        Assert.Contains("[s499](s499.md)", hub.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_with_many_consumers_is_drawn_with_some_and_says_so()
    {
        Page hubEvent = Render(501).Single(p => p.Path == "events/happened0.md");
        Assert.Contains("*12 of 500 consumers are drawn; the tables have them all.*", hubEvent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_landscape_that_is_too_large_shows_its_hubs_and_keeps_its_table()
    {
        Page index = Render(200).Single(p => p.Path == "README.md");
        Assert.Contains("*The 24 services with the most neighbours are drawn, of 200; the table has them all.*", index.Text, StringComparison.Ordinal);
        Assert.Contains("| [s0](services/s0.md) | [s199](services/s199.md) |", index.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_landscape_that_is_too_large_shows_its_teams_where_people_named_them()
    {
        Catalog hub = Hub(200);
        Catalog teams = hub with { Services = [.. hub.Services.Select((s, i) => s with { Team = $"team {i % 8}" })] };
        Page index = MarkdownPages.Render(teams, [], new PageOptions()).Single(p => p.Path == "README.md");
        Assert.Contains("*200 services are drawn by team.*", index.Text, StringComparison.Ordinal);
        Assert.Contains("team 7<br/>25 services", string.Concat(new Rendered(index.Text).Diagrams), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_too_many_ties_between_teams_the_strongest_are_drawn()
    {
        string[] names = [.. Enumerable.Range(0, 120).Select(i => $"s{i:000}")];
        Catalog catalog = new(new SystemSettings { Name = "Large" }, [.. names.Select((name, i) => new Service
        {
            Name = name,
            Team = $"team {i % 12:00}",
            Publishes = [.. Enumerable.Range(0, i % 12 == 3 ? 5 : 1).Select(e => new PublishedEvent { Name = $"Happened{i}X{e}", To = names })],
        })]);
        Variant[] teams = [.. TeamGraph.Variants(new PageContext(catalog, []))];
        Assert.Equal([132, 60, 30], teams.Select(t => t.Graph.Edges.Count));
        Assert.Equal("120 services are drawn by team. The 30 strongest of 132 connections are drawn.", teams[^1].LeftOut);
        Assert.Equal(11, teams[^1].Graph.Edges.Count(e => e is { From: "team 03", Lines: ["50 events"] }));
    }

    [Fact]
    public void Without_teams_nothing_is_drawn_by_team() => Assert.Empty(TeamGraph.Variants(new PageContext(Hub(200), [])));

    [Fact]
    public void A_store_with_many_entities_is_drawn_in_parts_or_left_to_the_table()
    {
        Service service = new()
        {
            Name = "big",
            Stores = [new Store { Name = "Db" }],
            Entities = [.. Enumerable.Range(0, 120).Select(i => Entity(i, keyTo: i % 6 == 0 ? null : i - 1))],
        };
        Page page = MarkdownPages.Render(new Catalog(new SystemSettings { Name = "Big" }, [service]), [], new PageOptions()).Single(p => p.Path == "stores/big/db.md");
        Assert.InRange(new Rendered(page.Text).Diagrams.Count(), 1, 5);
        Assert.InRange(new Rendered(page.Text).Diagrams.Sum(d => d.Length), 1, 2000);
        Assert.Contains("drawn in parts", page.Text, StringComparison.Ordinal);
        Assert.Contains("[`E119`](../../entities/big/e119.md)", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Hundreds_of_findings_stand_on_the_pages_of_their_services()
    {
        Catalog catalog = Hub(2);
        Finding[] findings =
        [
            .. Enumerable.Range(0, 400).Select(i => new Finding { Rule = "OWN101", Severity = Severity.Warning, Service = "s1", Address = "s1.E1", Message = "m", Discriminator = $"{i}", At = new Evidence("a.cs", i) }),
        ];
        IReadOnlyList<Page> pages = MarkdownPages.Render(catalog, findings, new PageOptions());
        Assert.Contains("400 findings are too many for one page", pages.Single(p => p.Path == "findings.md").Text, StringComparison.Ordinal);
        Assert.Equal(400, pages.Single(p => p.Path == "services/s1.md").Text.Split("OWN101").Length - 1);
    }

    [Fact]
    public void A_way_that_is_too_long_for_a_page_ends_there_and_says_so()
    {
        Catalog chain = new(new SystemSettings { Name = "Large" }, [.. Enumerable.Range(0, 300).Select(i => Service(i, ["s0"]) is var s && i == 0 ? s : s with
        {
            Entities = [.. s.Entities.Select(e => e with { Fields = [.. e.Fields.Select(f => f.Replicates.Count == 0 ? f : f with { Replicates = [f.Replicates[0] with { To = $"s{i - 1}.E{i - 1}.Name", Through = Transport.Http, Via = [] }] })] })],
            Consumes = [],
        })]);
        PageContext context = new(chain, []);
        NearTrace whole = context.Trace(context.Index.Field("s0.E0.Name")!, most: 1000);
        NearTrace near = context.Trace(context.Index.Field("s0.E0.Name")!, most: 50);
        Assert.Equal((null, 299), (whole.Steps, whole.Trace.EdgesDown.Count()));
        Assert.Equal((50, 50), (near.Steps, near.Trace.EdgesDown.Count()));
        string page = MarkdownPages.Render(chain, [], new PageOptions()).Single(p => p.Path == "entities/s0/e0.md").Text;
        Assert.Contains("Steps beyond 200 each way are left out here; `catalog trace` follows them.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_runs_write_the_same() => Assert.Equal(Render(100), Render(100));

    private static IReadOnlyList<Page> Render(int services) => MarkdownPages.Render(Hub(services), [], new PageOptions());

    /// <summary>Service 0 publishes to all others; each of the others copies a field of it and publishes to it.</summary>
    private static Catalog Hub(int services)
    {
        string[] names = [.. Enumerable.Range(0, services).Select(i => $"s{i}").Order(StringComparer.Ordinal)];
        return new Catalog(new SystemSettings { Name = "Large" }, [.. names.Select(n => Service(int.Parse(n[1..], System.Globalization.CultureInfo.InvariantCulture), names))]);
    }

    private static Service Service(int number, string[] names) => new()
    {
        Name = $"s{number}",
        Stores = [new Store { Name = "Db", Provider = "postgresql" }],
        Entities =
        [
            Entity(number, keyTo: null) with
            {
                Fields =
                [
                    new Field { Name = "Id", Column = "id", Type = "guid" },
                    new Field
                    {
                        Name = "Name", Column = "name", Type = "string",
                        Replicates = number == 0 ? [] : [new FieldLink("s0.E0.Name", ValueChange.Identity, Transport.Event, ["Happened0"], Strength.Flow, [])],
                    },
                ],
            },
        ],
        Publishes = [new PublishedEvent { Name = $"Happened{number}", To = number == 0 ? [.. names.Where(n => n != "s0")] : ["s0"], Payload = [new PayloadField("Name", "string", [], null, [])] }],
        Consumes = number == 0
            ? [.. names.Where(n => n != "s0").Select(n => new ConsumedEvent { Name = $"Happened{n[1..]}", From = [n] })]
            : [new ConsumedEvent { Name = "Happened0", From = ["s0"], Writes = [new PayloadWrite("Name", $"E{number}.Name", ValueChange.Identity, [])] }],
    };

    private static Entity Entity(int number, int? keyTo) => new()
    {
        Name = $"E{number}",
        Type = $"Large.E{number}",
        Store = "Db",
        Table = $"e{number}",
        Key = ["Id"],
        Fields = [new Field { Name = "Id", Column = "id", Type = "guid" }, new Field { Name = "ParentId", Column = "parent_id", Type = "guid" }],
        Relationships = keyTo is null ? [] : [new Relationship(["ParentId"], $"E{keyTo}", $"e{keyTo}", Relationship.ForeignKey, null)],
    };
}
