using CatalogYaml.Nodes;
using CatalogYaml.Text;

namespace CatalogYaml.Shapes;

/// <summary>One of a few words, or nothing.</summary>
/// <typeparam name="T">The enumeration that the words stand for.</typeparam>
internal sealed class ChoiceShape<T>(params (string Word, T Value)[] words) : Shape<T?>
    where T : struct, Enum
{
    private string Expected => "one of " + string.Join(", ", words.Select(w => w.Word));

    public override bool TryRead(Node node, Reading reading, out T? value)
    {
        value = null;
        if (node is not ScalarNode { Kind: ScalarKind.Text } scalar)
        {
            return reading.Wrong(node, Expected);
        }

        foreach ((string word, T meaning) in words)
        {
            if (word == scalar.Value)
            {
                value = meaning;
                return true;
            }
        }

        reading.Error(node.At, $"`{reading.Path}` must be {Expected}, and is `{scalar.Value}`", Spelling.Hint(scalar.Value, words.Select(w => w.Word)));
        return false;
    }

    public override Node? Write(T? value, Form form) =>
        value is { } known ? ScalarNode.Text(words.First(w => EqualityComparer<T>.Default.Equals(w.Value, known)).Word) : null;

    public override MapNode Describe(Form form) => JsonSchema.Words(words.Select(w => w.Word));
}
