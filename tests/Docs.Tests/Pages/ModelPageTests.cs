using CatalogModel;
using CatalogModel.Facts;
using Docs.Graphs;
using Docs.Language;
using Docs.Mermaid;
using Docs.Pages;
using Docs.Tests.Markdown;
using Docs.Tests.Mermaid;

namespace Docs.Tests.Pages;

public class ModelPageTests
{
    [Fact]
    public void A_model_is_a_diagram_and_a_table() => Golden.Matches("model", [("models.md", ModelPage.Render([new(["shop"], Shop), new([], Shop with { Context = "Empty", Entities = [] })]))]);

    [Fact]
    public void The_diagram_is_what_Mermaid_understands()
    {
        ParsedDiagram parsed = Assert.Single(MermaidParser.Parse([.. new Rendered(ModelPage.Render([new(["shop"], Shop)])).Diagrams]));
        Assert.Null(parsed.Error);
        Assert.Equal(4, parsed.Nodes.Count);
        Assert.Equal(3, parsed.Edges.Count);
    }

    [Fact]
    public void Every_variant_of_hostile_models_is_what_Mermaid_understands()
    {
        string[] diagrams = [.. Hostile.Texts.Select(Named).SelectMany(m => ContextGraph.Variants(m, Texts.English)).Select(v => MermaidWriter.Write(v.Graph))];
        Assert.All(MermaidParser.Parse(diagrams), parsed => Assert.Null(parsed.Error));
    }

    [Fact]
    public void Nothing_from_the_code_becomes_markup() => Assert.All(Hostile.Texts, text =>
    {
        Rendered rendered = new(ModelPage.Render([new([text], Named(text))]));
        Assert.Empty(rendered.Html);
        Assert.Empty(rendered.Images);
        Assert.Empty(rendered.Links);
    });

    [Theory]
    [InlineData(30)]
    [InlineData(300)]
    public void A_large_model_stays_within_what_hosts_draw(int entities)
    {
        ContextModel model = Shop with { Entities = [.. Enumerable.Range(0, entities).Select(i => Entity($"Thing{i}", Field("Id"), Field($"Thing{i / 2}Id")) with { ForeignKeys = [ForeignKey($"Thing{i / 2}Id", $"Shop.Thing{i / 2}")] })] };
        string page = ModelPage.Render([new([], model)]);
        Assert.All(new Rendered(page).Diagrams, d => Assert.InRange(d.Length, 1, MermaidBudget.Characters));
        Assert.Matches("\\*.*(Only the fields of keys|Fields are left out|Too large).*\\*", page);
    }

    private static ContextModel Shop { get; } = new()
    {
        Context = "Shop.Data.ShopContext",
        Project = "src/Shop/Shop.csproj",
        Provider = "postgresql",
        At = new Evidence("src/Shop/Data/ShopContext.cs", 8),
        Entities =
        [
            Entity("Customer", Field("Id"), Field("Email") with { Column = "mail", Nullable = true }),
            Entity("Order", Field("Id"), Field("CustomerId") with { Nullable = true }, Field("RegionId")) with
            {
                Schema = "sales",
                ForeignKeys = [ForeignKey("CustomerId", "Shop.Customer"), ForeignKey("RegionId", "Elsewhere.Region")],
            },
            Entity("Picture", Field("Id")) with { ForeignKeys = [ForeignKey("Id", "Shop.Customer")] },
        ],
        Unresolved = [new UnresolvedItem("model", "Shop.Data.ShopContext", "a call is not understood", new Evidence("src/Shop/Data/ShopContext.cs", 12))],
    };

    private static ContextModel Named(string text) => Shop with
    {
        Context = text,
        Provider = text,
        At = new Evidence(text, 1),
        Entities =
        [
            Entity(text, Field(text) with { Column = text + "x", Type = text }, Field("Id")) with { Schema = text, Table = text, Key = [text], ForeignKeys = [ForeignKey(text, text)] },
        ],
        Unresolved = [new UnresolvedItem(text, text, text, new Evidence(text, 1))],
    };

    private static EntityModel Entity(string name, params FieldModel[] fields) => new()
    {
        Name = name,
        Type = "Shop." + name,
        Table = name + "s",
        Key = ["Id"],
        Fields = fields,
        At = new Evidence("src/Shop/Entities.cs", 3),
    };

    private static FieldModel Field(string path) => new() { Path = path, Column = path, Type = FieldTypes.Guid };

    private static ForeignKeyModel ForeignKey(string field, string to) => new([field], to, null, null, ["Id"], null);
}
