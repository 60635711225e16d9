using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EfModelReader.Replay;

/// <summary>
/// Stands in for a converter selector of the scanned code, which converts its single-value types (strongly typed ids) as a rule:
/// a skeleton type with one value property is stored as that value.
/// </summary>
[SuppressMessage("Performance", "CA1812", Justification = "EF makes it.")]
internal sealed class SingleValueConverters(ValueConverterSelectorDependencies dependencies) : ValueConverterSelector(dependencies)
{
    /// <inheritdoc />
    public override IEnumerable<ValueConverterInfo> Select(Type modelClrType, Type? providerClrType = null)
    {
        foreach (ValueConverterInfo known in base.Select(modelClrType, providerClrType))
        {
            yield return known;
        }

        Type model = Nullable.GetUnderlyingType(modelClrType) ?? modelClrType;
        if (ValueOf(model) is { } value && (providerClrType is null || (Nullable.GetUnderlyingType(providerClrType) ?? providerClrType) == value))
        {
            yield return new ValueConverterInfo(modelClrType, value, _ => Between(model, value));
        }
    }

    /// <summary>A converter that converts nothing: only the types on both sides matter.</summary>
    public static ValueConverter Between(Type model, Type stored) =>
        (ValueConverter)Activator.CreateInstance(typeof(ValueConverter<,>).MakeGenericType(model, stored), Default(model, stored), Default(stored, model), null)!;

    private static Type? ValueOf(Type type) =>
        type.Assembly.IsDynamic && !type.IsEnum && type.GetProperty("Value")?.PropertyType is { } value &&
        (value.IsPrimitive || value == typeof(Guid) || value == typeof(string)) &&
        (type.Name.EndsWith("Id", StringComparison.Ordinal) || type.BaseType?.Name.Contains("Id", StringComparison.Ordinal) == true)
            ? value
            : null;

    private static LambdaExpression Default(Type from, Type to) =>
        Expression.Lambda(typeof(Func<,>).MakeGenericType(from, to), Expression.Default(to), Expression.Parameter(from));
}
