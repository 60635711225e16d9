using CatalogModel.Findings;
using Workspace.Configuration;

namespace Workspace.Tests.Configuration;

public sealed class AnalyzerSeveritiesTests
{
    [Fact]
    public void The_nearest_file_and_the_last_section_win()
    {
        using TemporaryRepository repository = new();
        repository.With(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.OWN101.severity = error\ndotnet_diagnostic.OWN302.severity = warning\n[src/Old/**.cs]\ndotnet_diagnostic.OWN302.severity = suggestion\n");
        repository.With("src/Orders/.editorconfig", "[*.cs]\ndotnet_diagnostic.own101.severity = none\n");
        AnalyzerSeverities severities = AnalyzerSeverities.Of(repository.Read());

        Assert.Equal(Severity.Error, severities.Of("OWN101", "src/Stock/Stock.cs"));
        Assert.Equal(Severity.None, severities.Of("OWN101", "src/Orders/Data/Order.cs"));
        Assert.Equal(Severity.Warning, severities.Of("OWN302", "src/Orders/Data/Order.cs"));
        Assert.Equal(Severity.Info, severities.Of("OWN302", "src/Old/A.cs"));
        Assert.Null(severities.Of("OWN101", "catalog/system.yaml"));
        Assert.Null(severities.Of("OWN101", ""));
        Assert.Null(severities.Of("OWN005", "src/Stock/Stock.cs"));
    }

    [Fact]
    public void A_global_file_speaks_of_every_file_and_a_nearer_one_overrules_it()
    {
        using TemporaryRepository repository = new();
        repository.With(".globalconfig", "is_global = true\ndotnet_diagnostic.OWN004.severity = silent\ndotnet_diagnostic.OWN101.severity = none\n");
        repository.With("src/.editorconfig", "[*.cs]\ndotnet_diagnostic.OWN101.severity = warning\n");
        AnalyzerSeverities severities = AnalyzerSeverities.Of(repository.Read());

        Assert.Equal(Severity.None, severities.Of("OWN004", ""));
        Assert.Equal(Severity.None, severities.Of("OWN101", "samples/A.cs"));
        Assert.Equal(Severity.Warning, severities.Of("OWN101", "src/A.cs"));
    }

    [Fact]
    public void Files_that_say_nothing_of_our_rules_are_nothing()
    {
        using TemporaryRepository repository = new();
        repository.With(".editorconfig", "[*]\nindent_size = 4\n[\n= broken");
        Assert.Same(AnalyzerSeverities.None, AnalyzerSeverities.Of(repository.Read()));
        Assert.Null(AnalyzerSeverities.None.Of("OWN101", "a.cs"));
    }
}
