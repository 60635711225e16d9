using Docs.Graphs;
using Docs.Language;
using Docs.Mermaid;

namespace Docs.Tests.Mermaid;

public class DrawingTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(40, 1)]
    public void What_is_within_the_budget_is_one_diagram(int nodes, int diagrams)
    {
        Drawing drawing = Drawing.Of([new Variant(Graphs.Of(GraphKind.Flow, nodes), null)], Texts.English);
        Assert.Equal(diagrams, drawing.Diagrams.Count);
        Assert.Null(drawing.LeftOut);
    }

    [Fact]
    public void Forty_one_nodes_are_too_many() => Assert.Null(MermaidBudget.Write(Graphs.Of(GraphKind.Flow, 41)));

    [Fact]
    public void Sixty_one_edges_are_too_many() =>
        Assert.Null(MermaidBudget.Write(Graphs.With(Graphs.Of(GraphKind.Sequence, 2), Enumerable.Repeat((0, 1), 61))));

    [Fact]
    public void The_richest_variant_within_the_budget_is_drawn()
    {
        Drawing drawing = Drawing.Of([new Variant(Graphs.Of(GraphKind.Flow, 41), null), new Variant(Graphs.Of(GraphKind.Flow, 2), "Most is left out."), new Variant(Graphs.Of(GraphKind.Flow, 1), "Nearly all is left out.")], Texts.English);
        Assert.Contains("service 1", Assert.Single(drawing.Diagrams), StringComparison.Ordinal);
        Assert.Equal("Most is left out.", drawing.LeftOut);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(1000)]
    public void Nodes_that_have_nothing_to_do_with_each_other_are_left_to_the_table(int nodes)
    {
        Drawing drawing = Drawing.Of([new Variant(Graphs.Of(GraphKind.Flow, nodes), null)], Texts.English);
        Assert.Empty(drawing.Diagrams);
        Assert.StartsWith("Too large for a readable diagram", drawing.LeftOut, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_that_hang_together_are_drawn_by_themselves()
    {
        Drawing drawing = Drawing.Of([new Variant(Graphs.Chains(chains: 20, length: 5), "Names are left out.")], Texts.English);
        Assert.InRange(drawing.Diagrams.Count, 2, Drawing.MostDiagrams);
        Assert.Equal(20, drawing.Diagrams.Sum(d => d.Split("-->").Length - 1) / 4);
        Assert.Equal("Too large for one readable diagram (100 nodes and 80 connections): drawn in parts. Names are left out.", drawing.LeftOut);
    }

    [Fact]
    public void More_parts_than_people_look_at_are_left_to_the_table()
    {
        Drawing drawing = Drawing.Of([new Variant(Graphs.Chains(chains: 200, length: 5), null)], Texts.English);
        Assert.Equal(Drawing.MostDiagrams, drawing.Diagrams.Count);
        Assert.Matches("drawn in parts; [0-9]+ nodes only in the table", drawing.LeftOut);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(600)]
    public void A_star_with_too_many_points_is_left_to_the_table(int points) =>
        Assert.Empty(Drawing.Of([new Variant(Graphs.Star(points), null)], Texts.English).Diagrams);

    [Fact]
    public void Loops_and_parallel_edges_are_drawn()
    {
        Graph graph = Graphs.With(Graphs.Of(GraphKind.Flow, 2), [(0, 0), (0, 1), (0, 1), (1, 0)]);
        ParsedDiagram parsed = Assert.Single(MermaidParser.Parse(Drawing.Of([new Variant(graph, null)], Texts.English).Diagrams));
        Assert.Equal(4, parsed.Edges.Count);
        Assert.Equal(2, parsed.Nodes.Count);
    }
}
