using CatalogModel;
using CatalogModel.Facts;
using CodeReader;
using EfModelReader.Contexts;
using Microsoft.CodeAnalysis;

namespace EfModelReader.DesignTime;

/// <summary>Gathers what the services say of their contexts, and falls back to the source for those of which none says anything.</summary>
internal sealed class RunningModels(SourceSet sources, IReadOnlyList<ContextModel> models)
{
    private readonly SourceJoin join = new(sources);
    private readonly Dictionary<ContextModel, ContextModel> read = [];
    private readonly HashSet<ContextModel> settled = [];
    private readonly Dictionary<ContextModel, SortedSet<string>> problems = [];
    private readonly List<ContextModel> others = [];

    /// <summary>Whether a service has given its own model of a context, so that no other needs to be asked.</summary>
    public bool IsSettled(ContextModel model) => settled.Contains(model);

    /// <summary>Notes why contexts could not be read.</summary>
    public void Fail(IEnumerable<ContextModel> wanted, string why)
    {
        foreach (ContextModel model in wanted)
        {
            if (!problems.TryGetValue(model, out SortedSet<string>? all))
            {
                problems.Add(model, all = new SortedSet<string>(StringComparer.Ordinal));
            }

            all.Add(why);
        }
    }

    /// <summary>Takes what a service says.</summary>
    /// <param name="project">The service.</param>
    /// <param name="wanted">The contexts that it was asked for.</param>
    /// <param name="reading">What it says.</param>
    /// <param name="newer">A source file that is newer than what was built of it.</param>
    public void Add(SourceProject project, IReadOnlyList<ContextModel> wanted, ServiceReading reading, string? newer)
    {
        string startUp = reading.NoServices is { } why ? $" Its start-up code gave no services: {why}." : "";
        string[] stale = newer is null ? [] : [$"the built output of {project.Path} is older than {newer}: run `dotnet build {project.Path}` again"];
        foreach (HostMessage message in reading.Contexts)
        {
            ContextModel? source = wanted.FirstOrDefault(m => m.Context == message.Context);
            if (message.Model is { } model)
            {
                bool isMadeUp = message.Way == ContextWays.MadeUpOptions;
                string[] notes = isMadeUp ? [.. stale, $"its options were made up, so what they add is missing ({message.Why}).{startUp}"] : stale;
                Take(project, model, source, notes, isMadeUp);
            }
            else if (source is not null)
            {
                Fail([source], $"{project.Path}: {message.Why}.{startUp}");
            }
        }

        Fail(
            wanted.Where(m => !reading.Contexts.Any(c => c.Context == m.Context)),
            reading.Problem is { } problem ? $"{project.Path} {problem}" : $"{project.Path} has no such context in its built output: run `dotnet build {project.Path}` again");
    }

    /// <summary>All models, sorted by project and context.</summary>
    public IReadOnlyList<ContextModel> Models() =>
    [
        .. models.Select(m => read.TryGetValue(m, out ContextModel? running) ? running : FromSource(m)).Concat(others)
            .OrderBy(m => m.Project, StringComparer.Ordinal).ThenBy(m => m.Context, StringComparer.Ordinal),
    ];

    private void Take(SourceProject project, ContextModel model, ContextModel? source, IReadOnlyList<string> notes, bool isMadeUp)
    {
        ContextModel joined = Join(project, model, source, notes);
        if (source is null)
        {
            // Contexts that only the service knows: those of packages, and those that the source reader leaves out as mere bases.
            bool isKnown = models.Any(m => m.Context == model.Context) || others.Exists(o => o.Context == joined.Context && o.Project == joined.Project);
            if (!isKnown && model.Entities.Count > 0)
            {
                others.Add(joined);
            }

            return;
        }

        if (!isMadeUp)
        {
            settled.Add(source);
            read[source] = joined;
        }
        else
        {
            read.TryAdd(source, joined);
        }
    }

    private ContextModel Join(SourceProject project, ContextModel model, ContextModel? source, IReadOnlyList<string> notes)
    {
        INamedTypeSymbol? declared = source is null ? join.Find(model.Context) : null;
        SourceProject owner = declared?.DeclaringSyntaxReferences.FirstOrDefault() is { } syntax ? sources.OwnerOf(syntax.SyntaxTree) ?? project : project;
        Evidence at = source?.At ?? (declared is null ? null : EvidenceOf.Declaration(declared)) ?? new Evidence(owner.Path, 0);
        return model with
        {
            Project = source?.Project ?? owner.Path,
            Kind = source?.Kind ?? model.Kind,
            Provider = (DatabaseProvider.OfPackage(model.Provider) ?? DatabaseProvider.Unknown).Kind,
            At = at,
            Entities = join.Join(model, source),
            Unresolved = [.. notes.Select(n => new UnresolvedItem("model", model.Context, n, at))],
        };
    }

    private ContextModel FromSource(ContextModel model) => problems.TryGetValue(model, out SortedSet<string>? all)
        ? model with
        {
            Unresolved =
            [
                .. model.Unresolved,
                .. all.Select(why => new UnresolvedItem("model", model.Context, $"it could not be read at design time, and is that of the source ({why})", model.At)),
            ],
        }
        : model;
}
