using System.Globalization;
using CodeReader.Lineage.Code;
using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CodeReader.Lineage.Evaluation;

/// <content>Assignments, to variables, members, elements and tuples of them.</content>
internal sealed partial class Interpreter
{
    /// <summary>Gives the target of an operation a value, or adds to what it may hold where the code may not run.</summary>
    internal void Assign(IOperation? target, Value value, SyntaxNode at)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                AssignVariable(local.Local, local.Type, value);
                break;
            case IParameterReferenceOperation parameter when Frame.Find(parameter.Parameter) is not null || Frame.Instance is null:
                AssignVariable(parameter.Parameter, parameter.Type, value);
                break;
            case IParameterReferenceOperation parameter:
                Members.Capture(Frame.Instance!, parameter.Parameter.Name, value);
                break;
            case IPropertyReferenceOperation { Instance: { } instance, Property.IsIndexer: true }:
                Members.Add(Evaluate(instance), value, at);
                break;
            case IPropertyReferenceOperation { Instance: { } instance } property:
                Members.Write(Evaluate(instance), property.Property.Name, property.Property, value, at);
                break;
            case IFieldReferenceOperation { Instance: { } instance } field:
                Members.Write(Evaluate(instance), field.Field.Name, field.Field, value, at);
                break;
            case IArrayElementReferenceOperation element:
                Members.Add(Evaluate(element.ArrayReference), value, at);
                break;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value, at);
                break;
            case ITupleOperation tuple:
                for (int i = 0; i < tuple.Elements.Length; i++)
                {
                    Assign(tuple.Elements[i], Deconstructed(value, i, tuple.Elements.Length, tuple.Elements[i].Syntax), at);
                }

                break;
            case IConversionOperation conversion:
                Assign(conversion.Operand, value, at);
                break;
            case IInvalidOperation invalid:
                AssignUnbound(invalid.Syntax, value, at);
                break;
        }
    }

    /// <summary>True where code may not run, so that what it assigns only joins what was there.</summary>
    internal bool MayNotRun => conditional > 0;

    /// <summary>Evaluates an assignment; null when the operation is none.</summary>
    private Value? Assignment(IOperation operation)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation assignment:
                Value value = Evaluate(assignment.Value);
                Assign(assignment.Target, value, assignment.Syntax);
                return value;
            case ICompoundAssignmentOperation compound:
                // Target and operand both stay in the result.
                Value computed = Computed(compound.Type, [Evaluate(compound.Target), Evaluate(compound.Value)]);
                Assign(compound.Target, computed, compound.Syntax);
                return computed;
            case ICoalesceAssignmentOperation coalesce:
                Value either = ValueOperations.Join(Evaluate(coalesce.Target), Evaluate(coalesce.Value));
                Assign(coalesce.Target, either, coalesce.Syntax);
                return either;
            case IIncrementOrDecrementOperation step:
                return Computed(step.Type, [Evaluate(step.Target)]);
            case IDeconstructionAssignmentOperation deconstruction:
                Value whole = Evaluate(deconstruction.Value);
                Assign(deconstruction.Target, whole, deconstruction.Syntax);
                return whole;
            case IEventAssignmentOperation subscription:
                Entering.EnterUncalled(Evaluate(subscription.HandlerValue).Closure);
                return Done;
            case IDeclarationExpressionOperation declaration:
                return Evaluate(declaration.Expression);
            default:
                return null;
        }
    }

    // By a Deconstruct of its own.
    private Value? TakenApart(Value whole, int index, int count, SyntaxNode at)
    {
        IMethodSymbol? method = whole.Type is null ? null : TypeShape.Bases(whole.Type).SelectMany(t => t.GetMembers("Deconstruct")).OfType<IMethodSymbol>()
            .FirstOrDefault(m => m.Parameters.Length == count && Code.Bodies.HasBody(m) && Code.Bodies.DeclarationOf(m) is Microsoft.CodeAnalysis.CSharp.Syntax.MethodDeclarationSyntax);
        Value? part = null;
        if (method is not null)
        {
            Entering.Enter(method, whole, [], at, (declared, frame) => part = frame.Find(declared.Parameters[index]));
        }

        return part;
    }

    private void AssignVariable(ISymbol variable, ITypeSymbol? type, Value value)
    {
        value = value.Type is null ? value.As(type) : value;
        Frame.Assign(variable, conditional > 0 && Frame.Find(variable) is { } before ? ValueOperations.Join(before, value) : value);
    }

    private Value Deconstructed(Value whole, int index, int count, SyntaxNode at)
    {
        string item = "Item" + (index + 1).ToString(CultureInfo.InvariantCulture);
        if (whole.Fields.TryGetValue(item, out Value? part))
        {
            return part;
        }

        if (whole.Type is INamedTypeSymbol { IsTupleType: true } tuple)
        {
            return index < tuple.TupleElements.Length ? Members.Read(whole, tuple.TupleElements[index].Name, tuple.TupleElements[index].Type, null, at) : Value.Of(null);
        }

        if (whole.Type is INamedTypeSymbol { Name: "KeyValuePair" } && index < 2)
        {
            return Members.Read(whole, index == 0 ? "Key" : "Value", null, null, at);
        }

        if (TakenApart(whole, index, count, at) is { } taken)
        {
            return taken;
        }

        // A record is taken apart in the order of its primary constructor.
        return whole.Type is INamedTypeSymbol { IsRecord: true } record
            && record.InstanceConstructors.FirstOrDefault(c => c.Parameters.Length > index && TypeShape.MemberOf(record, c.Parameters[index].Name) is not null) is { } constructor
            ? Members.Read(whole, constructor.Parameters[index].Name, constructor.Parameters[index].Type, null, at)
            : Computed(null, [whole]);
    }
}
