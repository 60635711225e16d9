namespace CatalogModel;

/// <summary>What people say of one service in <c>notes/&lt;service&gt;.yaml</c>: what the code does not carry.</summary>
public sealed record Notes
{
    /// <summary>The service.</summary>
    public required string Service { get; init; }

    /// <summary>What the service does.</summary>
    public string? Description { get; init; }

    /// <summary>Notes on entities, fields and events, by address within the service (<c>ShortUrl</c>, <c>ShortUrl.TargetUrl</c>, <c>UrlCreated</c>).</summary>
    public IReadOnlyList<Note> Items { get; init; } = [];
}

/// <summary>A person's note on one thing.</summary>
/// <param name="Address">The thing's address within the service.</param>
/// <param name="Description">What it is.</param>
/// <param name="Classification">What kind of value it holds: <c>personal</c>, <c>secret</c>, <c>public</c> …</param>
/// <param name="At">Where it is written.</param>
public sealed record Note(string Address, string? Description, string? Classification, Evidence At);
