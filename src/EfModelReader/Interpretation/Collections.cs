using System.Collections;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EfModelReader.Interpretation;

/// <summary>Makes and reads arrays, collections, tuples and slices, within limits.</summary>
internal sealed class Collections(Interpreter interpreter)
{
    /// <summary>The elements of a sequence as they are now.</summary>
    public static List<object?> Copy(IEnumerable sequence)
    {
        List<object?> copy = [];
        foreach (object? element in sequence)
        {
            if (copy.Count == Budget.Elements)
            {
                throw new BudgetExceededException("a collection grows too large");
            }

            copy.Add(element);
        }

        return copy;
    }

    /// <summary>A tuple of values.</summary>
    public object Create(ITupleOperation creation, Frame frame)
    {
        object?[] values = [.. creation.Elements.Select(e => interpreter.Expressions.Evaluate(e, frame))];
        Type type = creation.Type is { } symbol && interpreter.Types.FindForValues(symbol, frame) is { IsValueType: true, ContainsGenericParameters: false } known
            ? known
            : throw new NotUnderstoodException("the tuple's type is not known");
        Type[] types = type.GetGenericArguments();
        return types.Length == values.Length && values.Length < 8
            ? Activator.CreateInstance(type, [.. values.Select((v, i) => Arguments.Coerce(v, types[i]))])!
            : throw new NotUnderstoodException("the tuple is too large");
    }

    /// <summary>Makes an array.</summary>
    /// <param name="creation">The expression.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="wanted">The element type that a parameter asks for; the expression's own when null.</param>
    public object Create(IArrayCreationOperation creation, Frame frame, Type? wanted = null)
    {
        Type element = wanted
            ?? (creation.Type is IArrayTypeSymbol array ? interpreter.Types.FindForValues(array.ElementType, frame) : null)
            ?? throw new NotUnderstoodException("the array's element type is not known");
        if (creation.Initializer is null)
        {
            int length = Convert.ToInt32(interpreter.Expressions.Evaluate(creation.DimensionSizes[0], frame), CultureInfo.InvariantCulture);
            return length is >= 0 and <= Budget.Elements ? Array.CreateInstance(element, length) : throw new BudgetExceededException("an array is too large");
        }

        return ToArray([.. creation.Initializer.ElementValues.Select(v => interpreter.Arguments.Evaluate(v, element, frame))], element);
    }

    /// <summary>Makes what a collection expression makes.</summary>
    public object Create(ICollectionExpressionOperation creation, Frame frame)
    {
        List<object?> items = [];
        foreach (IOperation element in creation.Elements)
        {
            if (element is not ISpreadOperation spread)
            {
                items.Add(interpreter.Expressions.Evaluate(element, frame));
            }
            else if (interpreter.Expressions.Evaluate(spread.Operand, frame) is IEnumerable sequence)
            {
                items.AddRange(Copy(sequence));
            }
        }

        ITypeSymbol? elementSymbol = creation.Type switch
        {
            IArrayTypeSymbol array => array.ElementType,
            INamedTypeSymbol { TypeArguments: [{ } only] } => only,
            _ => null,
        };
        Type elementType = elementSymbol is null ? typeof(object) : interpreter.Types.FindForValues(elementSymbol, frame) ?? typeof(object);
        Array made = ToArray(items, elementType);
        return creation.Type is { TypeKind: TypeKind.Class } type && interpreter.Types.FindForValues(type, frame) is { } target && AllowedCalls.Type(target) &&
            Array.Find(target.GetConstructors(), c => c.GetParameters() is [{ ParameterType: var p }] && p.IsInstanceOfType(made)) is { } constructor
                ? constructor.Invoke([made])
                : made;
    }

    /// <summary>Reads an element of an array.</summary>
    public object? Element(IArrayElementReferenceOperation element, Frame frame)
    {
        if (interpreter.Expressions.Evaluate(element.ArrayReference, frame) is not Array array)
        {
            throw new NotUnderstoodException("the array is not known");
        }

        object?[] indices = [.. element.Indices.Select(i => interpreter.Expressions.Evaluate(i, frame))];
        return indices is [Index or System.Range]
            ? Slice(array, indices[0]!)
            : array.GetValue([.. indices.Select(i => Convert.ToInt32(i, CultureInfo.InvariantCulture))]);
    }

    /// <summary>Reads an element or a part by <c>^1</c> or <c>1..</c>.</summary>
    public object? Element(IImplicitIndexerReferenceOperation element, Frame frame) =>
        Slice(interpreter.Expressions.Evaluate(element.Instance, frame), interpreter.Expressions.Evaluate(element.Argument, frame)!);

    /// <summary>A range.</summary>
    public object Range(IRangeOperation range, Frame frame) =>
        new Range(
            range.LeftOperand is null ? Index.Start : ToIndex(interpreter.Expressions.Evaluate(range.LeftOperand, frame)),
            range.RightOperand is null ? Index.End : ToIndex(interpreter.Expressions.Evaluate(range.RightOperand, frame)));

    private static Index ToIndex(object? value) => value switch
    {
        Index index => index,
        int number when number >= 0 => number,
        _ => throw new NotUnderstoodException("the index is not known"),
    };

    private static object? Slice(object? whole, object position)
    {
        int length = whole switch
        {
            string text => text.Length,
            IList list => list.Count,
            _ => throw new NotUnderstoodException("it cannot be taken apart by position"),
        };
        if (position is not Range range)
        {
            int offset = ToIndex(position).GetOffset(length);
            return offset < 0 || offset >= length ? throw new ThrownBySourceException() : whole is string s ? s[offset] : ((IList)whole)[offset];
        }

        int start = range.Start.GetOffset(length);
        int count = range.End.GetOffset(length) - start;
        if (start < 0 || count < 0 || start + count > length)
        {
            throw new ThrownBySourceException();
        }

        return whole is string part ? part.Substring(start, count) : ((IList)whole).Cast<object?>().Skip(start).Take(count).ToArray();
    }

    private static Array ToArray(IReadOnlyList<object?> items, Type element)
    {
        if (items.Any(i => i is not null && !element.IsInstanceOfType(Arguments.Coerce(i, element))))
        {
            element = typeof(object);
        }

        Array array = Array.CreateInstance(element, items.Count);
        for (int i = 0; i < items.Count; i++)
        {
            array.SetValue(Arguments.Coerce(items[i], element), i);
        }

        return array;
    }
}
