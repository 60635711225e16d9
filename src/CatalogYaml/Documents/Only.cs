using CatalogYaml.Shapes;

namespace CatalogYaml.Documents;

/// <summary>Keys of documents that are only ever written: nothing is taken from what is read.</summary>
/// <typeparam name="T">What the map stands for.</typeparam>
internal static class Only<T>
{
    /// <summary>A key whose value has a shape.</summary>
    public static Key<T> Value<TValue>(string name, string summary, Shape<TValue> shape, Func<T, TValue?> get, bool required = false) =>
        KeyOf<T>.Value(name, summary, shape, get, static (target, _) => target, required);

    /// <summary>A key whose value is a text.</summary>
    public static Key<T> Text(string name, string summary, Func<T, string?> get, bool required = false) =>
        KeyOf<T>.Text(name, summary, get, static (target, _) => target, required);
}
