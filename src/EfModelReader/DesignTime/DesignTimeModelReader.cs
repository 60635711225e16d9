using CatalogModel;
using CatalogModel.Facts;
using CodeReader;

namespace EfModelReader.DesignTime;

/// <summary>
/// Has EF build the model of every context inside the built services themselves. This runs the services' start-up code, up to the moment
/// when their host is built, each in a process of its own with a limit of time and memory. It is done only when somebody asks for it.
/// </summary>
public static class DesignTimeModelReader
{
    /// <summary>Reads the models of all contexts.</summary>
    /// <param name="sources">The projects.</param>
    /// <param name="models">
    /// The models that were read from source. They say which contexts there are, give the places of what both have, and stand in, with an
    /// unresolved item that says why, for a context that cannot be read in a built service.
    /// </param>
    /// <param name="options">How to read.</param>
    /// <param name="ct">Ends the reading early.</param>
    /// <returns>The models, sorted by project and context; <see cref="ContextModel.Read"/> tells those that a service gave from the others.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public static IReadOnlyList<ContextModel> Read(SourceSet sources, IReadOnlyList<ContextModel> models, DesignTimeOptions options, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(options);
        StartUpProjects startUps = new(sources);
        RunningModels running = new(sources, models);
        IReadOnlyList<ContextModel> contexts = [.. models.Where(m => m.Library is null)];
        foreach (SourceProject project in startUps.For(contexts))
        {
            ContextModel[] wanted = [.. contexts.Where(m => startUps.Users(m).Contains(project) && !running.IsSettled(m))];
            if (wanted.Length == 0)
            {
                continue;
            }

            IReadOnlyList<SourceProject> closure = startUps.Closure(project);
            if (BuiltOutput.Find(options.Root, project) is not { } output)
            {
                running.Fail(wanted, $"{project.Path} is not built: run `dotnet build {project.Path}` first");
                continue;
            }

            ServiceReading reading = new(output, project, closure, wanted, options);
            reading.Read(ct);
            running.Add(project, wanted, reading, StaleOutput.NewerSource(options.Root, output, closure));
        }

        return running.Models();
    }
}
