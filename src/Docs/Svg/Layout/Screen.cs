namespace Docs.Svg.Layout;

/// <summary>The room that a page has for a picture.</summary>
internal static class Screen
{
    public const double Width = 1200;

    public const double Height = 900;

    /// <summary>By how much a picture shrinks to be seen: its height counts less than its width, because pages scroll.</summary>
    public static double Scale(Size size) => Math.Min(1, Math.Min(Width / Math.Max(1, size.Width), 2 * Height / Math.Max(1, size.Height)));
}
