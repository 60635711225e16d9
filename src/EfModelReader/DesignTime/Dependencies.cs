using System.Text.Json;

namespace EfModelReader.DesignTime;

/// <summary>What a built service depends on, as its <c>deps.json</c> says.</summary>
/// <param name="Ef">The version of EF Core, or null without EF Core.</param>
/// <param name="HasRelational">Whether EF's relational part is there; the model of a service without it has no tables.</param>
internal sealed record Dependencies(Version? Ef, bool HasRelational)
{
    private const string Core = "Microsoft.EntityFrameworkCore";

    /// <summary>Reads the file; what cannot be read says nothing.</summary>
    public static Dependencies Read(string file)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file));
            Dictionary<string, string> libraries = document.RootElement.TryGetProperty("libraries", out JsonElement all)
                ? all.EnumerateObject().Select(p => p.Name.Split('/')).Where(p => p.Length == 2).GroupBy(p => p[0], StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First()[1], StringComparer.OrdinalIgnoreCase)
                : [];
            Version? version = libraries.TryGetValue(Core, out string? text) && Version.TryParse(text.Split('-')[0], out Version? parsed) ? parsed : null;
            return new Dependencies(version, libraries.ContainsKey(Core + ".Relational"));
        }
        catch (Exception problem) when (problem is JsonException or IOException or InvalidOperationException)
        {
            return new Dependencies(null, false);
        }
    }
}
