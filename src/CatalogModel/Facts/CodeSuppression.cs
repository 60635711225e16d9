namespace CatalogModel.Facts;

/// <summary>What people accept in the code itself: a <c>#pragma warning disable</c>, or a <c>[SuppressMessage]</c>.</summary>
public sealed record CodeSuppression
{
    /// <summary>The rule's id: <c>OWN101</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Why, when someone said so.</summary>
    public string? Reason { get; init; }

    /// <summary>The code in which the rule says nothing, sorted.</summary>
    public required IReadOnlyList<CodeSpan> In { get; init; }

    /// <summary>Where it is written.</summary>
    public required Evidence At { get; init; }

    /// <summary>Whether a place stands in the code that is meant.</summary>
    public bool Covers(Evidence place) => In.Any(s => s.Holds(place));
}

/// <summary>Some lines of a file.</summary>
/// <param name="File">Path relative to the scanned root, with <c>/</c>.</param>
/// <param name="FirstLine">The first line, one-based; 0 where the whole file is meant.</param>
/// <param name="LastLine">The last line.</param>
public sealed record CodeSpan(string File, int FirstLine, int LastLine)
{
    /// <summary>A whole file, with what is said of no line in it.</summary>
    public static CodeSpan Whole(string file) => new(file, 0, int.MaxValue);

    /// <summary>Whether a place stands in these lines.</summary>
    public bool Holds(Evidence place) => place.File == File && place.Line >= FirstLine && place.Line <= LastLine;
}
