namespace Docs.Svg.Layout;

/// <summary>Which way a layered picture grows.</summary>
internal enum Direction
{
    /// <summary>From left to right.</summary>
    Right,

    /// <summary>From top to bottom.</summary>
    Down,
}

/// <summary>A place.</summary>
internal readonly record struct Point(double X, double Y)
{
    /// <summary>Mirrored at the diagonal: a picture that grows down is one that grows to the right, mirrored.</summary>
    public Point Mirror() => new(Y, X);

    public Point Moved(double x, double y) => new(X + x, Y + y);
}

/// <summary>A width and a height.</summary>
internal readonly record struct Size(double Width, double Height)
{
    public Size Mirror() => new(Height, Width);
}

/// <summary>A rectangle.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public Box Mirror() => new(Y, X, Height, Width);

    public Box Moved(double x, double y) => this with { X = X + x, Y = Y + y };

    /// <summary>Whether the two have an area in common.</summary>
    public bool Overlaps(Box other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;
}

/// <summary>One stroke of a pen.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="First">A curve's first control point.</param>
/// <param name="Second">A curve's second control point.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct Stroke(StrokeKind Kind, Point First, Point Second, Point End)
{
    public static Stroke Move(Point to) => new(StrokeKind.Move, to, to, to);

    public static Stroke Line(Point to) => new(StrokeKind.Line, to, to, to);

    public Stroke Mirror() => new(Kind, First.Mirror(), Second.Mirror(), End.Mirror());

    public Stroke Moved(double x, double y) => new(Kind, First.Moved(x, y), Second.Moved(x, y), End.Moved(x, y));
}

/// <summary>What a pen does.</summary>
internal enum StrokeKind
{
    /// <summary>It goes somewhere without drawing.</summary>
    Move,

    /// <summary>It draws a straight line.</summary>
    Line,

    /// <summary>It draws a cubic curve.</summary>
    Curve,
}
