using CatalogModel;
using CatalogModel.Facts;

namespace EfModelReader.Compare;

/// <summary>Compares the models that were read from source with those that EF built inside the built services.</summary>
public static class DesignTimeComparer
{
    /// <summary>Compares all, and says which have no other reading and why.</summary>
    /// <param name="models">The models as read from source.</param>
    /// <param name="running">The same models with what the services gave in their place.</param>
    /// <returns>The comparisons, sorted by context and project.</returns>
    public static IReadOnlyList<ModelComparison> Compare(IReadOnlyList<ContextModel> models, IReadOnlyList<ContextModel> running)
    {
        ArgumentNullException.ThrowIfNull(models);
        ArgumentNullException.ThrowIfNull(running);
        return
        [
            .. models.Select(m => Compare(m, running.FirstOrDefault(r => r.Context == m.Context && r.Project == m.Project)))
                .Concat(running.Where(r => r.Read == ModelSource.DesignTime && models.All(m => m.Context != r.Context || m.Project != r.Project)).Select(OnlyRunning))
                .OrderBy(c => c.Context, StringComparer.Ordinal).ThenBy(c => c.Project, StringComparer.Ordinal),
        ];
    }

    private static ModelComparison Compare(ContextModel model, ContextModel? running) =>
        running?.Read == ModelSource.DesignTime
            ? ModelComparer.Compare(model, running)
            : new ModelComparison
            {
                Context = model.Context,
                Project = model.Project,
                With = ModelSource.DesignTime,
                Outcome = ComparisonOutcome.NothingToCompare,
                Because = running?.Unresolved.Except(model.Unresolved).Select(u => u.Why).FirstOrDefault(),
                Provider = model.Provider,
                At = model.At,
            };

    private static ModelComparison OnlyRunning(ContextModel running) => new()
    {
        Context = running.Context,
        Project = running.Project,
        With = ModelSource.DesignTime,
        Outcome = ComparisonOutcome.NotInCode,
        Provider = running.Provider,
        EfVersion = running.EfVersion,
        OtherAt = running.At,
    };
}
