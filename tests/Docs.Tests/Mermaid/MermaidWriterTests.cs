using CsCheck;
using Docs.Graphs;
using Docs.Mermaid;
using Docs.Pages;
using Docs.Tests.Markdown;
using Docs.Tests.Pages;
using Docs.Text;

namespace Docs.Tests.Mermaid;

public class MermaidWriterTests
{
    private static readonly GraphKind[] Kinds = [GraphKind.Flow, GraphKind.Model, GraphKind.Sequence];

    [Fact]
    public void Mermaid_reads_every_label_exactly_as_it_was_meant()
    {
        string[] labels = [.. Hostile.Texts.Concat(Fuzz()).Where(t => VisibleText.Of(t).Length > 0)];
        Graph[] graphs = [.. Kinds.SelectMany(k => labels.Chunk(10).Select(c => Graphs.Chain(k, c)))];
        foreach ((Graph graph, ParsedDiagram parsed) in graphs.Zip(MermaidParser.Parse([.. graphs.Select(MermaidWriter.Write)])))
        {
            Assert.True(parsed.Error is null, parsed.Error);
            Assert.Equal(graph.Nodes.Select(n => Shown(n.Label)), parsed.Nodes);
            Assert.Equal(graph.Edges.Select(e => Shown(e.Lines[0])), parsed.Edges);
            Assert.Equal(graph.Kind == GraphKind.Model ? graph.Nodes.Count : 0, parsed.Rows.Count);
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("pt-BR")]
    public void Mermaid_reads_every_diagram_of_the_shop(string language)
    {
        IReadOnlyList<string> diagrams = [.. MarkdownPages.Render(ShopCatalog.In(language), ShopCatalog.Findings, new PageOptions()).SelectMany(p => new Rendered(p.Text).Diagrams)];
        Assert.NotEmpty(diagrams);
        Assert.All(MermaidParser.Parse(diagrams), d => Assert.Null(d.Error));
    }

    [Fact]
    public void Mermaid_reads_every_diagram_of_systems_with_hostile_names()
    {
        IReadOnlyList<string> diagrams =
        [
            .. Hostile.Texts.Zip(Hostile.Texts.Skip(1)).SelectMany(pair =>
            {
                var (catalog, findings) = HostileCatalog.Of(pair.First, pair.Second);
                return MarkdownPages.Render(catalog, findings, new PageOptions()).SelectMany(p => new Rendered(p.Text).Diagrams);
            }).Distinct(),
        ];
        Assert.True(diagrams.Count > 500);
        Assert.All(MermaidParser.Parse(diagrams), d => Assert.Null(d.Error));
    }

    [Theory]
    [InlineData("guid", "guid")]
    [InlineData("List<T>", "List~T~")]
    [InlineData("Dictionary<string, List<int?>>", "Dictionary~string__List_int__~")]
    [InlineData("string[]?", "string[]?")]
    [InlineData("a[b]c?d", "a_b_c_d")]
    [InlineData("(int,int)", "f__int_int_")]
    [InlineData("1abc", "f_1abc")]
    [InlineData("pk", "f_pk")]
    [InlineData("", "f_")]
    public void Types_become_words_that_Mermaid_takes(string type, string written) => Assert.Equal(written, MermaidText.AttributeType(type));

    [Theory]
    [InlineData("Address.Street", "Address_Street")]
    [InlineData("Größe", "Gr__e")]
    [InlineData("FK", "f_FK")]
    [InlineData("_alias", "_alias")]
    [InlineData("_", "_f_")]
    public void Field_names_become_words_that_Mermaid_takes(string name, string written) => Assert.Equal(written, MermaidText.AttributeName(name));

    private static string Shown(string label) => VisibleText.Short(label, MermaidText.LongestLabel);

    private static string[] Fuzz()
    {
        List<string> texts = [];
        Gen.String[Gen.Char["ab1 .-+=_*`~[](){}<>!#|\\&;:/\"'$^@%,?\n\r\t\u202Eé漢\uD83D\uDE00"], 1, 30].Array[300].Sample(texts.AddRange, iter: 1, seed: "0000KeXiNBW1");
        return [.. texts];
    }
}
