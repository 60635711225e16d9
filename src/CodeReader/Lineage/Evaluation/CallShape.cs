using System.Runtime.CompilerServices;
using System.Text;
using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage.Evaluation;

/// <summary>Describes what a call is given, so that calls that would go the same way are told.</summary>
internal static class CallShape
{
    /// <summary>The key of a call; equal calls have equal keys.</summary>
    public static string KeyOf(string method, IEnumerable<ITypeSymbol> typeArguments, Value? instance, IReadOnlyList<Value?> arguments)
    {
        StringBuilder key = new(method);
        foreach (ITypeSymbol type in typeArguments)
        {
            key.Append('`').Append(type.Name);
        }

        foreach (Value? value in arguments.Concat([instance]))
        {
            key.Append('|');
            Describe(value, key, 3);
        }

        return key.ToString();
    }

    private static void Describe(Value? value, StringBuilder key, int depth)
    {
        if (value is null || depth == 0)
        {
            return;
        }

        key.Append(value.Type?.Name).Append(value.Exact ? "!" : "");
        foreach (Origin origin in value.Origins)
        {
            // Rows of one type are alike, everything else is only itself.
            _ = origin.Root is EntityRoot row ? key.Append('<').Append(row.Name) : key.Append('<').Append(RuntimeHelpers.GetHashCode(origin.Root));
            key.Append(':').Append(origin.Path).Append(origin.Change).Append('>');
        }

        foreach (KeyValuePair<string, Value> field in value.Fields.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            Describe(field.Value, key.Append('.').Append(field.Key), depth - 1);
        }

        Describe(value.Element, key.Append("[]"), depth - 1);
    }
}
