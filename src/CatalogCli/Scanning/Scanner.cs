using CatalogCli.Files;
using CatalogCli.Terminal;
using CatalogModel;
using CatalogModel.Facts;
using CatalogModel.Resolution;
using CatalogYaml;
using CodeReader;
using CodeReader.DataAccess.Connections;
using CodeReader.DataAccess.Connections.Settings;
using CodeReader.Stores;
using CodeReader.Stores.Sql;
using EfModelReader.DesignTime;
using Exports.Models;
using Workspace;
using Workspace.Configuration;

namespace CatalogCli.Scanning;

/// <summary>The straight line through the house: files → facts and models → one catalog.</summary>
/// <param name="talk">Says what goes on.</param>
/// <param name="strict">Whether warnings about catalog files are errors.</param>
/// <param name="packages">Whether the packages in this machine's package folder are read too.</param>
/// <param name="designTime">How to look into the built services; null when nothing but source is read.</param>
internal sealed class Scanner(Talk talk, bool strict, bool packages, DesignTimeOptions? designTime = null)
{
    /// <summary>Reads a workspace and makes its catalog.</summary>
    public ScanResult Scan(CatalogLocation location, CancellationToken cancellation)
    {
        ReadCatalog people = PeopleFiles.Read(location, talk, strict);
        IReadOnlyList<string> exclude = people.Settings?.Exclude ?? [];
        RefuseMissingFolders(people.Settings, location);
        using ModelReaderProcess models = ModelReaderProcess.Start(new(location.Target, exclude) { Packages = packages, DesignTime = designTime });
        LoadedWorkspace workspace = talk.Step("read projects and sources", () => Load(location, exclude, cancellation));
        SystemSettings proposed = talk.Step("find services", () => ServiceFinder.Propose(workspace));
        SystemSettings settings = people.Settings is { } written ? ServiceFinder.Complete(written, proposed) : proposed;
        PersistedTypes documents = talk.Step("find stored types", () => PersistedTypes.FromSource(workspace.Sources, cancellation));
        IReadOnlyList<ContextModel> stores = talk.Step("read other stores", () => StoreReader.Read(
            workspace.Sources, workspace.ReadTexts(SqlScript.IsWanted).Select(f => new SqlScript(f.Path, f.Text)), cancellation));
        ModelReadAnswer read = talk.Step("read EF models", () => models.Wait(cancellation));
        stores = StoreReader.Beside(stores, read.Contexts);
        PersistedTypes persisted = PersistedTypes.From(read.Contexts.Concat(stores)).Union(documents);
        FactsOptions options = new()
        {
            Buses = people.Settings?.Buses ?? [],
            Services = ServiceMap.Of(settings, workspace.Projects),
            Settings = [.. workspace.ReadTexts(SettingsFile.IsWanted).Select(f => new SettingsFile(f.Path, f.Text))],
            Steps = talk,
        };
        IReadOnlyList<ProjectFacts> unconnected = ProjectFactsReader.Read(workspace.Sources, persisted, options, cancellation);
        IReadOnlyList<ProjectFacts> facts = talk.Step("find databases", () => ConnectionSettings.Complete(unconnected, workspace.Sources, options.Settings, cancellation));
        SystemFacts system = new()
        {
            Settings = settings,
            Notes = people.Notes,
            Projects = workspace.Projects,
            Facts = facts,
            Contexts = [.. read.Contexts.Concat(stores)],
            Unresolved = [.. workspace.Unresolved.Concat(read.Unresolved)],
        };
        Catalog catalog = talk.Step("resolve owners", () => CatalogBuilder.Build(system));
        SayWhenEmpty(workspace, catalog);
        SayUnlisted(people.Settings, proposed);
        SayUnread(system.Unresolved);
        SayDrift(read.Comparisons);
        return new ScanResult(location, people, system, catalog) { Severities = AnalyzerSeverities.Of(workspace) };
    }

    /// <summary>What <c>init</c> would write.</summary>
    public SystemSettings Propose(CatalogLocation location, CancellationToken cancellation)
    {
        LoadedWorkspace workspace = talk.Step("read projects and sources", () => Load(location, [], cancellation));
        return talk.Step("find services", () => ServiceFinder.Propose(workspace));
    }

    /// <summary>
    /// How workspaces are read. Packages that happen to be in this machine's package folder are left out unless they are asked for: a developer
    /// who restored and a build server that did not would otherwise write different catalogs of the same code.
    /// </summary>
    public static WorkspaceOptions Options(IReadOnlyList<string> exclude, bool packages) => new() { Exclude = exclude, ReadPackages = packages };

    private LoadedWorkspace Load(CatalogLocation location, IReadOnlyList<string> exclude, CancellationToken cancellation) =>
        WorkspaceReader.Read(location.Target, Options(exclude, packages), cancellation);

    // What belongs to a service stands in its record as well; this is the only word on what belongs to none.
    private void SayUnread(IReadOnlyList<UnresolvedItem> unread)
    {
        const int Shown = 5;
        foreach (UnresolvedItem item in unread.Take(Shown))
        {
            talk.Say($"not read: {ScanResult.PlaceOf(item)}: {item.Why}");
        }

        if (unread.Count > Shown)
        {
            talk.Say(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"not read: {unread.Count - Shown} more of this kind."));
        }
    }

    // The catalog says what the code says: a migration that is not yet written does not change it, but is worth knowing.
    private void SayDrift(IReadOnlyList<ModelComparison> comparisons)
    {
        foreach (ModelComparison comparison in comparisons.Where(c => c.Drifted > 0))
        {
            talk.Say($"note: {comparison.Context} and {comparison.OtherAt?.File} differ ({ComparisonText.Counts(comparison)}); `catalog model --compare snapshot` lists it.");
        }
    }

    private static void RefuseMissingFolders(SystemSettings? written, CatalogLocation location)
    {
        foreach (ServiceSettings service in written?.Services ?? [])
        {
            if (service.Sources.FirstOrDefault(s => !Directory.Exists(Path.Combine(location.Root, s))) is { } missing)
            {
                throw new CatalogFailure($"{service.At?.At ?? CatalogFolder.SystemPath}: the folder `{missing}` of the service `{service.Name}` does not exist; correct it.");
            }
        }
    }

    private void SayUnlisted(SystemSettings? written, SystemSettings proposed)
    {
        foreach (ServiceSettings service in written is null ? [] : ServiceFinder.Unlisted(written, proposed))
        {
            talk.Warn($"{string.Join(", ", service.Sources)} looks like a service ({service.Because}) and stands in none of {CatalogFolder.SystemPath}; add it there, or exclude its folder.");
        }
    }

    private void SayWhenEmpty(LoadedWorkspace workspace, Catalog catalog)
    {
        if (workspace.Projects.Count == 0)
        {
            talk.Warn("nothing was found: there is no C# project here. Name the folder that holds your services.");
        }
        else if (catalog.Services.Count == 0)
        {
            talk.Warn($"nothing was found: none of the {workspace.Projects.Count} projects looks like a service. Name them in {CatalogFolder.SystemPath} (`catalog init` starts one).");
        }
    }
}
