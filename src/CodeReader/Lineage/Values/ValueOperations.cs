using System.Collections.Immutable;
using CodeReader.Lineage.Code;
using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage.Values;

/// <summary>Values made of other values.</summary>
internal static class ValueOperations
{
    // Object graphs have cycles; nobody looks deeper.
    private const int DeepestObject = 6;

    /// <summary>A value that is one or the other.</summary>
    public static Value Join(Value a, Value b)
    {
        if (ReferenceEquals(a, b) || (b.IsEmpty && !b.Exact && a.Type is not null))
        {
            return a;
        }

        if (a.IsEmpty && !a.Exact)
        {
            return b.Type is null ? b.As(a.Type) : b;
        }

        return Join(a, b, 0);
    }

    // Of something unknown and something that was made here, the made one tells what it is.
    private static (ITypeSymbol? Type, bool Exact) JoinTypes(Value a, Value b) => (a.Exact, b.Exact) switch
    {
        (true, true) => (a.Type, SymbolEqualityComparer.Default.Equals(a.Type, b.Type)),
        (true, false) when TypeShape.CanBe(a.Type, b.Type) => (a.Type, true),
        (false, true) when TypeShape.CanBe(b.Type, a.Type) => (b.Type, true),
        _ => (a.Type ?? b.Type, false),
    };

    private static Value Join(Value a, Value b, int depth)
    {
        (ITypeSymbol? type, bool exact) = JoinTypes(a, b);
        Value join = new(type, Origins.Union(a.Origins, b.Origins))
        {
            Exact = exact,
            Closure = a.Closure ?? b.Closure,
            Element = (a.Element, b.Element) switch
            {
                ({ } x, { } y) when depth < DeepestObject && !ReferenceEquals(x, y) => Join(x, y, depth + 1),
                var (x, y) => x ?? y,
            },
        };
        foreach (KeyValuePair<string, Value> field in a.Fields)
        {
            join.Set(field.Key, field.Value);
        }

        foreach (KeyValuePair<string, Value> field in b.Fields)
        {
            join.Set(
                field.Key,
                join.Fields.TryGetValue(field.Key, out Value? other) && !ReferenceEquals(other, field.Value) && depth < DeepestObject
                    ? Join(other, field.Value, depth + 1)
                    : field.Value);
        }

        return join;
    }

    /// <summary>The origins of a value and of all its known parts.</summary>
    /// <param name="value">The value.</param>
    /// <param name="closed">Tells the values whose parts are not looked at.</param>
    public static ImmutableArray<Origin> AllOrigins(Value value, Func<Value, bool> closed)
    {
        HashSet<Value> seen = [];
        ImmutableArray<Origin> all = Origins.None;
        Collect(value, 0);
        return all;

        void Collect(Value part, int depth)
        {
            if (depth > DeepestObject || !seen.Add(part))
            {
                return;
            }

            all = Origins.Union(all, part.Origins);
            if (closed(part))
            {
                return;
            }

            foreach (Value field in part.Fields.Values.ToList())
            {
                Collect(field, depth + 1);
            }

            if (part.Element is not null)
            {
                Collect(part.Element, depth + 1);
            }
        }
    }
}
