using CodeReader.Lineage.Calls;
using CodeReader.Lineage.Code;
using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace CodeReader.Lineage.Evaluation;

/// <content>Code that did not bind, because a package is not there: the same rules by what the syntax says.</content>
internal sealed partial class Interpreter
{
    /// <summary>What is before the <c>?.</c> that is being evaluated.</summary>
    internal Value? Accessed => accessed.Count > 0 ? accessed.Peek() : null;

    /// <summary>Evaluates an expression by its operation, or by its syntax when it has none.</summary>
    internal Value Evaluate(ExpressionSyntax expression) =>
        Code.Bodies.Operation(expression) is { } operation and not IInvalidOperation
            ? Evaluate(operation)
            : Budget.Step() ? Watch.Pass(expression, BySyntax(expression, null)) : Value.Of(null);

    /// <summary>Evaluates what a call is called on; null when it is a type or a namespace.</summary>
    internal Value? EvaluateReceiver(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax name && Remembered(name) is { } state ? state
        : Code.Bodies.SymbolOf(expression).Symbol is INamespaceOrTypeSymbol ? null : Evaluate(expression);

    // A name that no variable has and that the base class of a saga would declare, whatever else is called so.
    private Value? Remembered(IdentifierNameSyntax name) =>
        Frame.Instance is { } saga && SagaState.Of(saga.Type, name.Identifier.ValueText) is { } state && Code.Bodies.SymbolOf(name).Symbol is null or INamespaceOrTypeSymbol
            ? Outside(state) : null;

    /// <summary>A lambda of a place that is not being run, as one that can be entered.</summary>
    internal Closure? EvaluateLambda(SyntaxNode lambda) =>
        Code.Bodies.Operation(lambda) is IAnonymousFunctionOperation operation ? new(operation, operation.Symbol, null, null) : null;

    /// <summary>Runs a lambda that the code gives to a bus, in the variables that the code around it leaves it.</summary>
    internal void RunLambda(AnonymousFunctionExpressionSyntax lambda, Func<IParameterSymbol, Value?> given)
    {
        if (EvaluateLambda(lambda) is { } closure)
        {
            Entering.Enter(closure, [.. closure.Method.Parameters.Select(p => given(p) ?? Outside(p.Type, p))], null);
        }
    }

    private Value Unbound(IInvalidOperation invalid) => BySyntax(invalid.Syntax, invalid);

    private Value BySyntax(SyntaxNode syntax, IInvalidOperation? invalid)
    {
        switch (syntax)
        {
            case InvocationExpressionSyntax call:
                return calls.Invoke(CallSite.Of(call, this));
            case MemberAccessExpressionSyntax access:
                return EvaluateReceiver(access.Expression) is { } receiver
                    ? Members.Read(receiver, access.Name.Identifier.ValueText, KnownType(access), null, access)
                    : Outside(KnownType(access));
            case MemberBindingExpressionSyntax binding when Accessed is { } instance:
                return Members.Read(instance, binding.Name.Identifier.ValueText, KnownType(binding), null, binding);
            case BaseObjectCreationExpressionSyntax creation:
                return CreationBySyntax(creation);
            case AwaitExpressionSyntax awaited:
                return Evaluate(awaited.Expression);
            case ParenthesizedExpressionSyntax parenthesized:
                return Evaluate(parenthesized.Expression);
            case CastExpressionSyntax cast:
                return Narrow(Evaluate(cast.Expression), KnownType(cast));
            case PostfixUnaryExpressionSyntax postfix:
                return Evaluate(postfix.Operand);
            case ElementAccessExpressionSyntax element:
                return Members.Indexed(Evaluate(element.Expression), KnownType(element));
            case AssignmentExpressionSyntax assignment:
                Value value = Evaluate(assignment.Right);
                AssignUnbound(assignment.Left, value, assignment);
                return value;
            case ConditionalExpressionSyntax choice:
                return ValueOperations.Join(Evaluate(choice.WhenTrue), Evaluate(choice.WhenFalse));
            case BinaryExpressionSyntax binary:
                return BinaryBySyntax(binary);
            case InterpolatedStringExpressionSyntax text:
                return Computed(null, text.Contents.OfType<InterpolationSyntax>().Select(i => Evaluate(i.Expression)).ToList());
            case IdentifierNameSyntax name:
                return Remembered(name) ?? Outside(KnownType(syntax));
            default:
                return Parts(invalid);
        }
    }

    private Value BinaryBySyntax(BinaryExpressionSyntax binary)
    {
        (Value left, Value right) = (Evaluate(binary.Left), Evaluate(binary.Right));
        switch (binary.OperatorToken.ValueText)
        {
            case "??":
                return ValueOperations.Join(left, right);
            case "as":
                return Narrow(left, KnownType(binary));
            case "==":
                Compare(left, right, binary);
                break;
        }

        return Computed(KnownType(binary), [left, right]);
    }

    private Value CreationBySyntax(BaseObjectCreationExpressionSyntax creation)
    {
        List<(string? Name, Value Value)> given =
            [.. creation.ArgumentList?.Arguments.Select(a => (a.NameColon?.Name.Identifier.ValueText, Evaluate(a.Expression))) ?? []];
        ITypeSymbol? type = Code.Bodies.TypeOf(creation).Type ?? Code.Bodies.TypeOf(creation).ConvertedType;
        IMethodSymbol? constructor = (type as INamedTypeSymbol)?.InstanceConstructors.FirstOrDefault(c => c.Parameters.Length == given.Count && !IsCopy(c));
        List<Value?> arguments = [.. given.Select(g => g.Value)];
        if (constructor is not null && given.Any(g => g.Name is not null))
        {
            arguments = [.. constructor.Parameters.Select(p => given.FirstOrDefault(g => g.Name == p.Name).Value ?? (p.Ordinal < given.Count && given[p.Ordinal].Name is null ? given[p.Ordinal].Value : null))];
        }

        Value made = Make(type, constructor, arguments, creation);
        foreach (ExpressionSyntax member in creation.Initializer?.Expressions ?? [])
        {
            InitialiseBySyntax(made, member);
        }

        return made;
    }

    private void InitialiseBySyntax(Value made, ExpressionSyntax member)
    {
        switch (member)
        {
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Right: InitializerExpressionSyntax nested }:
                Value part = Members.Read(made, name.Identifier.ValueText, null, null, null);
                foreach (ExpressionSyntax inner in nested.Expressions)
                {
                    InitialiseBySyntax(part, inner);
                }

                break;
            case AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment:
                Members.Write(made, name.Identifier.ValueText, TypeShape.MemberOf(made.Type, name.Identifier.ValueText), Evaluate(assignment.Right), assignment);
                break;
            case InitializerExpressionSyntax pair:
                AddElements(made, [.. pair.Expressions.Select(Evaluate)], pair);
                break;
            default:
                Members.Add(made, Evaluate(member), member);
                break;
        }
    }

