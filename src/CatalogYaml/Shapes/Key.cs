using CatalogYaml.Nodes;

namespace CatalogYaml.Shapes;

/// <summary>A key of a map.</summary>
/// <typeparam name="T">What the map stands for.</typeparam>
/// <param name="name">The key.</param>
/// <param name="summary">What its value is, in one sentence for people.</param>
internal abstract class Key<T>(string name, string summary)
{
    public string Name { get; } = name;

    public string Summary { get; } = summary;

    /// <summary>True when the map makes no sense without it.</summary>
    public bool Required { get; init; }

    /// <summary>True when it names evidence, which is in the JSON form only.</summary>
    public bool Evidence { get; init; }

    /// <summary>True when a map with this key is written on several lines.</summary>
    public bool Roomy { get; init; }

    /// <summary>True when the value goes without saying.</summary>
    public Func<T, bool> Unsaid { get; init; } = static _ => false;

    public bool StandsIn(Form form) => !Evidence || form == Form.Json;

    public abstract bool TryRead(Node node, Reading reading, ref T target);

    public abstract Node? Write(T source, Form form);

    public abstract MapNode Describe(Form form);
}

/// <summary>A key of a map whose value has a shape.</summary>
internal sealed class Key<T, TValue>(string name, string summary, Shape<TValue> shape, Func<T, TValue?> get, Func<T, TValue, T> with) : Key<T>(name, summary)
{
    public override bool TryRead(Node node, Reading reading, ref T target)
    {
        if (!shape.TryRead(node, reading, out TValue value))
        {
            return false;
        }

        target = with(target, value);
        return true;
    }

    public override Node? Write(T source, Form form) => !Unsaid(source) && get(source) is { } value ? shape.Write(value, form) : null;

    public override MapNode Describe(Form form) => JsonSchema.Described(shape.Describe(form), Summary);
}
