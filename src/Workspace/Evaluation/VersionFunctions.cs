using System.Globalization;

namespace Workspace.Evaluation;

/// <summary>The intrinsic functions that compare versions and take target frameworks apart.</summary>
internal static class VersionFunctions
{
    /// <summary>The result of a call, or null when it is not part of the subset.</summary>
    public static string? Call(string member, IReadOnlyList<string> given) => (member, given.Count) switch
    {
        ("VersionGreaterThan", 2) => Compare(given, c => c > 0),
        ("VersionGreaterThanOrEquals", 2) => Compare(given, c => c >= 0),
        ("VersionLessThan", 2) => Compare(given, c => c < 0),
        ("VersionLessThanOrEquals", 2) => Compare(given, c => c <= 0),
        ("VersionEquals", 2) => Compare(given, c => c == 0),
        ("VersionNotEquals", 2) => Compare(given, c => c != 0),
        ("GetTargetFrameworkIdentifier", 1) => TargetFramework.Parse(given[0])?.Identifier ?? "",
        ("GetTargetFrameworkVersion", 1) => TargetFramework.Parse(given[0]) is { } framework
            ? string.Create(CultureInfo.InvariantCulture, $"{framework.Version.Major}.{framework.Version.Minor}") : "0.0",
        ("GetTargetPlatformIdentifier", 1) => TargetFramework.Parse(given[0])?.Platform ?? "",
        ("IsTargetFrameworkCompatible", 2) => StringMembers.Truth(
            TargetFramework.Parse(given[0]) is { } target && TargetFramework.Parse(given[1]) is { } candidate && target.CanUse(candidate)),
        _ => null,
    };

    /// <summary>A version such as <c>v8.0</c>, <c>8</c> or <c>8.0.100-rc.1</c>; null when it is none.</summary>
    public static Version? Parse(string text)
    {
        string version = text.Trim().TrimStart('v', 'V').Split('-', '+')[0];
        if (!version.Contains('.', StringComparison.Ordinal))
        {
            version += ".0";
        }

        return Version.TryParse(version, out Version? parsed) ? parsed : null;
    }

    private static string? Compare(IReadOnlyList<string> given, Func<int, bool> holds) =>
        Parse(given[0]) is { } left && Parse(given[1]) is { } right ? StringMembers.Truth(holds(left.CompareTo(right))) : null;
}
