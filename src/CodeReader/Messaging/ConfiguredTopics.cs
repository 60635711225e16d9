using CodeReader.DataAccess.Connections;
using CodeReader.DataAccess.Connections.Settings;

namespace CodeReader.Messaging;

/// <summary>The values that configuration files have for the keys of topics, queues and routing keys.</summary>
internal sealed class ConfiguredTopics
{
    private const int LongestTopic = 256;

    private readonly Hosts hosts;
    private readonly ILookup<string, (SourceProject Project, string Path, string Value)> values;

    public ConfiguredTopics(SourceSet sources, Hosts hosts, IEnumerable<SettingsFile> files)
    {
        this.hosts = hosts;
        values = new HostSettings(sources)
            .Read([.. files.Where(f => SettingsFile.IsWanted(f.Path)).OrderBy(f => f.Path, StringComparer.Ordinal)])
            .SelectMany(s => s.Values.Select(v => (Key: ConfigurationKey.Comparable(v.Key), s.Project, s.File.Path, v.Value)))
            .Where(v => CanBeTopic(v.Value))
            .ToLookup(v => v.Key, v => (v.Project, v.Path, v.Value), StringComparer.Ordinal);
    }

    /// <summary>
    /// The values of a key in the configuration of the hosts of a project, sorted. What a library reads from each host differently is no
    /// one topic: then there are none.
    /// </summary>
    public IReadOnlyList<string> Values(SourceProject project, string key)
    {
        List<IReadOnlyList<string>> byHost =
        [
            .. values[ConfigurationKey.Comparable(key)]
                .Where(v => hosts.Reaches(v.Project, project))
                .GroupBy(v => v.Project)
                .Select(h => (IReadOnlyList<string>)[.. OfHost(h).Distinct(StringComparer.Ordinal).OrderBy(v => v, StringComparer.Ordinal)]),
        ];
        return byHost.Count > 0 && byHost.All(v => v.SequenceEqual(byHost[0])) ? byHost[0] : [];
    }

    // What holds everywhere says more than what holds in one environment.
    private static IEnumerable<string> OfHost(IEnumerable<(SourceProject Project, string Path, string Value)> found)
    {
        List<(SourceProject Project, string Path, string Value)> all = [.. found];
        IEnumerable<string> general = all.Where(v => v.Path.EndsWith("appsettings.json", StringComparison.OrdinalIgnoreCase)).Select(v => v.Value);
        return general.Any() ? general : all.Select(v => v.Value);
    }

    // A connection string or an address with a password is no topic, and must not leave the reader.
    private static bool CanBeTopic(string value) =>
        value.Length is > 0 and <= LongestTopic && value.IndexOfAny([';', '@', '\n']) < 0 && value.IndexOf("://", StringComparison.Ordinal) < 0 && value.Trim().Length > 0;
}
