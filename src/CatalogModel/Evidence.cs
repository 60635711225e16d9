namespace CatalogModel;

/// <summary>Where in the source a fact was seen.</summary>
/// <param name="File">Path relative to the scanned root, with <c>/</c>.</param>
/// <param name="Line">One-based line; 0 when the whole file is meant.</param>
/// <param name="Symbol">The enclosing symbol (<c>Namespace.Type.Member</c>), when there is one.</param>
public sealed record Evidence(string File, int Line, string? Symbol = null)
{
    /// <summary>The place as <c>file:line</c>, or <c>file</c> when no line is known.</summary>
    public string At => Line > 0 ? $"{File}:{Line.ToString(System.Globalization.CultureInfo.InvariantCulture)}" : File;
}
