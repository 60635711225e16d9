using System.Text.Json;
using System.Text.Json.Nodes;
using CatalogModel;
using CatalogModel.Comparison;
using CatalogModel.Rules;
using Docs.Documents;
using Docs.Language;
using Docs.Pages;
using Docs.Tests.Pages;

namespace Docs.Tests.Language;

/// <summary>
/// Pages in a language that is no one's: its letters are wide. What is left in plain letters is the catalog's own, or was
/// written past the resources.
/// </summary>
public class UntranslatedTests
{
    private static readonly Texts Wide = new(
        PageLanguage.All[0],
        Texts.Resources(PageLanguage.All[0])
            .Concat(RuleSet.All.Select(r => KeyValuePair.Create("Rule." + r.Description.Id, r.Description.Title)))
            .ToDictionary(t => t.Key, t => Widen(t.Value), StringComparer.Ordinal));

    public static TheoryData<string, bool> Kinds { get; } = new(Enum.GetNames<PageKind>().SelectMany(k => new[] { (k, true), (k, false) }));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_page_says_anything_past_the_resources(string kind, bool full)
    {
        Catalog catalog = full
            ? ShopCatalog.Catalog
            : new(ShopCatalog.Catalog.Settings with { Proposed = true }, [.. ShopCatalog.Catalog.Services.Select(s => new Service { Name = s.Name })]);
        PageContext context = new(catalog, full ? ShopCatalog.Findings : [], full ? ShopCatalog.Earlier : null, Wide);
        string[] data = [.. Data(catalog, full)];
        PageTarget[] targets = [.. PageDocuments.Targets(context).Concat(PageDocuments.Fields(context)).Where(t => t.Kind.ToString() == kind)];
        Assert.All(targets.SelectMany(t => Said.In(PageDocuments.Write(context, t)).Distinct()), text =>
            Assert.DoesNotContain(data.Aggregate(text, (left, known) => left.Replace(known, "", StringComparison.Ordinal)), char.IsAsciiLetter));
    }

    [Fact]
    public void An_empty_system_says_nothing_past_the_resources()
    {
        PageContext context = new(new Catalog(new SystemSettings { Name = "" }, []), [], texts: Wide);
        Assert.All(PageDocuments.Targets(context).SelectMany(t => Said.In(PageDocuments.Write(context, t))), text => Assert.DoesNotContain(text, char.IsAsciiLetter));
    }

    [Fact]
    public void What_is_written_past_the_resources_is_found() => Assert.Contains(
        Said.In(new PageDocument { Target = PageTarget.Index, Title = "", Blocks = [new Paragraph(Inline.Text("A forgotten sentence."))] }),
        text => text.Any(char.IsAsciiLetter));

    /// <summary>Every text of the catalog, its findings and its changes, the longest first, and the names of products.</summary>
    private static IEnumerable<string> Data(Catalog catalog, bool full) =>
        Strings(JsonSerializer.SerializeToNode(catalog))
            .Concat(full ? Strings(JsonSerializer.SerializeToNode(ShopCatalog.Findings)) : [])
            .Concat(full ? Strings(JsonSerializer.SerializeToNode(CatalogComparison.Of(ShopCatalog.Earlier.Before, catalog))).Append(ShopCatalog.Earlier.Name) : [])
            .SelectMany(s => s.Split('`').Append(s).Append(ProductNames.Of(s)))
            .Select(s => s.Trim())
            .Where(s => s.Length > 1)
            .Distinct()
            .OrderByDescending(s => s.Length);

    private static IEnumerable<string> Strings(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(p => Strings(p.Value).Append(p.Key)),
        JsonArray list => list.SelectMany(Strings),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };

    /// <summary>Everything but what stands between braces or backticks.</summary>
    private static string Widen(string text)
    {
        bool kept = false;
        return string.Concat(text.Select(c =>
        {
            kept = c switch { '{' => true, '}' => false, '`' => !kept, _ => kept };
            return !kept && char.IsAsciiLetter(c) ? (char)(c + 0xFEE0) : c;
        }));
    }
}
