using System.Collections;

namespace EfModelReader.Interpretation;

/// <summary>
/// What code means that asks an array something: since C# 14 the compiler binds such calls to spans, which are no values that can be
/// passed around here.
/// </summary>
internal static class SpanCalls
{
    /// <summary>Evaluates a call of <see cref="MemoryExtensions"/> on what is an array or text here.</summary>
    public static object? Invoke(string method, object? receiver, IReadOnlyList<object?> arguments)
    {
        if (receiver is not IEnumerable sequence)
        {
            throw new NotUnderstoodException($"what {method} is called on is not known");
        }

        List<object?> items = Collections.Copy(sequence);
        return (method, arguments) switch
        {
            (nameof(MemoryExtensions.Contains), [var wanted]) => items.Exists(i => Operators.Equal(i, wanted)),
            (nameof(MemoryExtensions.IndexOf), [var wanted]) => items.FindIndex(i => Operators.Equal(i, wanted)),
            (nameof(MemoryExtensions.SequenceEqual), [IEnumerable other]) => items.SequenceEqual(Collections.Copy(other)),
            _ => throw new NotUnderstoodException($"{method} of a span is not run"),
        };
    }
}
