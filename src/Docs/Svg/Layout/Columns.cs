namespace Docs.Svg.Layout;

/// <summary>Where the layers stand, one after the other: as wide as what is in them, with room for the curves between.</summary>
internal sealed class Columns
{
    private const double Narrowest = 22;

    private const double Widest = 64;

    private readonly double[] _starts;
    private readonly double[] _widths;

    public Columns(Layers layers)
    {
        _widths = [.. layers.Ranks.Select(r => r.Max(s => s.Size.Width))];
        _starts = new double[_widths.Length];
        for (int i = 1; i < _widths.Length; i++)
        {
            double steepest = layers.Ranks[i].SelectMany(s => s.Before)
                .Select(l => Math.Abs(l.From.Middle + l.Leaves - l.To.Middle - l.Arrives)).DefaultIfEmpty(0).Max();
            _starts[i] = _starts[i - 1] + _widths[i - 1] + Math.Clamp(steepest * 0.2, Narrowest, Widest);
        }

        Width = _starts[^1] + _widths[^1];
    }

    /// <summary>The room that all take.</summary>
    public double Width { get; }

    public double Start(int rank) => _starts[rank];

    public double End(int rank) => _starts[rank] + _widths[rank];

    /// <summary>Whether nothing stands in a layer: curves go through it as if it were not there.</summary>
    public bool IsEmpty(int rank) => _widths[rank] == 0;

    /// <summary>Where a slot stands: near to what it is linked to, in the middle of its layer when that is on both sides.</summary>
    public Box Of(Slot slot)
    {
        double free = _widths[slot.Rank] - slot.Size.Width;
        double x = (slot.Before, slot.After) switch
        {
            ([], [_, ..]) => free,
            ([_, ..], []) => 0,
            _ => free / 2,
        };
        return new(_starts[slot.Rank] + x, slot.Middle - (slot.Size.Height / 2), slot.Size.Width, slot.Size.Height);
    }
}
