namespace CodeReader.DataAccess.Connections.Settings;

/// <summary>A configuration file of the scanned repository.</summary>
/// <param name="Path">Its path, relative to the scanned root, with <c>/</c>.</param>
/// <param name="Text">Its text.</param>
public sealed record SettingsFile(string Path, string Text)
{
    private static readonly string[] TestEnvironments = ["test", "tests", "testing", "integrationtest", "integrationtests", "e2e", "unittest", "unittests"];

    /// <summary>Whether a file of this path can say which databases services run on: <c>appsettings*.json</c> and compose files, but not those of tests.</summary>
    public static bool IsWanted(string path)
    {
        string name = path.Substring(path.LastIndexOf('/') + 1).ToLowerInvariant();
        string[] parts = name.Split('.', '-', '_');
        return (IsSettings(name) || IsCompose(name)) && !parts.Any(TestEnvironments.Contains);
    }

    internal bool IsJson => Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static bool IsSettings(string name) =>
        name.StartsWith("appsettings", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal);

    private static bool IsCompose(string name) =>
        (name.StartsWith("docker-compose", StringComparison.Ordinal) || name.StartsWith("compose", StringComparison.Ordinal))
        && (name.EndsWith(".yml", StringComparison.Ordinal) || name.EndsWith(".yaml", StringComparison.Ordinal));
}

/// <summary>One value of a configuration file.</summary>
/// <param name="Key">Its key, as .NET's configuration names it: <c>Section:Key</c>.</param>
/// <param name="Value">The value. It may be a secret and must not leave the reader.</param>
/// <param name="Line">The one-based line it stands on.</param>
internal sealed record SettingsValue(string Key, string Value, int Line);