    private void AssignUnbound(SyntaxNode target, Value value, SyntaxNode at)
    {
        switch (target)
        {
            case MemberAccessExpressionSyntax access when EvaluateReceiver(access.Expression) is { } instance:
                Members.Write(instance, access.Name.Identifier.ValueText, TypeShape.MemberOf(instance.Type, access.Name.Identifier.ValueText), value, at);
                break;
            case IdentifierNameSyntax name when initialised.Count > 0 && name.Parent?.Parent is InitializerExpressionSyntax:
                Members.Write(initialised.Peek(), name.Identifier.ValueText, TypeShape.MemberOf(initialised.Peek().Type, name.Identifier.ValueText), value, at);
                break;
            case IdentifierNameSyntax name when Frame.Instance is { } self:
                Members.Write(self, name.Identifier.ValueText, TypeShape.MemberOf(self.Type, name.Identifier.ValueText), value, at);
                break;
            case ExpressionSyntax expression when Code.Bodies.Operation(expression) is { } operation and not IInvalidOperation:
                Assign(operation, value, at);
                break;
        }
    }

    private Value Parts(IInvalidOperation? invalid)
    {
        if (invalid is null)
        {
            return Value.Of(null);
        }

        Value? joined = null;
        foreach (IOperation child in invalid.ChildOperations)
        {
            Value value = Evaluate(child);
            joined = joined is null ? value : ValueOperations.Join(joined, value);
        }

        return joined ?? Value.Of(invalid.Type);
    }

    private static bool IsCopy(IMethodSymbol constructor) =>
        constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, constructor.ContainingType);

    private ITypeSymbol? KnownType(SyntaxNode node) =>
        Code.Bodies.TypeOf(node).Type is { TypeKind: not TypeKind.Error } type ? type : null;
}
