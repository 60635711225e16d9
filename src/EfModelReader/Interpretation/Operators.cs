using System.Globalization;
using Microsoft.CodeAnalysis.Operations;

namespace EfModelReader.Interpretation;

/// <summary>The built-in operators.</summary>
internal static class Operators
{
    /// <summary>A value as text, as string concatenation shows it.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        SourceObject or Lambda or AnonymousObject => throw new NotUnderstoodException("the text of an object is only known at run time"),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>An operator of one operand.</summary>
    public static object? Unary(UnaryOperatorKind kind, object? operand) => (kind, operand) switch
    {
        (UnaryOperatorKind.Not, bool value) => !value,
        (UnaryOperatorKind.Minus, IConvertible) => Binary(BinaryOperatorKind.Subtract, 0, operand),
        (UnaryOperatorKind.Plus, _) => operand,
        (UnaryOperatorKind.Hat, int fromEnd) => new Index(fromEnd, fromEnd: true),
        _ => throw NotKnown(kind),
    };

    /// <summary>An operator of two operands.</summary>
    public static object? Binary(BinaryOperatorKind kind, object? left, object? right)
    {
        switch (kind)
        {
            case BinaryOperatorKind.Equals:
                return Equal(left, right);
            case BinaryOperatorKind.NotEquals:
                return !Equal(left, right);
            case BinaryOperatorKind.Add when left is string || right is string:
                return Budget.Limit(string.Concat(Text(left), Text(right)));
        }

        return (left, right) switch
        {
            (bool l, bool r) => Logical(kind, l, r),
            (Enum l, Enum) => Enum.ToObject(l.GetType(), Bits(kind, Integer(left), Integer(right))),
            (double or float or decimal, IConvertible) or (IConvertible, double or float or decimal) when left is not string && right is not string =>
                Compute(kind, Convert.ToDecimal(left, CultureInfo.InvariantCulture), Convert.ToDecimal(right, CultureInfo.InvariantCulture)),
            (IConvertible, IConvertible) when left is not string && right is not string => Narrow(Compute(kind, Integer(left), Integer(right)), left, right),
            _ => throw NotKnown(kind),
        };
    }

    /// <summary>Equality across numeric types.</summary>
    public static bool Equal(object? left, object? right)
    {
        if (Equals(left, right))
        {
            return true;
        }

        return left is IConvertible and not (string or bool) && right is IConvertible and not (string or bool) &&
            Convert.ToDecimal(left, CultureInfo.InvariantCulture) == Convert.ToDecimal(right, CultureInfo.InvariantCulture);
    }

    private static bool Logical(BinaryOperatorKind kind, bool left, bool right) => kind switch
    {
        BinaryOperatorKind.And => left & right,
        BinaryOperatorKind.Or => left | right,
        BinaryOperatorKind.ExclusiveOr => left ^ right,
        _ => throw NotKnown(kind),
    };

    private static long Bits(BinaryOperatorKind kind, long left, long right) => kind switch
    {
        BinaryOperatorKind.And => left & right,
        BinaryOperatorKind.Or => left | right,
        BinaryOperatorKind.ExclusiveOr => left ^ right,
        _ => throw NotKnown(kind),
    };

    private static object Compute(BinaryOperatorKind kind, decimal left, decimal right) => kind switch
    {
        BinaryOperatorKind.Add => left + right,
        BinaryOperatorKind.Subtract => left - right,
        BinaryOperatorKind.Multiply => left * right,
        BinaryOperatorKind.Divide when right != 0 => left / right,
        BinaryOperatorKind.Remainder when right != 0 => left % right,
        BinaryOperatorKind.LessThan => left < right,
        BinaryOperatorKind.LessThanOrEqual => left <= right,
        BinaryOperatorKind.GreaterThan => left > right,
        BinaryOperatorKind.GreaterThanOrEqual => left >= right,
        _ => throw NotKnown(kind),
    };

    private static object Compute(BinaryOperatorKind kind, long left, long right) =>
        kind is BinaryOperatorKind.And or BinaryOperatorKind.Or or BinaryOperatorKind.ExclusiveOr ? Bits(kind, left, right)
        : Compute(kind, (decimal)left, (decimal)right) is decimal number ? (long)decimal.Truncate(number)
        : Compute(kind, (decimal)left, (decimal)right);

    private static object Narrow(object result, object left, object right) =>
        result is long number && left is not long && right is not long && number is >= int.MinValue and <= int.MaxValue ? (int)number : result;

    private static long Integer(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static NotUnderstoodException NotKnown<TKind>(TKind kind) where TKind : struct, Enum => new($"the operator {kind} is not known here");
}
