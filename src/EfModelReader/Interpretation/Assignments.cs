using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EfModelReader.Interpretation;

/// <summary>Gives variables, members and elements new values.</summary>
internal sealed class Assignments(Interpreter interpreter)
{
    /// <summary>Carries out an assignment and returns the assigned value.</summary>
    public object? Assign(IAssignmentOperation assignment, Frame frame)
    {
        object? value;
        switch (assignment)
        {
            case ISimpleAssignmentOperation simple:
                value = simple.Target is IDiscardOperation
                    ? interpreter.Expressions.TryEvaluate(simple.Value, frame)
                    : interpreter.Expressions.Evaluate(simple.Value, frame);
                break;
            case ICompoundAssignmentOperation compound:
                value = Operators.Binary(
                    compound.OperatorKind, interpreter.Expressions.Evaluate(compound.Target, frame), interpreter.Expressions.Evaluate(compound.Value, frame));
                break;
            case ICoalesceAssignmentOperation coalesce:
                if (interpreter.Expressions.Evaluate(coalesce.Target, frame) is { } existing)
                {
                    return existing;
                }

                value = interpreter.Expressions.Evaluate(coalesce.Value, frame);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                value = interpreter.Expressions.Evaluate(deconstruction.Value, frame);
                Deconstruct(deconstruction.Target, value, frame);
                return value;
            default:
                throw new NotUnderstoodException("this kind of assignment is not known");
        }

        Store(assignment.Target, value, frame);
        return ReferenceEquals(value, Unknown.Value) ? null : value;
    }

    /// <summary>Counts up or down.</summary>
    public object? Increment(IIncrementOrDecrementOperation increment, Frame frame)
    {
        object? before = interpreter.Expressions.Evaluate(increment.Target, frame);
        object? after = Operators.Binary(
            increment.Kind == OperationKind.Increment ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract, before, 1);
        Store(increment.Target, after, frame);
        return increment.IsPostfix ? before : after;
    }

    /// <summary>Takes a value apart.</summary>
    public void Deconstruct(IOperation target, object? value, Frame frame)
    {
        switch (target)
        {
            case ITupleOperation tuple:
                object?[] parts = Parts(value);
                if (parts.Length != tuple.Elements.Length)
                {
                    throw new NotUnderstoodException("a value cannot be taken apart");
                }

                for (int i = 0; i < parts.Length; i++)
                {
                    Deconstruct(tuple.Elements[i], parts[i], frame);
                }

                break;
            case IDeclarationExpressionOperation declaration:
                Deconstruct(declaration.Expression, value, frame);
                break;
            case ILocalReferenceOperation local:
                frame.Declare(local.Local, value);
                break;
            default:
                Store(target, value, frame);
                break;
        }
    }

    private static object?[] Parts(object? value) => value switch
    {
        ITuple tuple => [.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i])],
        not null when value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>) =>
            [type.GetProperty("Key")!.GetValue(value), type.GetProperty("Value")!.GetValue(value)],
        _ => throw new NotUnderstoodException("a value cannot be taken apart"),
    };

    private void Store(IOperation target, object? value, Frame frame)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                frame.Assign(local.Local, value);
                break;
            case IParameterReferenceOperation parameter:
                frame.Assign(parameter.Parameter, value);
                break;
            case IDiscardOperation:
                break;
            case IFieldReferenceOperation { Instance: { } receiver } field when interpreter.Expressions.Evaluate(receiver, frame) is SourceObject instance:
                instance.Members[field.Field.OriginalDefinition] = value;
                break;
            case IPropertyReferenceOperation property:
                Store(property, value, frame);
                break;
            case IArrayElementReferenceOperation element when interpreter.Expressions.Evaluate(element.ArrayReference, frame) is Array array:
                array.SetValue(value, [.. element.Indices.Select(i => Convert.ToInt32(interpreter.Expressions.Evaluate(i, frame), CultureInfo.InvariantCulture))]);
                break;
            default:
                throw new NotUnderstoodException("what is assigned to is not known");
        }
    }

    private void Store(IPropertyReferenceOperation target, object? value, Frame frame)
    {
        IPropertySymbol property = target.Property;
        object? receiver = target.Instance is null ? null : interpreter.Expressions.Evaluate(target.Instance, frame);
        if (receiver is SourceObject instance)
        {
            if (Interpreter.IsSource(property))
            {
                instance.Members[((IPropertySymbol)SourceCalls.Implementation(instance.Type, property)).OriginalDefinition] = value;
                return;
            }

            receiver = instance.Real;
        }

        // Static properties of libraries are settings of this very process.
        if (receiver is null || Interpreter.IsSource(property) || property.SetMethod is not { } setter)
        {
            throw new NotUnderstoodException($"the property {property.Name} cannot be set here");
        }

        if (property.IsIndexer && receiver is IDictionary dictionary)
        {
            dictionary[interpreter.Expressions.Evaluate(target.Arguments[0].Value, frame)!] = value;
            return;
        }

        MethodBase method = interpreter.LibraryCalls.Resolve(setter, frame);
        ParameterInfo[] parameters = method.GetParameters();
        object?[] arguments = [.. target.Arguments.Select((a, i) => interpreter.Arguments.Evaluate(a.Value, parameters[i].ParameterType, frame)), Arguments.Coerce(value, parameters[^1].ParameterType)];
        LibraryCalls.Invoke(method, receiver, arguments);
    }
}
