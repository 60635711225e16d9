using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EfModelReader.Interpretation;

/// <summary>Evaluates expressions.</summary>
internal sealed class Expressions(Interpreter interpreter)
{
    /// <summary>The value, or <see cref="Unknown"/> where it is not understood.</summary>
    public object? TryEvaluate(IOperation expression, Frame frame)
    {
        try
        {
            return Evaluate(expression, frame);
        }
        catch (Exception problem) when (problem is not (ThrownBySourceException or BudgetExceededException or OperationCanceledException))
        {
            // Not understood, or a library's refusal of an odd value.
            return Unknown.Value;
        }
    }

    /// <summary>The value, or a failure where it is not understood.</summary>
    public object? Evaluate(IOperation? expression, Frame frame)
    {
        if (expression is null)
        {
            throw new NotUnderstoodException("a part of it is missing");
        }

        interpreter.Budget.Step();
        if (expression.ConstantValue is { HasValue: true, Value: var constant })
        {
            return Constant(expression, constant, frame);
        }

        object? value = Dispatch(expression, frame);
        return ReferenceEquals(value, Unknown.Value) ? throw new NotUnderstoodException("a value is only known at run time") : value;
    }

    private object? Constant(IOperation expression, object? value, Frame frame) =>
        value is not null && expression.Type is { TypeKind: TypeKind.Enum } type && interpreter.Types.Find(type, frame) is { IsEnum: true } enumeration
            ? Enum.ToObject(enumeration, value)
            : value;

    private object? Dispatch(IOperation expression, Frame frame)
    {
        switch (expression)
        {
            case IParenthesizedOperation parentheses:
                return Evaluate(parentheses.Operand, frame);
            case ILocalReferenceOperation local:
                return local.IsDeclaration ? null : Variable(local.Local, frame);
            case IParameterReferenceOperation parameter:
                return Parameter(parameter.Parameter, frame);
            case IInstanceReferenceOperation instance:
                return (instance.ReferenceKind == InstanceReferenceKind.ContainingTypeInstance ? null : frame.Nearest(f => f.ImplicitReceiver))
                    ?? frame.Nearest(f => f.This) ?? throw new NotUnderstoodException("the object itself is not known");
            case IConditionalAccessInstanceOperation:
                return frame.Nearest(f => f.ConditionalReceiver) ?? throw new NotUnderstoodException("a receiver is not known");
            case IConditionalAccessOperation access:
                return Evaluate(access.Operation, frame) is { } receiver
                    ? Evaluate(access.WhenNotNull, new Frame(frame) { ConditionalReceiver = receiver })
                    : null;
            case ITypeOfOperation typeOf:
                return interpreter.Reflection.TypeOf(typeOf.TypeOperand, frame);
            case IFieldReferenceOperation field:
                return interpreter.Members.Read(field, frame);
            case IPropertyReferenceOperation property:
                return interpreter.Members.Read(property, frame);
            case IInvocationOperation call:
                return interpreter.Calls.Invoke(call, frame);
            case IObjectCreationOperation creation:
                return interpreter.Objects.Create(creation, frame);
            case ITypeParameterObjectCreationOperation creation:
                return interpreter.Objects.Create(creation, frame);
            case IAnonymousObjectCreationOperation creation:
                return interpreter.Objects.Create(creation, frame);
            case IArrayCreationOperation array:
                return interpreter.Collections.Create(array, frame);
            case ICollectionExpressionOperation collection:
                return interpreter.Collections.Create(collection, frame);
            case ITupleOperation tuple:
                return interpreter.Collections.Create(tuple, frame);
            case IArrayElementReferenceOperation element:
                return interpreter.Collections.Element(element, frame);
            case IImplicitIndexerReferenceOperation element:
                return interpreter.Collections.Element(element, frame);
            case IRangeOperation range:
                return interpreter.Collections.Range(range, frame);
            case IConversionOperation conversion:
                return interpreter.Arguments.Convert(conversion, frame);
            case IDelegateCreationOperation creation:
                return Evaluate(creation.Target, frame);
            case IAnonymousFunctionOperation function:
                return new Lambda(frame) { Code = function };
            case IMethodReferenceOperation method:
                return new Lambda(frame) { Method = method.Method, Receiver = method.Instance is null ? null : TryEvaluate(method.Instance, frame) };
            case IAssignmentOperation assignment:
                return interpreter.Variables.Assign(assignment, frame);
            case IIncrementOrDecrementOperation increment:
                return interpreter.Variables.Increment(increment, frame);
            case IBinaryOperation binary:
                return Binary(binary, frame);
            case IUnaryOperation unary:
                return Operators.Unary(unary.OperatorKind, Evaluate(unary.Operand, frame));
            case IConditionalOperation condition:
                return Evaluate(condition.Condition, frame) is bool holds
                    ? Evaluate(holds ? condition.WhenTrue : condition.WhenFalse, frame)
                    : throw new NotUnderstoodException("a condition is only known at run time");
            case ICoalesceOperation coalesce:
                return Evaluate(coalesce.Value, frame) ?? Evaluate(coalesce.WhenNull, frame);
            case IInterpolatedStringOperation text:
                return Interpolate(text, frame);
            case IIsTypeOperation test:
                return interpreter.Patterns.IsInstance(Evaluate(test.ValueOperand, frame), test.TypeOperand, frame) != test.IsNegated;
            case IIsPatternOperation test:
                return interpreter.Patterns.Matches(test.Pattern, Evaluate(test.Value, frame), frame);
            case ISwitchExpressionOperation choice:
                return Switch(choice, frame);
            case IDefaultValueOperation { Type: var type }:
                return type is not null && interpreter.Types.FindForValues(type, frame) is { IsValueType: true } structure ? Activator.CreateInstance(structure) : null;
            case ITranslatedQueryOperation query:
                return Evaluate(query.Operation, frame);
            case IDynamicInvocationOperation call:
                return interpreter.Unbound.InvokeDynamic(call, frame);
            case IInvalidOperation invalid:
                return interpreter.Unbound.Evaluate(invalid, frame);
            case IThrowOperation:
                throw new ThrownBySourceException();
            case IDiscardOperation:
                return null;
            case { Kind: OperationKind.None, ChildOperations.Count: 1 }:
                return Evaluate(expression.ChildOperations.First(), frame);
            default:
                throw new NotUnderstoodException($"this kind of expression is not known ({expression.Kind})");
        }
    }

