using System.Collections.Concurrent;
using System.Text;

namespace CatalogCli.Serving;

/// <summary>A site as it is served: files by their paths, each made when it is first asked for.</summary>
internal sealed class ServedSite
{
    private readonly Dictionary<string, Func<string>> _files;
    private readonly ConcurrentDictionary<string, byte[]> _made = new(StringComparer.Ordinal);

    /// <param name="version">What tells it from every other site that was or will be served at the same address.</param>
    /// <param name="files">Its files; each can be made from any thread.</param>
    public ServedSite(string version, IEnumerable<(string Path, Func<string> Render)> files)
    {
        Version = version;
        _files = files.ToDictionary(f => f.Path, f => f.Render, StringComparer.Ordinal);
    }

    public string Version { get; }

    /// <summary>A file's bytes; null when there is no such file. Nothing but the site's own files can be named.</summary>
    /// <param name="path">Its path relative to the site's start, with <c>/</c>.</param>
    public byte[]? Find(string path) =>
        _files.TryGetValue(path, out Func<string>? render) ? _made.GetOrAdd(path, (_, r) => Encoding.UTF8.GetBytes(r()), render) : null;
}
