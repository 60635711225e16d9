using System.Xml.Linq;
using CatalogModel;
using Workspace.Files;

namespace Workspace.Evaluation;

/// <summary>The items of one project: what <c>Include</c>, <c>Exclude</c>, <c>Remove</c> and <c>Update</c> leave of each kind.</summary>
internal sealed class ItemLists(FileTree files, string projectFolder, Expander expander, Func<string, bool> exists)
{
    private static readonly HashSet<string> FileKinds = new(StringComparer.OrdinalIgnoreCase) { "Compile", "ProjectReference", "Protobuf" };

    private static readonly HashSet<string> NameKinds = new(StringComparer.OrdinalIgnoreCase)
    {
        "PackageReference", "PackageVersion", "GlobalPackageReference", "FrameworkReference", "Using", "InternalsVisibleTo",
    };

    /// <summary>Before a kind: what was removed of it. The SDK's own items of some kinds are only known later.</summary>
    public const string RemovedPrefix = "-";

    private static readonly Dictionary<string, string> NoMetadata = [];
    private readonly Dictionary<string, List<ProjectItem>> lists = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The items, by kind.</summary>
    public IReadOnlyDictionary<string, List<ProjectItem>> ByKind => lists;

    /// <summary>True for the kinds of items that are read at all.</summary>
    public static bool Matters(string kind) => FileKinds.Contains(kind) || NameKinds.Contains(kind);

    /// <summary>Adds the files that an SDK includes by itself.</summary>
    public void AddDefaults(string kind, IEnumerable<string> paths, Evidence at) =>
        List(kind).AddRange(paths.Select(p => new ProjectItem(p, NoMetadata, at)));

    /// <summary>Applies one item element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="complain">Takes what could not be worked out.</param>
    public void Apply(XElement element, Evidence at, Action<string> complain)
    {
        string kind = element.Name.LocalName;
        if (!Condition.Holds((string?)element.Attribute("Condition"), expander, exists))
        {
            return;
        }

        if (Values(element, "Remove") is { Count: > 0 } removed)
        {
            Func<string, bool> matches = Matcher(kind, removed);
            List(kind).RemoveAll(i => matches(i.Include));
            List(RemovedPrefix + kind).AddRange(removed.Select(r => new ProjectItem(r, NoMetadata, at)));
        }
        else if (Values(element, "Update") is { Count: > 0 } updated)
        {
            Func<string, bool> matches = Matcher(kind, updated);
            Dictionary<string, string> metadata = Metadata(element);
            List<ProjectItem> list = List(kind);
            for (int i = 0; i < list.Count; i++)
            {
                if (matches(list[i].Include))
                {
                    list[i] = list[i] with { Metadata = Merge(list[i].Metadata, metadata) };
                }
            }
        }
        else
        {
            Include(kind, element, at, complain);
        }
    }

    private void Include(string kind, XElement element, Evidence at, Action<string> complain)
    {
        Dictionary<string, string> metadata = Metadata(element);
        Func<string, bool> excluded = Matcher(kind, Values(element, "Exclude"));
        foreach (string value in Values(element, "Include"))
        {
            foreach (string include in FileKinds.Contains(kind) ? Paths(kind, value, complain) : [value])
            {
                if (!excluded(include))
                {
                    List(kind).Add(new(include, metadata, at));
                }
            }
        }
    }

    private IEnumerable<string> Paths(string kind, string value, Action<string> complain)
    {
        string? path = RepositoryPath.Resolve(projectFolder, value);
        if (path is null)
        {
            complain($"{kind} {Shown(value)} lies outside the folder that is read.");
            return [];
        }

        if (Glob.HasWildcard(path))
        {
            Glob glob = new(path);
            return [.. files.Under(glob.Folder).ToArray().Where(glob.Matches)];
        }

        return [files.Find(path) ?? path];
    }

    private Func<string, bool> Matcher(string kind, List<string> values)
    {
        if (values.Count == 0)
        {
            return _ => false;
        }

        if (!FileKinds.Contains(kind))
        {
            HashSet<string> names = new(values, StringComparer.OrdinalIgnoreCase);
            return names.Contains;
        }

        List<Glob> globs = [.. values.Select(v => RepositoryPath.Resolve(projectFolder, v)).OfType<string>().Select(p => new Glob(p))];
        return path => globs.Any(g => g.Matches(path));
    }

    private List<string> Values(XElement element, string attribute)
    {
        string text = (string?)element.Attribute(attribute) ?? "";
        if (text.Contains("@(", StringComparison.Ordinal) || text.Contains("%(", StringComparison.Ordinal))
        {
            throw new NotUnderstoodException($"{element.Name.LocalName} {attribute}=\"{text}\" refers to other items.");
        }

        return [.. expander.Expand(text).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
    }

    private Dictionary<string, string> Metadata(XElement element)
    {
        Dictionary<string, string> metadata = new(StringComparer.OrdinalIgnoreCase);
        foreach (XAttribute attribute in element.Attributes())
        {
            if (attribute.Name.LocalName is not ("Include" or "Exclude" or "Remove" or "Update" or "Condition"))
            {
                metadata[attribute.Name.LocalName] = Value(attribute.Value);
            }
        }

        foreach (XElement child in element.Elements())
        {
            if (Condition.Holds((string?)child.Attribute("Condition"), expander, exists))
            {
                metadata[child.Name.LocalName] = Value(child.Value);
            }
        }

        return metadata;
    }

    // Metadata that cannot be worked out (a link's %(RecursiveDir), a computed version) says nothing about which files are read.
    private string Value(string text)
    {
        try
        {
            return expander.Expand(text).Trim();
        }
        catch (NotUnderstoodException)
        {
            return "";
        }
    }

    private static Dictionary<string, string> Merge(IReadOnlyDictionary<string, string> old, Dictionary<string, string> changed)
    {
        Dictionary<string, string> merged = new(old, StringComparer.OrdinalIgnoreCase);
        foreach ((string name, string value) in changed)
        {
            merged[name] = value;
        }

        return merged;
    }

    private static string Shown(string value) => value.StartsWith('/') ? RepositoryPath.Name(value) : value;

    private List<ProjectItem> List(string kind)
    {
        if (!lists.TryGetValue(kind, out List<ProjectItem>? list))
        {
            lists.Add(kind, list = []);
        }

        return list;
    }
}
