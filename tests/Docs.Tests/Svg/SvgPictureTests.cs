using System.Xml.Linq;
using Docs.Documents;
using Docs.Graphs;
using Docs.Lookup;
using Docs.Mermaid;
using Docs.Pages;
using Docs.Svg;
using Docs.Tests.Pages;
using Docs.Text;

namespace Docs.Tests.Svg;

public class SvgPictureTests
{
    private static readonly GraphKind[] Kinds = [GraphKind.Flow, GraphKind.Model, GraphKind.Sequence];

    private static readonly HashSet<string> Elements = ["svg", "title", "desc", "g", "a", "rect", "path", "circle", "text"];

    private static readonly HashSet<string> Attributes =
    [
        "class", "viewBox", "width", "height", "role", "aria-labelledby", "aria-describedby", "font-family", "font-size", "font-weight", "font-style", "fill", "id", "href", "data-node",
        "data-from", "data-to", "x", "y", "rx", "cx", "cy", "r", "d", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linejoin", "opacity", "pointer-events", "transform", "text-anchor", "xmlns",
    ];

    [Fact]
    public void Hostile_text_is_only_text() => Assert.All(Kinds.SelectMany(k => Hostile.Texts.Chunk(8).Select(c => Mermaid.Graphs.Chain(k, c))), graph =>
    {
        XElement svg = Parse(SvgPicture.Write(graph, Linked));
        Assert.All(svg.DescendantsAndSelf(), e => Assert.Contains(e.Name.LocalName, Elements));
        Assert.All(svg.DescendantsAndSelf().Attributes(), a => Assert.Contains(a.Name.LocalName, Attributes));
        Assert.All(svg.Descendants().Attributes("href"), a => Assert.StartsWith("page.html", a.Value, StringComparison.Ordinal));
    });

    [Fact]
    public void Every_node_says_its_whole_name_however_long_it_is() => Assert.All(Kinds, kind =>
    {
        string name = new('x', 300);
        Graph graph = new() { Kind = kind, Title = "t", Description = "d", Nodes = [new GraphNode("a", NodeKind.Service, name) { Link = PageTarget.Index }] };
        XElement link = Assert.Single(Parse(SvgPicture.Write(graph, Linked)).Descendants(), e => e.Name.LocalName == "a");
        Assert.Equal($"Service {name}", Assert.Single(link.Elements(), e => e.Name.LocalName == "title").Value);
    });

    [Fact]
    public void A_picture_has_a_name_and_a_description_and_its_ids_are_its_own()
    {
        Graph graph = Mermaid.Graphs.Chain(GraphKind.Flow, "a", "b");
        XElement svg = Parse(SvgPicture.Write(graph, new SvgOptions { IdPrefix = "first" }));
        Assert.Equal(["first-title", "first-description"], svg.Descendants().Attributes("id").Select(a => a.Value));
        Assert.Equal("first-title", svg.Attribute("aria-labelledby")?.Value);
        Assert.Equal("first-description", svg.Attribute("aria-describedby")?.Value);
        Assert.Equal(graph.Title, svg.Elements().First().Value);
    }

    [Fact]
    public void Numbers_have_one_decimal_at_most_in_every_culture() =>
        Assert.Equal(["1234.6", "0", "-0.1", "3"], new[] { 1234.56, -0.01, -0.05, 3.0 }.Select(SvgText.Number));

    [Fact]
    public void The_stores_of_one_service_stand_in_its_box_and_a_shared_one_by_itself()
    {
        Graph graph = new()
        {
            Kind = GraphKind.Flow,
            Title = "t",
            Description = "d",
            Nodes = [new("a", NodeKind.Service, "a"), new("a/db", NodeKind.Store, "own"), new("b", NodeKind.Service, "b"), new("x", NodeKind.Store, "shared")],
            Edges = [new("a", "a/db", EdgeKind.Storage, []), new("a", "x", EdgeKind.Violation, ["uses"]), new("b", "x", EdgeKind.Violation, ["uses"])],
        };
        XElement svg = Parse(SvgPicture.Write(graph, new SvgOptions()));
        Assert.Equal(3, svg.Descendants().Count(e => e.Attribute("data-node") is not null));
        Assert.Equal(2, svg.Descendants().Count(e => e.Attribute("data-from") is not null));
        Assert.Single(svg.Descendants(), e => e.Attribute("class")?.Value == "row store");
    }

