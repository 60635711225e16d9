namespace Docs.Documents;

/// <summary>A page before it takes a form.</summary>
internal sealed record PageDocument
{
    /// <summary>What it is about.</summary>
    public required PageTarget Target { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The pages above it, the outermost first.</summary>
    public IReadOnlyList<PageLink> Breadcrumbs { get; init; } = [];

    /// <summary>What people say about the thing.</summary>
    public HumanText? Description { get; init; }

    /// <summary>The thing in short pieces, none of them empty.</summary>
    public IReadOnlyList<Inline> Facts { get; init; } = [];

    /// <summary>What stands on it.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];
}
