using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using CatalogModel;
using CatalogModel.Facts;
using CatalogModel.Findings;
using CatalogModel.Rules;
using Docs.Pages;
using Docs.Site;

namespace Benchmarks;

/// <summary>What the pages of a large system cost: time, memory, sizes.</summary>
internal static class LargePages
{
    private const double MostSeconds = 60;

    private const long MostMemory = 1024;

    private const long MostCompressed = 300;

    /// <summary>Writes the pages to a folder and says what that cost.</summary>
    /// <param name="kind"><c>markdown</c> or <c>site</c>.</param>
    /// <param name="services">How many services the system has.</param>
    /// <param name="folder">Where to; emptied first when it holds nothing but an earlier run.</param>
    /// <returns>0 within the budget, else 1.</returns>
    public static int Run(string kind, int services, string folder)
    {
        Catalog catalog = LargeSystem.Of(services);
        Say($"{services} services, {catalog.Services.Sum(s => s.Entities.Count)} entities, {catalog.Services.Sum(s => s.Entities.Sum(e => e.Fields.Count))} fields, {catalog.Services.Sum(s => s.Publishes.Count)} events");
        long start = Stopwatch.GetTimestamp();
        IReadOnlyList<Finding> findings = RuleRunner.Run(new RuleContext(catalog, new SystemFacts { Settings = catalog.Settings })).Findings;
        Say($"rules: {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s, {findings.Count} findings");
        start = Stopwatch.GetTimestamp();
        ConcurrentBag<(string Path, long Size, long Compressed)> files = [];
        if (kind == "site")
        {
            IReadOnlyList<SiteFile> site = StaticSite.Of(catalog, findings, new SiteOptions());
            Say($"ready to write after {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
            site.AsParallel().ForAll(f => files.Add(Write(folder, f.Path, f.Render())));
        }
        else
        {
            IReadOnlyList<Page> pages = MarkdownPages.Render(catalog, findings, new PageOptions());
            Say($"ready to write after {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
            pages.AsParallel().ForAll(p => files.Add(Write(folder, p.Path, p.Text)));
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        using Process self = Process.GetCurrentProcess();
        long memory = self.PeakWorkingSet64 / 1048576;
        (string path, long size, long compressed) = files.MaxBy(f => f.Compressed);
        Say($"{kind}: {seconds:0.0} s, {memory} MiB at most, {files.Count} files, {files.Sum(f => f.Size) / 1048576} MiB");
        foreach ((string at, long bytes, long packed) in files.OrderByDescending(f => f.Compressed).ThenBy(f => f.Path, StringComparer.Ordinal).Take(5))
        {
            Say($"  {at}: {bytes / 1024} KiB, compressed {packed / 1024} KiB");
        }

        bool within = seconds <= MostSeconds && memory <= MostMemory && files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal) || kind != "site").All(f => f.Compressed / 1024 <= MostCompressed);
        Say($"{(within ? "within" : "beyond")} the budget of {MostSeconds} s, {MostMemory} MiB, and {MostCompressed} KiB for a compressed page");
        return within ? 0 : 1;
    }

    private static (string Path, long Size, long Compressed) Write(string folder, string path, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        string file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, bytes);
        using MemoryStream packed = new();
        using (GZipStream zip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(bytes);
        }

        return (path, bytes.Length, packed.Length);
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
