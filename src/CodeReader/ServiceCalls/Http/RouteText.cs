using System.Text.RegularExpressions;

namespace CodeReader.ServiceCalls.Http;

/// <summary>Puts routes together the way ASP.NET Core does.</summary>
internal static class RouteText
{
    /// <summary>The route behind a prefix: one that starts with <c>/</c> or <c>~/</c> replaces the prefix of a controller.</summary>
    public static string Join(string prefix, string route) =>
        route.StartsWith("/", StringComparison.Ordinal) || route.StartsWith("~/", StringComparison.Ordinal) ? Clean(route.TrimStart('~')) : Clean($"{prefix}/{route}");

    /// <summary>The route behind the prefix of a group.</summary>
    public static string Below(string prefix, string route) => Clean($"{prefix}/{route}");

    /// <summary>One slash between segments, none at the end; of a parameter only its name: <c>{id:int}</c> is <c>{id}</c>, and an optional one stays so.</summary>
    public static string Clean(string route) =>
        "/" + string.Join("/", Regex.Replace(route, @"\{(\*{0,2})([^{}:=?]+)[^{}?]*(\??)\}", "{$1$2$3}", RegexOptions.CultureInvariant).Split('/').Where(s => s.Length > 0).Select(Segment));

    // A version in the address changes nothing of what is asked.
    private static string Segment(string segment) => segment.IndexOf("ersion}", StringComparison.Ordinal) > 0 ? "{version}" : segment;
}
