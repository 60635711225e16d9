using System.Text.RegularExpressions;
using Workspace.Evaluation;
using Workspace.Projects;

namespace Workspace.Libraries;

/// <summary>
/// What a package adds to EF models, described as C# in the package's own namespaces: its entities' properties, its base classes, and the
/// model-building code of its extension methods. It is bound and read like the scanned code, and like it never compiled into anything that runs.
/// </summary>
/// <param name="Name">The file's name.</param>
/// <param name="Packages">Ids of the packages that bring it, ending in <c>*</c> where all that begin so do.</param>
/// <param name="Assemblies">The assemblies it stands for, ending in <c>*</c> likewise: it is not needed where they are at hand.</param>
/// <param name="Text">The code.</param>
internal sealed partial record LibraryDescription(string Name, IReadOnlyList<string> Packages, IReadOnlyList<string> Assemblies, string Text)
{
    private const string Prefix = "Library/";
    private const int NewestMajor = 30;

    private static readonly Lazy<IReadOnlyList<LibraryDescription>> Known = new(() =>
    [
        .. typeof(LibraryDescription).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read),
    ]);

    /// <summary>All descriptions, sorted by name.</summary>
    public static IReadOnlyList<LibraryDescription> All => Known.Value;

    /// <summary>Whether a workspace uses one of its packages, and has none of its assemblies otherwise.</summary>
    public bool IsNeeded(IReadOnlyList<ReadProject> projects, IReadOnlySet<string> assemblies) =>
        projects.Any(p => p.Packages.Keys.Any(id => Packages.Any(pattern => Fits(pattern, id)))) &&
        !assemblies.Concat(projects.Select(p => p.AssemblyName)).Any(a => Assemblies.Any(pattern => Fits(pattern, a)));

    /// <summary>
    /// Symbols that say which versions of the package are meant, for what came later: <c>V5</c> stands for version 5 and newer. A version that
    /// is not known is taken for the newest.
    /// </summary>
    public IEnumerable<string> Symbols(IReadOnlyList<ReadProject> projects)
    {
        int major = projects.SelectMany(p => p.Packages).Where(p => Packages.Any(pattern => Fits(pattern, p.Key)))
            .Select(p => VersionFunctions.Parse(p.Value.Trim('[', ']', '(', ')').Split(',')[0])?.Major ?? 0).DefaultIfEmpty().Max();
        return Enumerable.Range(1, major > 0 ? major : NewestMajor).Select(v => "V" + v.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static bool Fits(string pattern, string name) =>
        pattern.EndsWith('*') ? name.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase) : name.Equals(pattern, StringComparison.OrdinalIgnoreCase);

    private static LibraryDescription Read(string resource)
    {
        using Stream stream = typeof(LibraryDescription).Assembly.GetManifestResourceStream(resource)!;
        using StreamReader reader = new(stream);
        string text = reader.ReadToEnd();
        return new(resource[Prefix.Length..], Header(text, "Packages"), Header(text, "Assemblies"), text);
    }

    private static string[] Header(string text, string name)
    {
        Match header = HeaderLine().Matches(text).FirstOrDefault(m => m.Groups[1].Value == name) ?? throw new InvalidOperationException($"A library's description has no line `// {name}:`.");
        return header.Groups[2].Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    [GeneratedRegex(@"^// (\w+): (.+?)\r?$", RegexOptions.Multiline)]
    private static partial Regex HeaderLine();
}