    [Fact]
    public void The_richest_readable_variant_is_drawn_and_says_what_it_leaves_out()
    {
        Variant large = new(Mermaid.Graphs.Of(GraphKind.Flow, SvgPicture.MostNodes + 1), null);
        Variant small = new(Mermaid.Graphs.Of(GraphKind.Flow, 5), "Most is left out.");
        SvgPicture picture = SvgPicture.Of([large, small], new SvgOptions());
        Assert.Equal("Most is left out.", picture.LeftOut);
        Assert.Equal(5, Parse(picture.Svg!).Descendants().Count(e => e.Attribute("data-node") is not null));
        Assert.Equal(new SvgPicture(null, "Too large for a readable diagram (101 nodes and 0 connections): the table has it all."), SvgPicture.Of([large], new SvgOptions()));
        Assert.Equal(new SvgPicture(null, null), SvgPicture.Of([new Variant(Mermaid.Graphs.Of(GraphKind.Flow, 0), null)], new SvgOptions()));
    }

    [Fact]
    public void Text_stands_within_its_box() => Assert.All([GraphKind.Flow, GraphKind.Model], kind =>
    {
        XElement svg = Parse(SvgPicture.Write(Mermaid.Graphs.Chain(kind, "OrderStatusChangedToAwaitingValidation", "W", "Größe", "漢字漢字漢字"), new SvgOptions()));
        foreach (XElement node in svg.Descendants().Where(e => e.Attribute("data-node") is not null))
        {
            XElement box = node.Descendants().First(e => e.Attribute("class")?.Value == "box");
            double left = Number(box, "x");
            foreach (XElement title in node.Descendants().Where(e => e.Name.LocalName == "text" && e.Attribute("text-anchor") is null))
            {
                double size = title.Attribute("font-size") is null ? 13 : Number(title, "font-size");
                double end = Number(title, "x") + Docs.Svg.Text.TextWidth.Of(title.Value, size, title.Attribute("font-weight") is not null);
                Assert.InRange(end, left, left + Number(box, "width"));
            }
        }
    });

    [Fact]
    public void Pictures_of_the_shop_stay_as_they_are()
    {
        PageContext context = new(ShopCatalog.Catalog, ShopCatalog.Findings);
        List<(string Path, string Text)> pictures =
        [
            ("landscape.svg", Draw(LandscapeGraph.Variants(context))),
            .. context.Catalog.Services.Select(s => ($"services/{s.Name}.svg", Draw(NeighbourhoodGraph.Variants(context, s)))),
            .. context.Catalog.Services.SelectMany(s => s.Stores.Select(t => ($"stores/{s.Name}-{t.Name}.svg", Draw(StoreGraph.Variants(context, new StorePlace(s, t.Name)))))),
            .. context.Index.Events.Where(e => e.Consumers.Count > 0).Select(e => ($"events/{e.Name}.svg", Draw(EventGraph.Variants(context, e)))),
            .. context.Index.Entities.Where(e => LineageGraph.Links(context.Index, e).Any()).Select(e => ($"entities/{e.Address}.svg", Draw(LineageGraph.Variants(context, e)))),
        ];
        Golden.Matches("svg", pictures);
    }

    private static SvgOptions Linked { get; } = new() { Link = target => $"page.html?{Slugs.Assign([target.Name])[target.Name]}" };

    private static string Draw(IEnumerable<Variant> variants) => SvgPicture.Of(variants, Linked).Svg ?? "";

    private static XElement Parse(string svg) => XDocument.Parse(svg).Root!;

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, System.Globalization.CultureInfo.InvariantCulture);
}
