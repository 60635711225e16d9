using CatalogModel;

namespace CodeReader.Lineage.Values;

/// <summary>The places a value passed, newest first, sharing their tails.</summary>
internal sealed class Trail
{
    // Longer ways are told by their first steps and their end.
    private const int Longest = 24;

    private readonly Trail? earlier;
    private readonly Evidence place;
    private readonly int length;

    private Trail(Trail? earlier, Evidence place)
    {
        this.earlier = earlier;
        this.place = place;
        length = (earlier?.length ?? 0) + 1;
    }

    /// <summary>The trail with one more place; itself when the place is on the same line as the last one.</summary>
    public static Trail Through(Trail? trail, Evidence place) => trail switch
    {
        { } t when t.length >= Longest || (t.place.File == place.File && t.place.Line == place.Line) => t,
        _ => new(trail, place),
    };

    /// <summary>The places in order.</summary>
    public static IReadOnlyList<Evidence> Places(Trail? trail)
    {
        List<Evidence> places = [];
        for (Trail? step = trail; step is not null; step = step.earlier)
        {
            places.Add(step.place);
        }

        places.Reverse();
        return places;
    }
}
