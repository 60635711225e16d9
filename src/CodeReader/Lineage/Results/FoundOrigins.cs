using CatalogModel;
using CatalogModel.Facts;
using CodeReader.Lineage.Values;

namespace CodeReader.Lineage.Results;

/// <summary>The places that a value was found to come from, the strongest relation of each.</summary>
internal sealed class FoundOrigins
{
    private readonly Dictionary<EntityMember, (ValueChange As, Trail? Trail)> rows = [];
    private readonly Dictionary<(string Call, string Path), (ValueChange As, Trail? Trail)> answers = [];
    private readonly Dictionary<(string Type, string Path), (ValueChange As, Trail? Trail)> passed = [];

    public int Count => rows.Count + answers.Count + passed.Count;

    /// <summary>The persisted members, sorted.</summary>
    public IReadOnlyList<ValueOrigin> Rows =>
    [
        .. rows.Select(f => new ValueOrigin(f.Key.Entity, f.Key.Path, f.Value.As, Trail.Places(f.Value.Trail)))
            .OrderBy(o => o.Entity, StringComparer.Ordinal).ThenBy(o => o.Path, StringComparer.Ordinal),
    ];

    /// <summary>The parts of other services' answers, sorted.</summary>
    public IReadOnlyList<AnswerOrigin> Answers =>
    [
        .. answers.Select(f => new AnswerOrigin(f.Key.Call, f.Key.Path, f.Value.As, Trail.Places(f.Value.Trail)))
            .OrderBy(o => o.Call, StringComparer.Ordinal).ThenBy(o => o.Path, StringComparer.Ordinal),
    ];

    /// <summary>The parts of objects that were handed in, sorted.</summary>
    public IReadOnlyList<PassedOrigin> Passed =>
    [
        .. passed.Select(f => new PassedOrigin(f.Key.Type, f.Key.Path, f.Value.As, Trail.Places(f.Value.Trail)))
            .OrderBy(o => o.Type, StringComparer.Ordinal).ThenBy(o => o.Path, StringComparer.Ordinal),
    ];

    public void Add(EntityMember member, ValueChange change, Trail? trail) => Add(rows, member, change, trail);

    public void Add(string call, string path, ValueChange change, Trail? trail) => Add(answers, (call, path), change, trail);

    public void AddPassed(string type, string path, ValueChange change, Trail? trail) => Add(passed, (type, path), change, trail);

    private static void Add<T>(Dictionary<T, (ValueChange As, Trail? Trail)> found, T key, ValueChange change, Trail? trail)
        where T : notnull
    {
        if (!found.TryGetValue(key, out (ValueChange As, Trail? Trail) known) || known.As > change)
        {
            found[key] = (change, trail);
        }
    }
}
