namespace Workspace.Projects;

/// <summary>Tells test and benchmark projects from the system that they try out.</summary>
internal static class TestProjects
{
    private static readonly string[] NameEndings =
    [
        "test", "tests", "testing", "unittest", "unittests", "integrationtest", "integrationtests", "functionaltest", "functionaltests", "e2e",
        "spec", "specs", "testharness", "testharnesses", "benchmark", "benchmarks", "loadtests", "testhelpers", "testutilities", "testutils",
    ];

    private static readonly string[] WordEndings = ["Tests", "Test", "Specs", "Benchmarks"];

    private static readonly HashSet<string> Folders = new(StringComparer.OrdinalIgnoreCase)
    {
        "test", "tests", "unittests", "integrationtests", "benchmark", "benchmarks", "perf",
    };

    private static readonly string[] Runners =
    [
        "Microsoft.NET.Test.Sdk", "xunit", "xunit.v3", "NUnit", "MSTest", "MSTest.TestFramework", "TUnit", "BenchmarkDotNet", "Machine.Specifications",
    ];

    /// <summary>
    /// The paths of test projects: those that say so, are named so or stand in a folder of tests. A project that merely
    /// references a test runner is one too, unless the system itself is built on it.
    /// </summary>
    public static IReadOnlySet<string> Find(IReadOnlyList<ReadProject> projects, ProjectGraph graph)
    {
        HashSet<string> certain = new(StringComparer.Ordinal);
        HashSet<string> likely = new(StringComparer.Ordinal);
        foreach (ReadProject project in projects)
        {
            if (project.SaysTest == true || project.Sdks.Any(s => s == "MSTest.Sdk") || IsNamedSo(project))
            {
                certain.Add(project.Path);
            }
            else if (project.SaysTest is null && Runners.Any(project.Packages.ContainsKey))
            {
                likely.Add(project.Path);
            }
        }

        foreach (ReadProject project in projects.Where(p => !certain.Contains(p.Path) && !likely.Contains(p.Path)))
        {
            likely.ExceptWith(graph.Closure(project.Path));
        }

        certain.UnionWith(likely);
        return certain;
    }

    private static bool IsNamedSo(ReadProject project)
    {
        string last = project.Name[(project.Name.LastIndexOfAny(['.', '_', '-']) + 1)..];
        return NameEndings.Contains(last, StringComparer.OrdinalIgnoreCase)
            || HasWordEnding(last)
            || project.Name.Split('.', '_', '-').Skip(1).Any(part => part is "Tests" or "UnitTests" or "IntegrationTests" or "FunctionalTests")
            || project.Folder.Split('/').Any(Folders.Contains);
    }

    // OrderingTests, CatalogUnitTest; not Contest or Latest.
    private static bool HasWordEnding(string name) =>
        WordEndings.Any(e => name.Length > e.Length && name.EndsWith(e, StringComparison.Ordinal));
}
