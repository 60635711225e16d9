using Docs.Documents;
using Docs.Graphs;

namespace Docs.Tests.Language;

/// <summary>Every text that a document shows in words; names of code and what people wrote are left out.</summary>
internal static class Said
{
    public static IEnumerable<string> In(PageDocument document) =>
    [
        document.Title,
        .. document.Breadcrumbs.SelectMany(In),
        .. document.Facts.SelectMany(In),
        .. document.Blocks.SelectMany(In),
    ];

    private static IEnumerable<string> In(Block block) => block switch
    {
        Heading heading => In(heading.Title),
        Paragraph paragraph => In(paragraph.Content),
        Callout callout => In(callout.Content),
        BulletList list => list.Items.SelectMany(In),
        Figures figures => figures.Items.Select(f => f.Label),
        Table table => table.Columns.Select(c => c.Title).Concat(table.Rows.SelectMany(r => r.Cells).SelectMany(In)),
        Diagram diagram => diagram.Variants.SelectMany(In).Concat(In(diagram.Twin)),
        HumanText => [],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "Say what it shows."),
    };

    private static IEnumerable<string> In(Inline inline) => inline switch
    {
        PlainText text => [text.Value],
        CodeText or SourceLink or SourcePlaces or RuleLink => [],
        Sequence sequence => sequence.Parts.SelectMany(In),
        StrongText strong => In(strong.Content),
        AsideText aside => In(aside.Content),
        PageLink link => In(link.Label),
        Badge badge => In(badge.Label),
        _ => throw new ArgumentOutOfRangeException(nameof(inline), inline.GetType().Name, "Say what it shows."),
    };

    private static IEnumerable<string> In(Variant variant) =>
    [
        variant.LeftOut ?? "",
        variant.Graph.Title,
        variant.Graph.Description,
        .. variant.Graph.Groups.Select(g => g.Label),
        .. variant.Graph.Nodes.SelectMany(n => new[] { n.Label, n.Detail ?? "" }.Concat(n.Rows.Select(r => r.Note ?? ""))),
        .. variant.Graph.Edges.SelectMany(e => e.Lines),
    ];
}
