namespace CatalogYaml.Nodes;

/// <summary>Values in an order.</summary>
/// <param name="items">The values.</param>
public sealed class ListNode(IReadOnlyList<Node> items) : Node
{
    /// <summary>The values.</summary>
    public IReadOnlyList<Node> Items { get; } = items;

    internal override string Noun => "a list";

    internal static ListNode OfTexts(IEnumerable<string> values) => new([.. values.Select(ScalarNode.Text)]);
}
