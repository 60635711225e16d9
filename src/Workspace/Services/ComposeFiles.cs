using Workspace.Files;

namespace Workspace.Services;

/// <summary>
/// Reads which Dockerfiles the compose files build. Only the indentation of the few keys that matter is followed, so that no value
/// (passwords stand beside them) is ever looked at.
/// </summary>
internal static class ComposeFiles
{
    private const long MaximumBytes = 1024 * 1024;

    /// <summary>The compose services that are built here, with the path of their Dockerfile; the plainest file first.</summary>
    public static IEnumerable<(string Service, string Dockerfile)> Builds(FileTree files)
    {
        foreach (string path in files.Files.Where(IsCompose)
            .OrderBy(f => f.Contains("test", StringComparison.OrdinalIgnoreCase)).ThenBy(f => f.Length).ThenBy(f => f, StringComparer.Ordinal))
        {
            (string? text, _) = SourceDecoder.Read(files.FullPath(path), MaximumBytes);
            foreach ((string service, string context, string dockerfile) in text is null ? [] : Services(text.Split('\n')))
            {
                string folder = RepositoryPath.Folder(path);
                if (RepositoryPath.Resolve(folder, context) is { } root && files.Find(RepositoryPath.Resolve(root, dockerfile)) is { } found)
                {
                    yield return (service, found);
                }
            }
        }
    }

    private static bool IsCompose(string path)
    {
        string name = RepositoryPath.Name(path);
        return name.Contains("compose", StringComparison.OrdinalIgnoreCase)
            && Path.GetExtension(name).ToLowerInvariant() is ".yml" or ".yaml";
    }

    private static IEnumerable<(string Service, string Context, string Dockerfile)> Services(string[] lines)
    {
        List<(int Indent, string Key)> open = [];
        string name = "", dockerfile = "Dockerfile";
        string? context = null;
        foreach (string line in lines)
        {
            string trimmed = line.Trim();
            int colon = trimmed.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || trimmed[0] is '#' or '-')
            {
                continue;
            }

            int indent = line.Length - line.TrimStart().Length;
            open.RemoveAll(o => o.Indent >= indent);
            open.Add((indent, trimmed[..colon].Trim('"', '\'')));
            if (open is [(_, "services"), (_, { } service), ..])
            {
                if (open.Count == 2)
                {
                    if (context is not null)
                    {
                        yield return (name, context, dockerfile);
                    }

                    (name, context, dockerfile) = (service, null, "Dockerfile");
                }

                string value = trimmed[(colon + 1)..].Trim().Trim('"', '\'');
                switch (open)
                {
                    case [_, _, (_, "build")] when value.Length > 0:
                    case [_, _, (_, "build"), (_, "context")]:
                        context = value;
                        break;
                    case [_, _, (_, "build"), (_, "dockerfile")]:
                        (context, dockerfile) = (context ?? ".", value);
                        break;
                }
            }
        }

        if (context is not null)
        {
            yield return (name, context, dockerfile);
        }
    }
}
