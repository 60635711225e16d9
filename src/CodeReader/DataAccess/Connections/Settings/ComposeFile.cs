namespace CodeReader.DataAccess.Connections.Settings;

/// <summary>One service of a compose file: where it is built from, and its environment.</summary>
/// <param name="name">Its name.</param>
internal sealed class ComposeService(string name)
{
    public string Name => name;

    /// <summary>The build context, as written.</summary>
    public string? Context { get; set; }

    /// <summary>The Dockerfile, relative to the context, as written.</summary>
    public string? Dockerfile { get; set; }

    /// <summary>Its environment, in the file's order.</summary>
    public List<SettingsValue> Environment { get; } = [];
}

/// <summary>
/// Reads what of a compose file says which databases its services run on. Of YAML it knows the block style that compose files are written in;
/// what is written otherwise is passed over.
/// </summary>
internal sealed class ComposeFile
{
    private readonly List<ComposeService> services = [];
    private readonly List<(int Indent, string Key)> path = [];

    /// <summary>The services of a file, in its order.</summary>
    public static IReadOnlyList<ComposeService> Read(string text)
    {
        ComposeFile file = new();
        int number = 0;
        foreach (string line in text.Split('\n'))
        {
            file.ReadLine(line.TrimEnd('\r', ' ', '\t'), ++number);
        }

        return file.services;
    }

    private void ReadLine(string line, int number)
    {
        string content = line.TrimStart(' ');
        int indent = line.Length - content.Length;
        if (content.Length == 0 || content[0] == '#')
        {
            return;
        }

        bool item = content.StartsWith("- ", StringComparison.Ordinal);
        // A list may stand at the indent of its key.
        while (path.Count > 0 && (path[path.Count - 1].Indent > indent || (path[path.Count - 1].Indent == indent && !item)))
        {
            path.RemoveAt(path.Count - 1);
        }

        content = item ? Unquoted(content.Substring(2).Trim()) : content;
        int separator = item && content.IndexOf('=') > 0 ? content.IndexOf('=') : KeyEnd(content);
        if (separator <= 0)
        {
            return;
        }

        string key = Unquoted(content.Substring(0, separator).Trim());
        string value = Unquoted(WithoutComment(content.Substring(separator + 1).Trim()));
        Take(key, value, number);
        if (!item)
        {
            path.Add((indent, key));
        }
    }

    private void Take(string key, string value, int number)
    {
        if (path.Count == 0 || path[0].Key != "services")
        {
            return;
        }

        if (path.Count == 1)
        {
            services.Add(new(key));
            return;
        }

        if (services.Count == 0)
        {
            return;
        }

        ComposeService service = services[services.Count - 1];
        string? section = path.Count > 2 ? path[2].Key : null;
        if (section == "environment" && value.Length > 0)
        {
            service.Environment.Add(new(key.Replace("__", ":"), value, number));
        }
        else if ((section is null && key == "build") || (section == "build" && key == "context"))
        {
            service.Context = value.Length > 0 ? value : service.Context;
        }
        else if (section == "build" && key == "dockerfile")
        {
            service.Dockerfile = value;
        }
    }

    // "key: value"; a colon within a value (a URL, a port) is none.
    private static int KeyEnd(string content)
    {
        int start = content[0] is '"' or '\'' ? content.IndexOf(content[0], 1) : 0;
        for (int i = Math.Max(start, 0); i < content.Length; i++)
        {
            if (content[i] == ':' && (i + 1 == content.Length || content[i + 1] is ' ' or '\t'))
            {
                return i;
            }
        }

        return -1;
    }

    private static string WithoutComment(string value)
    {
        int quoted = value.Length > 0 && value[0] is '"' or '\'' ? value.IndexOf(value[0], 1) : -1;
        int comment = value.IndexOf(" #", quoted + 1, StringComparison.Ordinal);
        return comment < 0 ? value : value.Substring(0, comment).TrimEnd();
    }

    private static string Unquoted(string value) =>
        value.Length > 1 && value[0] is '"' or '\'' && value[value.Length - 1] == value[0] ? value.Substring(1, value.Length - 2) : value;
}
