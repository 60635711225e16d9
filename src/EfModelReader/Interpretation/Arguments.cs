using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EfModelReader.Interpretation;

/// <summary>Evaluates arguments as the parameters of a library's method want them.</summary>
internal sealed class Arguments(Interpreter interpreter)
{
    /// <summary>All arguments of a call, in the order of the parameters.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="method">The method to be called.</param>
    /// <param name="frame">The frame of the call.</param>
    /// <param name="receiver">The first argument of an extension method, already evaluated.</param>
    public object?[] Evaluate(IEnumerable<IArgumentOperation> arguments, MethodBase method, Frame frame, object? receiver = null)
    {
        ParameterInfo[] parameters = method.GetParameters();
        object?[] values = new object?[parameters.Length];
        foreach (IArgumentOperation argument in arguments)
        {
            int position = argument.Parameter!.Ordinal;
            values[position] = position == 0 && receiver is not null
                ? (receiver as SourceObject)?.Real ?? receiver
                : Evaluate(argument.Value, parameters[position].ParameterType, frame);
        }

        for (int i = 0; i < parameters.Length; i++)
        {
            Type type = parameters[i].ParameterType;
            if (values[i] is null && type.IsValueType && Nullable.GetUnderlyingType(type) is null)
            {
                values[i] = Activator.CreateInstance(type);
            }
        }

        return values;
    }

    /// <summary>One argument, as a value of the wanted type.</summary>
    public object? Evaluate(IOperation argument, Type wanted, Frame frame)
    {
        IOperation bare = Bare(argument);
        if (typeof(Expression).IsAssignableFrom(wanted) && bare is IAnonymousFunctionOperation selector)
        {
            return interpreter.Selectors.Build(selector, wanted, frame);
        }

        if (bare is IArrayCreationOperation array && wanted.IsArray)
        {
            return interpreter.Collections.Create(array, frame, wanted.GetElementType());
        }

        object? value = interpreter.Expressions.Evaluate(argument, frame);
        if (value is Lambda lambda)
        {
            return typeof(Delegate).IsAssignableFrom(wanted) && wanted != typeof(Delegate) ? interpreter.Delegates.Make(lambda, wanted)
                : typeof(Expression).IsAssignableFrom(wanted) && lambda.Code is { } code ? interpreter.Selectors.Build(code, wanted, lambda.Captured)
                : wanted == typeof(object) ? lambda
                : throw new NotUnderstoodException("a function is given where something else is wanted");
        }

        if (value is SourceObject { Real: { } real } && wanted.IsInstanceOfType(real) && wanted != typeof(object))
        {
            return real;
        }

        if (value is SourceObject source && interpreter.Configurations.Adapt(source, wanted) is { } adapted)
        {
            return adapted;
        }

        value = Coerce(value, wanted);
        bool fits = value is null || wanted.IsByRef || (Nullable.GetUnderlyingType(wanted) ?? wanted).IsInstanceOfType(value);
        return fits ? value : throw new NotUnderstoodException($"an argument is no {wanted.Name}");
    }

    /// <summary>Evaluates a conversion.</summary>
    public object? Convert(IConversionOperation conversion, Frame frame)
    {
        if (conversion.Operand is IAnonymousFunctionOperation or IDelegateCreationOperation)
        {
            return interpreter.Expressions.Evaluate(conversion.Operand, frame);
        }

        object? value = interpreter.Expressions.Evaluate(conversion.Operand, frame);
        if (conversion.OperatorMethod is { } method)
        {
            if (Interpreter.IsSource(method))
            {
                return interpreter.SourceCalls.Invoke(method, null, [value], frame);
            }

            MethodBase target = interpreter.LibraryCalls.Resolve(method, frame);
            return LibraryCalls.Invoke(target, null, [Coerce(value, target.GetParameters()[0].ParameterType)]);
        }

        if (value is null || conversion.Type is null or { TypeKind: TypeKind.Dynamic })
        {
            return value;
        }

        if (value is SourceObject or Lambda or AnonymousObject or SourceAssembly)
        {
            return conversion.IsTryCast && value is SourceObject && !interpreter.Patterns.IsInstance(value, conversion.Type, frame) ? null : value;
        }

        if (interpreter.Types.Find(conversion.Type, frame) is not { } type)
        {
            return value;
        }

        return !conversion.IsTryCast ? Coerce(value, type) : type.IsInstanceOfType(value) ? value : null;
    }

    /// <summary>A value as near to a type as the built-in conversions bring it.</summary>
    public static object? Coerce(object? value, Type type)
    {
        if (value is null || type.IsInstanceOfType(value))
        {
            return value;
        }

        Type bare = type.IsByRef ? type.GetElementType()! : type;
        bare = Nullable.GetUnderlyingType(bare) ?? bare;
        try
        {
            return value switch
            {
                Enum when bare.IsEnum => Enum.ToObject(bare, System.Convert.ToInt64(value, CultureInfo.InvariantCulture)),
                IConvertible when bare.IsEnum && value is not string => Enum.ToObject(bare, value),
                Enum when bare.IsPrimitive =>
                    System.Convert.ChangeType(System.Convert.ToInt64(value, CultureInfo.InvariantCulture), bare, CultureInfo.InvariantCulture),
                IConvertible when value is not string && (bare.IsPrimitive || bare == typeof(decimal)) => System.Convert.ChangeType(value, bare, CultureInfo.InvariantCulture),
                IList list when bare.IsArray || bare.IsGenericType && bare.IsInterface => Retype(list, bare) ?? value,
                _ => value,
            };
        }
        catch (Exception problem) when (problem is InvalidCastException or OverflowException or ArgumentException or FormatException)
        {
            return value;
        }
    }

    /// <summary>An expression without conversions to delegates and parentheses.</summary>
    public static IOperation Bare(IOperation expression)
    {
        while (true)
        {
            switch (expression)
            {
                case IConversionOperation { Operand: IAnonymousFunctionOperation or IDelegateCreationOperation or IConversionOperation or IMethodReferenceOperation } conversion:
                    expression = conversion.Operand;
                    break;
                case IDelegateCreationOperation creation:
                    expression = creation.Target;
                    break;
                case IParenthesizedOperation parentheses:
                    expression = parentheses.Operand;
                    break;
                default:
                    return expression;
            }
        }
    }

    // A list of values in a list of another element type: object[] for string[], when all elements fit.
    private static Array? Retype(IList list, Type wanted)
    {
        Type element = wanted.IsArray ? wanted.GetElementType()! : wanted.GetGenericArguments()[0];
        Array array = Array.CreateInstance(element, list.Count);
        if (!wanted.IsInstanceOfType(array))
        {
            return null;
        }

        for (int i = 0; i < list.Count; i++)
        {
            if (list[i] is { } item && !element.IsInstanceOfType(item))
            {
                return null;
            }

            array.SetValue(list[i], i);
        }

        return array;
    }
}
