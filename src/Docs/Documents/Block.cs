using Docs.Graphs;

namespace Docs.Documents;

/// <summary>A part of a page, from one side to the other.</summary>
internal abstract record Block;

/// <summary>A heading.</summary>
/// <param name="Level">2 for a section, 3 for a part of one.</param>
/// <param name="Id">Its anchor: the same in every language, and once on its page.</param>
/// <param name="Title">What it says.</param>
internal sealed record Heading(int Level, string Id, Inline Title) : Block;

/// <summary>A paragraph.</summary>
internal sealed record Paragraph(Inline Content) : Block;

/// <summary>A list.</summary>
internal sealed record BulletList(IReadOnlyList<Inline> Items) : Block;

/// <summary>A picture with the table that says the same: nothing is in a picture only.</summary>
/// <param name="Variants">The picture, from the richest to the barest way to draw it; made anew each time they are walked.</param>
/// <param name="Twin">The table.</param>
internal sealed record Diagram(IEnumerable<Variant> Variants, Table Twin) : Block;

/// <summary>The numbers that say how things stand.</summary>
internal sealed record Figures(IReadOnlyList<Figure> Items) : Block;

/// <summary>A number with its name.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Number">The number.</param>
/// <param name="Target">Where to read more.</param>
/// <param name="Tone">What it means when it is not zero.</param>
internal sealed record Figure(string Label, int Number, PageTarget? Target = null, BadgeKind? Tone = null);

/// <summary>Something that has to be seen before going on.</summary>
internal sealed record Callout(Inline Content) : Block;

/// <summary>What people wrote about a thing, in their own words and language.</summary>
/// <param name="Content">The words as they were written.</param>
internal sealed record HumanText(string Content) : Block;
