// What a scan costs beside what Roslyn needs only to parse the same files: both in this process, in turn, first cold and then warm.
// With --models: what reading the EF models alone costs, one context after the other, in this process.
// With --pages: what the pages of a made-up system of 1,000 services, 10,000 events and 100,000 fields cost; they are written to FOLDER.
// Usage: dotnet run -c Release --project tests/Benchmarks -- FOLDER [RUNS] [--models]
//        dotnet run -c Release --project tests/Benchmarks -- --pages markdown|site FOLDER [SERVICES]
using System.Diagnostics;
using System.Globalization;
using Benchmarks;
using CatalogCli.Files;
using CatalogCli.Scanning;
using CatalogCli.Terminal;
using EfModelReader;
using Microsoft.CodeAnalysis.CSharp;
using Workspace;

if (args is ["--pages", "markdown" or "site", { } target, .. { Length: <= 1 } rest])
{
    return LargePages.Run(args[1], rest.Length == 0 ? 1000 : int.Parse(rest[0], CultureInfo.InvariantCulture), Path.GetFullPath(target));
}

if (args.Length == 0 || !Directory.Exists(args[0]))
{
    Console.Error.WriteLine("Usage: Benchmarks FOLDER [RUNS] [--models], or Benchmarks --pages markdown|site FOLDER [SERVICES]");
    return 2;
}

string folder = Path.GetFullPath(args[0]);
int runs = args.Skip(1).FirstOrDefault(a => a != "--models") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : 5;
CSharpParseOptions options = new(LanguageVersion.Preview);
Talk silent = new(new Streams(TextReader.Null, TextWriter.Null, TextWriter.Null, false, false), quiet: true, verbose: false);
string[] files = [.. WorkspaceReader.Read(folder, Scanner.Options([], packages: false), CancellationToken.None).Sources.Projects
    .SelectMany(p => p.Trees).Select(t => Path.Combine(folder, t.FilePath)).Distinct(StringComparer.Ordinal)];
Console.WriteLine($"{files.Length} files, {files.Sum(f => new FileInfo(f).Length) / 1024} KiB");

if (args.Contains("--models"))
{
    (double Wall, double Cpu)[] models = new (double, double)[runs];
    int contexts = 0;
    for (int run = 0; run < runs; run++)
    {
        CodeReader.SourceSet sources = WorkspaceReader.Read(folder, Scanner.Options([], packages: false), CancellationToken.None).Sources;
        models[run] = Time(() => contexts = SourceModelReader.Read(sources, new ModelReadOptions { Parallelism = 1, UseSnapshots = false }, CancellationToken.None).Count);
    }

    Print("models", models);
    double warm = Median(models.Skip(1).Select(m => m.Cpu)) / Math.Max(1, contexts);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{contexts} contexts; warm, for each: {warm:0.00} s of CPU, its part of the binding included"));
    PrintMemory();
    return 0;
}

(double Wall, double Cpu)[] parse = new (double, double)[runs];
(double Wall, double Cpu)[] scan = new (double, double)[runs];
for (int run = 0; run < runs; run++)
{
    parse[run] = Time(() => files.AsParallel().ForAll(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), options, f).GetRoot()));
    scan[run] = Time(() => new Scanner(silent, strict: false, packages: false).Scan(CatalogLocation.Find(folder), CancellationToken.None));
}

Print("parse only", parse);
Print("scan", scan);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"scan / parse, wall: first {scan[0].Wall / parse[0].Wall:0.0}, median {Median(scan.Select(s => s.Wall)) / Median(parse.Select(p => p.Wall)):0.0}"));
PrintMemory();
return 0;

static void PrintMemory()
{
    using Process self = Process.GetCurrentProcess();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory of this process: {self.PeakWorkingSet64 / 1048576} MiB"));
}

static (double Wall, double Cpu) Time(Action work)
{
    using Process process = Process.GetCurrentProcess();
    TimeSpan cpu = process.TotalProcessorTime;
    long start = Stopwatch.GetTimestamp();
    work();
    double wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
    process.Refresh();
    return (wall, (process.TotalProcessorTime - cpu).TotalSeconds);
}

static double Median(IEnumerable<double> values)
{
    double[] sorted = [.. values.Order()];
    return sorted[sorted.Length / 2];
}

static void Print(string what, (double Wall, double Cpu)[] runs) => Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{what,-12} wall first {runs[0].Wall:0.00} s, median {Median(runs.Select(r => r.Wall)):0.00} s; cpu first {runs[0].Cpu:0.00} s, median {Median(runs.Select(r => r.Cpu)):0.00} s (without the process that reads EF models)"));
