using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CodeReader.Lineage.Evaluation;

/// <content>Statements: every branch is taken, every loop runs once.</content>
internal sealed partial class Interpreter
{
    private static readonly Value Done = Value.Of(null);

    // How many branches around the current place may not be taken: what is assigned there only joins what was there.
    private int conditional;

    /// <summary>Evaluates a statement; null when the operation is none.</summary>
    private Value? Statement(IOperation operation)
    {
        switch (operation)
        {
            case IBlockOperation block:
                return All(block.Operations);
            case IExpressionStatementOperation expression:
                return Evaluate(expression.Operation);
            case IReturnOperation returned:
                return Return(returned);
            case IVariableDeclarationGroupOperation group:
                return All(group.Declarations);
            case IVariableDeclarationOperation declaration:
                return Declare(declaration);
            case IUsingDeclarationOperation used:
                return Evaluate(used.DeclarationGroup);
            case IForEachLoopOperation loop:
                return ForEach(loop);
            case ILoopOperation loop:
                return Sometimes(() => All(loop.ChildOperations));
            case ISwitchOperation choice:
                return Switch(choice);
            case ITryOperation attempt:
                Evaluate(attempt.Body);
                foreach (ICatchClauseOperation caught in attempt.Catches)
                {
                    Sometimes(() => Evaluate(caught.Handler));
                }

                return Evaluate(attempt.Finally);
            case IUsingOperation used:
                Evaluate(used.Resources);
                return Evaluate(used.Body);
            case ILockOperation locked:
                return Evaluate(locked.Body);
            case ILabeledOperation labeled:
                return Evaluate(labeled.Operation);
            case ILocalFunctionOperation local:
                return Unless(local);
            case IConstructorBodyOperation or IMethodBodyOperation:
                return All(operation.ChildOperations);
            case IBranchOperation or IEmptyOperation:
                return Done;
            default:
                return null;
        }
    }

    /// <summary>Evaluates what may not happen.</summary>
    private Value Sometimes(Func<Value> evaluate)
    {
        conditional++;
        try
        {
            return evaluate();
        }
        finally
        {
            conditional--;
        }
    }

    private Value All(IEnumerable<IOperation> operations)
    {
        foreach (IOperation operation in operations)
        {
            Evaluate(operation);
        }

        return Done;
    }

    private Value Return(IReturnOperation returned)
    {
        Value value = Evaluate(returned.ReturnedValue);
        if (returned.Kind == OperationKind.YieldReturn)
        {
            Frame.Yielded = Frame.Yielded is null ? value : ValueOperations.Join(Frame.Yielded, value);
        }
        else if (returned.ReturnedValue is not null)
        {
            Frame.Returned = Frame.Returned is null ? value : ValueOperations.Join(Frame.Returned, value);
        }

        return value;
    }

    private Value Declare(IVariableDeclarationOperation declaration)
    {
        foreach (IVariableDeclaratorOperation declarator in declaration.Declarators)
        {
            IVariableInitializerOperation? initializer = declarator.Initializer ?? declaration.Initializer;
            Value value = initializer is null ? Value.Of(declarator.Symbol.Type) : Evaluate(initializer.Value);
            Frame.Declare(declarator.Symbol, Watch.Pass(declarator.Syntax, value.Type is null ? value.As(declarator.Symbol.Type) : value));
        }

        return Done;
    }

    private Value ForEach(IForEachLoopOperation loop)
    {
        Value element = Members.ElementOf(Evaluate(loop.Collection), null);
        return Sometimes(() =>
        {
            switch (loop.LoopControlVariable)
            {
                case IVariableDeclaratorOperation variable:
                    Frame.Declare(variable.Symbol, Watch.Pass(variable.Syntax, element.Type is null ? element.As(variable.Symbol.Type) : element));
                    break;
                case { } target:
                    Assign(target, element, target.Syntax);
                    break;
            }

            return Evaluate(loop.Body);
        });
    }

    private Value Switch(ISwitchOperation choice)
    {
        Value value = Evaluate(choice.Value);
        foreach (ISwitchCaseOperation section in choice.Cases)
        {
            List<IPatternCaseClauseOperation> patterns = [.. section.Clauses.OfType<IPatternCaseClauseOperation>()];
            if (patterns.Count > 0 && patterns.Count == section.Clauses.Length && !patterns.Any(p => Matches(p.Pattern, value)))
            {
                continue;
            }

            Sometimes(() =>
            {
                foreach (IPatternCaseClauseOperation clause in patterns)
                {
                    Bind(clause.Pattern, value);
                    Evaluate(clause.Guard);
                }

                return All(section.Body);
            });
        }

        return Done;
    }

    // A local function runs when it is called; one around the watched node that nobody calls runs where it stands.
    private Value Unless(ILocalFunctionOperation local)
    {
        if (Watch.IsWithin(local.Syntax))
        {
            Entering.EnterUncalled(new(null, local.Symbol, Frame, Frame.Instance));
        }

        return Done;
    }
}
