using System.Globalization;
using CatalogModel;
using CodeReader.Lineage.Code;
using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CodeReader.Lineage.Evaluation;

/// <content>Expressions.</content>
internal sealed partial class Interpreter
{
    private Value Variable(ISymbol variable, ITypeSymbol? type)
    {
        if (Frame.Find(variable) is not { } value)
        {
            Frame.Declare(variable, value = Value.Of(type));
        }

        return value;
    }

    private Value Parameter(IParameterReferenceOperation reference)
    {
        if (Frame.Find(reference.Parameter) is { } value)
        {
            return value;
        }

        // A primary constructor's parameter that a member uses is state of the object.
        Value? instance = Frame.Instance;
        value = instance is null ? Outside(reference.Type) : Members.Captured(instance, reference.Parameter.Name, reference.Type);
        if (instance is null)
        {
            Frame.Declare(reference.Parameter, value);
        }

        return value;
    }

    private Value Instance(IInstanceReferenceOperation instance) =>
        instance.ReferenceKind == InstanceReferenceKind.ContainingTypeInstance
            ? Frame.Instance ?? Outside(instance.Type)
            : initialised.Count > 0 ? initialised.Peek() : Frame.Instance ?? Outside(instance.Type);

    private Value Property(IPropertyReferenceOperation reference)
    {
        if (reference.Instance is null)
        {
            return Value.Input(reference.Type);
        }

        Value instance = Evaluate(reference.Instance);
        foreach (IArgumentOperation argument in reference.Arguments)
        {
            Evaluate(argument.Value);
        }

        return reference.Property.IsIndexer
            ? Members.Indexed(instance, reference.Type)
            : Members.Read(instance, reference.Property.Name, reference.Type, reference.Property, reference.Syntax);
    }

    // text[..3], list[^1], list[1..]
    private Value Indexed(IImplicitIndexerReferenceOperation reference)
    {
        Value instance = Evaluate(reference.Instance);
        Evaluate(reference.Argument);
        return reference.Argument.Type?.Name == "Range" && !TypeShape.IsScalar(instance.Type) ? instance : Members.Indexed(instance, reference.Type);
    }

    private Value Field(IFieldReferenceOperation reference) => reference switch
    {
        { Field.IsConst: true } => Value.Of(reference.Type),
        { Instance: null } => Outside(reference.Type),
        _ => Members.Read(Evaluate(reference.Instance), reference.Field.Name, reference.Type, reference.Field, reference.Syntax),
    };

    private Value Conversion(IConversionOperation conversion)
    {
        Value operand = Evaluate(conversion.Operand);
        if (conversion.OperatorMethod is { } conversionOperator && Code.Bodies.HasBody(conversionOperator))
        {
            Value converted = Entering.Enter(conversionOperator, null, [operand], conversion.Syntax);
            return converted.IsEmpty ? Computed(conversion.Type, [operand], ValueChange.Identity) : converted;
        }

        return conversion.Type is null or { TypeKind: TypeKind.Error } || conversion.Conversion is { IsImplicit: true }
            ? operand.Type is null ? operand.As(conversion.Type) : operand
            : Narrow(operand, conversion.Type);
    }

    private Value ConditionalAccess(IConditionalAccessOperation access)
    {
        accessed.Push(Evaluate(access.Operation));
        try
        {
            return Evaluate(access.WhenNotNull);
        }
        finally
        {
            accessed.Pop();
        }
    }

    private Value Conditional(IConditionalOperation choice)
    {
        Evaluate(choice.Condition);
        Value whenTrue = Sometimes(() => Evaluate(choice.WhenTrue));
        return choice.WhenFalse is null ? whenTrue : ValueOperations.Join(whenTrue, Sometimes(() => Evaluate(choice.WhenFalse)));
    }

    private Value Binary(IBinaryOperation binary)
    {
        (Value left, Value right) = (Evaluate(binary.LeftOperand), Evaluate(binary.RightOperand));
        if (binary.OperatorKind is BinaryOperatorKind.Equals)
        {
            Compare(left, right, binary.Syntax);
        }

        return Computed(binary.Type, [left, right]);
    }

    // Comparing a member of the queried rows with a payload value is how a row is found.
    internal void Compare(Value left, Value right, SyntaxNode at)
    {
        if (Queried is null)
        {
            return;
        }

        foreach ((Value row, Value key) in new[] { (left, right), (right, left) })
        {
            if (ValueOperations.AllOrigins(row, _ => true).FirstOrDefault(o => o.Root is EntityRoot) is { Root: EntityRoot root } member)
            {
                Flows.LookUp(key, root.Type, member.Path, Place(at));
            }
        }
    }

    private Value Tuple(ITupleOperation tuple)
    {
        Value value = Value.Of(tuple.Type);
        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            Value element = Evaluate(tuple.Elements[i]);
            value.Set("Item" + (i + 1).ToString(CultureInfo.InvariantCulture), element);
            if (tuple.Type is INamedTypeSymbol { IsTupleType: true } named && i < named.TupleElements.Length)
            {
                value.Set(named.TupleElements[i].Name, element);
            }
        }

        return value;
    }

    private Value Lambda(IAnonymousFunctionOperation lambda)
    {
        Closure closure = new(lambda, lambda.Symbol, Frame, Frame.Instance);
        if (Watch.IsWithin(lambda.Syntax))
        {
            pending.Add(closure);
        }

        return new(lambda.Type, Origins.None) { Closure = closure };
    }

    private Value MethodGroup(IMethodReferenceOperation reference) =>
        new(reference.Type, Origins.None)
        {
            Closure = new(null, reference.Method, Frame, reference.Instance is null ? null : Evaluate(reference.Instance)),
        };

    private Value TypeTest(IIsTypeOperation test)
    {
        Evaluate(test.ValueOperand);
        return Value.Of(test.Type);
    }

    private Value Thrown(IThrowOperation thrown)
    {
        Evaluate(thrown.Exception);
        return Value.Of(null);
    }

    private Value Rest(IOperation operation)
    {
        Value last = Value.Of(operation.Type);
        int count = 0;
        foreach (IOperation child in operation.ChildOperations)
        {
            last = Evaluate(child);
            count++;
        }

        return count == 1 ? last : Value.Of(operation.Type);
    }
}
