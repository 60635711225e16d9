using System.Collections.Immutable;
using CatalogModel;

namespace CodeReader.Lineage.Values;

/// <summary>One of the places where a value comes from.</summary>
/// <param name="Root">Its beginning.</param>
/// <param name="Path">The member path below it; elements of collections share the path of their collection.</param>
/// <param name="Change">How the value changed since.</param>
/// <param name="Trail">The places it passed since.</param>
internal sealed record Origin(Root Root, string Path, ValueChange Change, Trail? Trail)
{
    /// <summary>True as long as the value was at most brought into a standard form (trimmed, lower case): one still knows it again.</summary>
    public bool IsRecognisable { get; init; } = true;

    // Walking a list of nodes member by member must not build endless paths.
    private const int LongestPath = 120;

    public static Origin Of(Root root, string path = "") => new(root, path, ValueChange.Identity, null);

    /// <summary>The origin of a member of the value.</summary>
    public Origin Member(string name) => Path.Length > LongestPath ? this : this with { Path = Path.Length == 0 ? name : Path + "." + name };

    /// <summary>The origin of something computed from the value; what is masked stays so.</summary>
    public Origin Changed(ValueChange change) => change == ValueChange.Identity ? this : this with { Change = change > Change ? change : Change, IsRecognisable = false };

    /// <summary>The origin of the value in a standard form.</summary>
    public Origin Normalised() => Change == ValueChange.Identity ? this with { Change = ValueChange.Derived } : this;

    public Origin Through(Evidence place) => this with { Trail = Trail.Through(Trail, place) };
}

/// <summary>Sets of origins; two origins are the same when root, path and change are, whatever way they went.</summary>
internal static class Origins
{
    public static ImmutableArray<Origin> None { get; } = [];

    public static ImmutableArray<Origin> Union(ImmutableArray<Origin> a, ImmutableArray<Origin> b)
    {
        if (a.Length == 0)
        {
            return b;
        }

        ImmutableArray<Origin> union = a;
        foreach (Origin origin in b)
        {
            if (!Contains(union, origin))
            {
                union = union.Add(origin);
            }
        }

        return union;
    }

    public static ImmutableArray<Origin> Changed(ImmutableArray<Origin> origins, ValueChange change) =>
        change == ValueChange.Identity ? origins : Distinct(origins.Select(o => o.Changed(change)));

    public static ImmutableArray<Origin> Member(ImmutableArray<Origin> origins, string name) => Distinct(origins.Select(o => o.Member(name)));

    public static ImmutableArray<Origin> Through(ImmutableArray<Origin> origins, Evidence place) => [.. origins.Select(o => o.Through(place))];

    /// <summary>What an object holds, taken out of it once more: what it holds of its own came the way of this time, not of the time before.</summary>
    /// <param name="held">The origins of what it holds.</param>
    /// <param name="own">The same as the object gives it now.</param>
    public static ImmutableArray<Origin> Again(ImmutableArray<Origin> held, ImmutableArray<Origin> own) =>
        own.Length == 0 ? held : [.. held.Select(h => own.FirstOrDefault(o => Same(o, h)) ?? h)];

    private static ImmutableArray<Origin> Distinct(IEnumerable<Origin> origins)
    {
        ImmutableArray<Origin>.Builder distinct = ImmutableArray.CreateBuilder<Origin>();
        foreach (Origin origin in origins)
        {
            if (!distinct.Any(o => Same(o, origin)))
            {
                distinct.Add(origin);
            }
        }

        return distinct.ToImmutable();
    }

    private static bool Contains(ImmutableArray<Origin> origins, Origin origin) => origins.Any(o => Same(o, origin));

    private static bool Same(Origin a, Origin b) => a.Root.Equals(b.Root) && a.Path == b.Path && a.Change == b.Change && a.IsRecognisable == b.IsRecognisable;
}
