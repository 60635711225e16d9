using System.Diagnostics;
using System.Text.Json;

namespace Docs.Tests.Mermaid;

/// <summary>What Mermaid understood of a diagram.</summary>
internal sealed record ParsedDiagram(string? Error, string Title, IReadOnlyList<string> Nodes, IReadOnlyList<string> Edges, IReadOnlyList<string> Rows);

/// <summary>
/// The real Mermaid parser, run by Node.js out of <c>tests/mermaid</c> (<c>npm ci</c> there installs it). Where it is not
/// installed the tests are skipped, but never in continuous integration.
/// </summary>
internal static class MermaidParser
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<ParsedDiagram> Parse(IReadOnlyList<string> diagrams)
    {
        string folder = Path.Combine(RepositoryRoot.Folder, "tests", "mermaid");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", "run npm ci in tests/mermaid");
            Assert.Fail("The Mermaid parser is missing: run npm ci in tests/mermaid.");
        }

        using Process node = Process.Start(new ProcessStartInfo("node", "parse.js")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = node.StandardOutput.ReadToEndAsync();
        Task<string> errors = node.StandardError.ReadToEndAsync();
        using (Stream input = node.StandardInput.BaseStream)
        {
            JsonSerializer.Serialize(input, diagrams);
        }

        if (!node.WaitForExit(TimeSpan.FromMinutes(3)))
        {
            node.Kill(entireProcessTree: true);
            Assert.Fail("The Mermaid parser did not end.");
        }

        Assert.True(node.ExitCode == 0, errors.Result);
        return JsonSerializer.Deserialize<IReadOnlyList<ParsedDiagram>>(output.Result, Json)!;
    }
}
