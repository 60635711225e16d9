using CatalogCli.Files;
using CatalogCli.Terminal;
using CatalogModel;
using CatalogModel.Facts;
using CatalogModel.Resolution;
using CatalogYaml;
using EfModelReader.DesignTime;
using Workspace;

namespace CatalogCli.Scanning;

/// <summary>Reads EF's models alone: no messages, no values, no catalog.</summary>
/// <param name="talk">Says what goes on.</param>
/// <param name="strict">Whether warnings about catalog files are errors.</param>
/// <param name="packages">Whether the packages in this machine's package folder are read too.</param>
internal sealed class ModelScanner(Talk talk, bool strict, bool packages)
{
    /// <summary>Reads the models of a workspace.</summary>
    /// <param name="location">Where.</param>
    /// <param name="compare">With what they are compared; null for nothing.</param>
    /// <param name="designTime">How to look into the built services; null when nothing but source is read.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public ModelScan Scan(CatalogLocation location, ModelSource? compare, DesignTimeOptions? designTime, CancellationToken cancellation)
    {
        ReadCatalog people = PeopleFiles.Read(location, talk, strict);
        IReadOnlyList<string> exclude = people.Settings?.Exclude ?? [];
        using ModelReaderProcess process = ModelReaderProcess.Start(new(location.Target, exclude) { Packages = packages, Compare = compare, DesignTime = designTime });
        LoadedWorkspace workspace = talk.Step("read projects and sources", () => WorkspaceReader.Read(location.Target, Scanner.Options(exclude, packages), cancellation));
        ServiceMap services = talk.Step("find services", () => ServiceMap.Of(
            people.Settings is { } written ? ServiceFinder.Complete(written, ServiceFinder.Propose(workspace)) : ServiceFinder.Propose(workspace), workspace.Projects));
        ModelReadAnswer read = talk.Step("read EF models", () => process.Wait(cancellation));
        foreach (UnresolvedItem item in read.Unresolved)
        {
            talk.Warn(item.Why);
        }

        if (read.Contexts.Count == 0 && read.Unresolved.Count == 0)
        {
            talk.Warn("nothing was found: there is no EF context here. Name the folder that holds your services.");
        }

        return new ModelScan([.. read.Contexts.Select(c => new ServedContext(services.UsersOf(c.Project), c))], read.Comparisons, read.Unresolved);
    }
}
