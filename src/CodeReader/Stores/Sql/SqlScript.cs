namespace CodeReader.Stores.Sql;

/// <summary>A file of SQL: a script or a migration.</summary>
/// <param name="Path">Its path, relative to the scanned root, with <c>/</c>.</param>
/// <param name="Text">Its text.</param>
public sealed record SqlScript(string Path, string Text)
{
    /// <summary>Whether a file is one.</summary>
    public static bool IsWanted(string path) => path.EndsWith(".sql", StringComparison.OrdinalIgnoreCase);
}
