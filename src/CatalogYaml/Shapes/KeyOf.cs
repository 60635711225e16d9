namespace CatalogYaml.Shapes;

/// <summary>Describes the keys of a map.</summary>
/// <typeparam name="T">What the map stands for.</typeparam>
internal static class KeyOf<T>
{
    private static readonly Func<T, bool> Never = static _ => false;

    /// <summary>A key whose value has a shape.</summary>
    public static Key<T> Value<TValue>(
        string name, string summary, Shape<TValue> shape, Func<T, TValue?> get, Func<T, TValue, T> with, bool required = false, bool roomy = false, Func<T, bool>? unsaid = null) =>
        new Key<T, TValue>(name, summary, shape, get, with) { Required = required, Roomy = roomy, Unsaid = unsaid ?? Never };

    /// <summary>A key whose value is a text.</summary>
    public static Key<T> Text(
        string name, string summary, Func<T, string?> get, Func<T, string, T> with, bool required = false, bool roomy = false, Func<T, bool>? unsaid = null) =>
        Value(name, summary, TextShape.Any, get, with, required, roomy, unsaid);
}
