using CatalogYaml.Nodes;

namespace CatalogYaml.Shapes;

/// <summary>A value that stands in a document as another one, which is nearer to what people read.</summary>
/// <param name="inner">How the other one stands there.</param>
/// <param name="toForm">The other one of a value.</param>
/// <param name="toModel">The value of another one.</param>
internal sealed class ConvertedShape<T, TForm>(Shape<TForm> inner, Func<T, Form, TForm> toForm, Func<TForm, T> toModel) : Shape<T>
{
    /// <summary>What is wrong with the other one as a whole, or null.</summary>
    public Func<TForm, string?> Problem { get; init; } = static _ => null;

    public override bool TryRead(Node node, Reading reading, out T value)
    {
        bool isRead = inner.TryRead(node, reading, out TForm form);
        value = toModel(form);
        if (!isRead || Problem(form) is not { } problem)
        {
            return isRead;
        }

        reading.Error(node.At, $"`{reading.Path}`: {problem}", null);
        return false;
    }

    public override Node? Write(T value, Form form) => inner.Write(toForm(value, form), form);

    public override MapNode Describe(Form form) => inner.Describe(form);
}
