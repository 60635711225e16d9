using CatalogModel.Buses;
using CatalogModel.Resolution;
using CodeReader.DataAccess.Connections.Settings;

namespace CodeReader;

/// <summary>What helps to read the code, beside the code.</summary>
public sealed record FactsOptions
{
    /// <summary>The buses that people describe, beside the libraries that the tool knows.</summary>
    public IReadOnlyList<Bus> Buses { get; init; } = [];

    /// <summary>Which service each project belongs to; null where that is not known.</summary>
    public ServiceMap? Services { get; init; }

    /// <summary>The configuration files of the repository: those that <see cref="SettingsFile.IsWanted"/> names.</summary>
    public IReadOnlyList<SettingsFile> Settings { get; init; } = [];

    /// <summary>Runs the steps of the reading.</summary>
    public IReadingSteps Steps { get; init; } = new UnwatchedSteps();
}
