using System.Globalization;

namespace Workspace.Evaluation;

/// <summary>A target framework moniker, taken apart.</summary>
/// <param name="Moniker">As it is written: <c>net8.0-windows</c>.</param>
/// <param name="Identifier">The family: <c>.NETCoreApp</c>, <c>.NETStandard</c>, <c>.NETFramework</c>.</param>
/// <param name="Version">The version of the family.</param>
/// <param name="Platform">The operating system it is bound to; empty for none.</param>
internal sealed record TargetFramework(string Moniker, string Identifier, Version Version, string Platform)
{
    private const string Core = ".NETCoreApp", Standard = ".NETStandard", Framework = ".NETFramework";

    /// <summary>The moniker's parts, or null when it is not one of .NET's.</summary>
    public static TargetFramework? Parse(string moniker)
    {
        string text = moniker.Trim().ToLowerInvariant();
        string platform = "";
        if (text.IndexOf('-', StringComparison.Ordinal) is int dash and >= 0)
        {
            platform = text[(dash + 1)..].TrimEnd("0123456789.".ToCharArray());
            text = text[..dash];
        }

        if (text.StartsWith("netcoreapp", StringComparison.Ordinal))
        {
            return Of(Core, text["netcoreapp".Length..]);
        }

        if (text.StartsWith("netstandard", StringComparison.Ordinal))
        {
            return Of(Standard, text["netstandard".Length..]);
        }

        if (!text.StartsWith("net", StringComparison.Ordinal))
        {
            return null;
        }

        string number = text[3..];
        return number.Contains('.', StringComparison.Ordinal)
            ? Of(Core, number)
            : Of(Framework, string.Join('.', number.ToCharArray()));

        TargetFramework? Of(string identifier, string version) => VersionFunctions.Parse(version) is { } parsed
            ? new(moniker.Trim(), identifier, parsed, platform)
            : null;
    }

    /// <summary>The one of several that is read: the newest .NET, one without a platform where there is a choice.</summary>
    public static string? Newest(IEnumerable<string> monikers) => monikers
        .Select(m => (Moniker: m, Parsed: Parse(m)))
        .OrderByDescending(m => m.Parsed?.Rank ?? -1)
        .ThenBy(m => m.Parsed is null || m.Parsed.Platform.Length > 0)
        .ThenByDescending(m => m.Parsed?.Version)
        .ThenBy(m => m.Moniker, StringComparer.Ordinal)
        .FirstOrDefault().Moniker;

    private int Rank => Identifier switch { Core => 2, Standard => 1, _ => 0 };

    /// <summary>True when a project of this framework can use a library of the other.</summary>
    public bool CanUse(TargetFramework library) =>
        (library.Platform.Length == 0 || library.Platform == Platform)
        && ((library.Identifier == Identifier && library.Version <= Version)
            || (library.Identifier == Standard && (Identifier == Core || (Identifier == Framework && library.Version.Minor == 0))));

    /// <summary>The preprocessor symbols that the SDK defines for this framework.</summary>
    public IEnumerable<string> Symbols()
    {
        switch (Identifier)
        {
            case Core:
                yield return "NETCOREAPP";
                if (Version.Major >= 5)
                {
                    yield return "NET";
                    yield return Symbol("NET", Version);
                }
                else
                {
                    yield return Symbol("NETCOREAPP", Version);
                }

                foreach (Version older in CoreVersions.Where(v => v <= Version))
                {
                    yield return Symbol(older.Major >= 5 ? "NET" : "NETCOREAPP", older) + "_OR_GREATER";
                }

                break;
            case Standard:
                yield return "NETSTANDARD";
                yield return Symbol("NETSTANDARD", Version);
                foreach (Version older in StandardVersions.Where(v => v <= Version))
                {
                    yield return Symbol("NETSTANDARD", older) + "_OR_GREATER";
                }

                break;
            default:
                yield return "NETFRAMEWORK";
                yield return "NET" + Version.ToString().Replace(".", "", StringComparison.Ordinal);
                break;
        }

        if (Platform.Length > 0)
        {
            yield return Platform.ToUpperInvariant();
        }
    }

    private static IEnumerable<Version> CoreVersions =>
        [new(2, 0), new(2, 1), new(2, 2), new(3, 0), new(3, 1), .. Enumerable.Range(5, 16).Select(major => new Version(major, 0))];

    private static IEnumerable<Version> StandardVersions => [.. Enumerable.Range(0, 7).Select(minor => new Version(1, minor)), new(2, 0), new(2, 1)];

    private static string Symbol(string family, Version version) =>
        string.Create(CultureInfo.InvariantCulture, $"{family}{version.Major}_{version.Minor}");
}