    private static object? Variable(ILocalSymbol local, Frame frame) =>
        frame.TryGet(local, out object? value) ? value : throw new NotUnderstoodException($"the variable {local.Name} has no value");

    private static object? Parameter(IParameterSymbol parameter, Frame frame)
    {
        if (frame.TryGet(parameter, out object? value) || frame.TryGet(parameter.OriginalDefinition, out value))
        {
            return value;
        }

        // A primary constructor's parameter lives in the object.
        return frame.Nearest(f => f.This) is SourceObject self &&
            (self.Members.TryGetValue(parameter, out value) || self.Members.TryGetValue(parameter.OriginalDefinition, out value))
                ? value
                : throw new NotUnderstoodException($"the parameter {parameter.Name} is not known");
    }

    private object? Binary(IBinaryOperation binary, Frame frame)
    {
        switch (binary.OperatorKind)
        {
            // Decided by one side where the other is not known.
            case BinaryOperatorKind.ConditionalAnd:
            case BinaryOperatorKind.ConditionalOr:
                bool decides = binary.OperatorKind == BinaryOperatorKind.ConditionalOr;
                object? left = TryEvaluate(binary.LeftOperand, frame);
                if (left is bool l && l == decides)
                {
                    return decides;
                }

                object? right = TryEvaluate(binary.RightOperand, frame);
                return right is bool r && r == decides ? decides
                    : left is bool && right is bool ? !decides
                    : throw new NotUnderstoodException("a condition is only known at run time");
            default:
                return binary.OperatorMethod is { } method && Interpreter.IsSource(method)
                    ? interpreter.SourceCalls.Invoke(method, null, [Evaluate(binary.LeftOperand, frame), Evaluate(binary.RightOperand, frame)], frame)
                    : Operators.Binary(binary.OperatorKind, Evaluate(binary.LeftOperand, frame), Evaluate(binary.RightOperand, frame));
        }
    }

    private string Interpolate(IInterpolatedStringOperation text, Frame frame) => Budget.Limit(string.Concat(text.Parts.Select(part => part switch
    {
        IInterpolatedStringTextOperation { Text.ConstantValue.Value: string literal } => literal,
        IInterpolationOperation { FormatString: null, Alignment: null } hole => Operators.Text(Evaluate(hole.Expression, frame)),
        IInterpolationOperation { FormatString.ConstantValue.Value: string format, Alignment: null } hole
            when Evaluate(hole.Expression, frame) is IFormattable value => value.ToString(format, System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new NotUnderstoodException("a text is put together in an unknown way"),
    })));

    private object? Switch(ISwitchExpressionOperation choice, Frame frame)
    {
        object? value = Evaluate(choice.Value, frame);
        foreach (ISwitchExpressionArmOperation arm in choice.Arms)
        {
            if (interpreter.Patterns.Matches(arm.Pattern, value, frame) && (arm.Guard is null || Evaluate(arm.Guard, frame) is true))
            {
                return Evaluate(arm.Value, frame);
            }
        }

        throw new NotUnderstoodException("no arm of the switch fits");
    }
}
