using System.Collections;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace EfModelReader.Interpretation;

/// <summary>Runs statements.</summary>
internal sealed class Statements(Interpreter interpreter)
{
    private Expressions Expressions => interpreter.Expressions;

    /// <summary>Runs a statement. What is not understood costs the nearest statement and is reported.</summary>
    public Flow Run(IOperation? statement, Frame frame)
    {
        if (statement is null)
        {
            return Flow.Next;
        }

        interpreter.Budget.Step();
        if (!CanFailAlone(statement))
        {
            return Dispatch(statement, frame);
        }

        try
        {
            return Dispatch(statement, frame);
        }
        catch (ThrownBySourceException)
        {
            throw;
        }
        catch (NotUnderstoodException problem)
        {
            if (!problem.IsNeutral)
            {
                Report(statement, frame, problem.Message);
            }
        }
        catch (Exception problem) when (problem is not (BudgetExceededException or OperationCanceledException))
        {
            // Whatever EF or a library does with odd values, it costs this statement and no more.
            Report(statement, frame, $"a {problem.GetType().Name} came of it");
        }

        return statement is IReturnOperation ? Flow.Return(Unknown.Value) : Flow.Next;
    }

    /// <summary>Runs the statements of a model-building method, each with a budget of its own.</summary>
    public void RunParts(IBlockOperation body, Frame frame)
    {
        foreach (IOperation statement in body.Operations)
        {
            using Budget.Scope part = interpreter.Budget.BeginPart();
            try
            {
                if (Run(statement, frame).Kind == FlowKind.Return)
                {
                    return;
                }
            }
            catch (BudgetExceededException problem)
            {
                Report(statement, frame, problem.Message);
            }
        }
    }

    private static bool CanFailAlone(IOperation statement) =>
        statement is IExpressionStatementOperation or ILoopOperation or ISwitchOperation or IUsingOperation
            or IReturnOperation { Kind: OperationKind.Return or OperationKind.YieldReturn };

    private void Report(IOperation statement, Frame frame, string why) =>
        interpreter.Report.Add(statement, frame, $"`{Interpretation.Report.Show(statement.Syntax)}` is skipped: {why}");

    private Flow Dispatch(IOperation statement, Frame frame)
    {
        switch (statement)
        {
            case IBlockOperation block:
                return RunAll(block.Operations, frame);
            case IMethodBodyOperation body:
                return Run((IOperation?)body.BlockBody ?? body.ExpressionBody, frame);
            case IConstructorBodyOperation body:
                return Run((IOperation?)body.BlockBody ?? body.ExpressionBody, frame);
            case IExpressionStatementOperation expression:
                Expressions.Evaluate(expression.Operation, frame);
                return Flow.Next;
            case IReturnOperation { Kind: OperationKind.YieldReturn, ReturnedValue: { } yielded }:
                frame.Nearest(f => f.Yielded)?.Add(Expressions.Evaluate(yielded, frame));
                return Flow.Next;
            case IReturnOperation { ReturnedValue: var value }:
                return Flow.Return(value is null ? null : Expressions.Evaluate(value, frame));
            case IVariableDeclarationGroupOperation group:
                return RunAll(group.Declarations, frame);
            case IVariableDeclarationOperation declaration:
                Declare(declaration, frame);
                return Flow.Next;
            case IConditionalOperation condition:
                return RunCondition(condition, frame);
            case ILoopOperation loop:
                return RunLoop(loop, frame);
            case ISwitchOperation choice:
                return RunSwitch(choice, frame);
            case IBranchOperation branch:
                return new Flow(branch.BranchKind switch
                {
                    BranchKind.Break => FlowKind.Break,
                    BranchKind.Continue => FlowKind.Continue,
                    _ => throw new NotUnderstoodException("it jumps"),
                });
            case IUsingDeclarationOperation resources:
                return Run(resources.DeclarationGroup, frame);
            case IUsingOperation resources:
                Run(resources.Resources, frame);
                return Run(resources.Body, frame);
            case ITryOperation attempt:
                return RunTry(attempt, frame);
            case ILockOperation synchronised:
                return Run(synchronised.Body, frame);
            case ILabeledOperation labeled:
                return Run(labeled.Operation, frame);
            case IThrowOperation:
                throw new ThrownBySourceException();
            case ILocalFunctionOperation or IEmptyOperation:
                return Flow.Next;
            default:
                Expressions.Evaluate(statement, frame);
                return Flow.Next;
        }
    }

    private Flow RunAll(IEnumerable<IOperation> statements, Frame frame)
    {
        foreach (IOperation statement in statements)
        {
            Flow flow = Run(statement, frame);
            if (flow.Kind != FlowKind.Next)
            {
                return flow;
            }
        }

        return Flow.Next;
    }

    private void Declare(IVariableDeclarationOperation declaration, Frame frame)
    {
        foreach (IVariableDeclaratorOperation declarator in declaration.Declarators)
        {
            IVariableInitializerOperation? initializer = declarator.Initializer ?? declaration.Initializer;
            frame.Declare(declarator.Symbol, initializer is null ? null : Expressions.TryEvaluate(initializer.Value, frame));
        }
    }

    private Flow RunCondition(IConditionalOperation condition, Frame frame)
    {
        if (Expressions.TryEvaluate(condition.Condition, frame) is bool holds)
        {
            return Run(holds ? condition.WhenTrue : condition.WhenFalse, frame);
        }

        interpreter.Report.Add(condition, frame, $"whether `{Interpretation.Report.Show(condition.Condition.Syntax)}` holds is only known at run time, so what depends on it is skipped");
        foreach (ISimpleAssignmentOperation assignment in condition.Descendants().OfType<ISimpleAssignmentOperation>())
        {
            if (assignment.Target is ILocalReferenceOperation { Local: var local })
            {
                frame.Assign(local, Unknown.Value);
            }
        }

        return Flow.Next;
    }

    private Flow RunLoop(ILoopOperation loop, Frame frame)
    {
        Frame inner = new(frame);
        switch (loop)
        {
            case IForEachLoopOperation each:
                return RunForEach(each, frame);
            case IForLoopOperation counting:
                RunAll(counting.Before, inner);
                return Repeat(counting, inner, () => counting.Condition is null || Holds(counting.Condition, inner), () => RunAll(counting.AtLoopBottom, inner));
            case IWhileLoopOperation { ConditionIsTop: true, Condition: { } condition } @while:
                return Repeat(@while, inner, () => Holds(condition, inner), null);
            case IWhileLoopOperation { Condition: { } condition } until:
                bool first = true;
                return Repeat(until, inner, () => first ? !(first = false) : Holds(condition, inner), null);
            default:
                throw new NotUnderstoodException("this kind of loop is not known");
        }
    }

    private Flow Repeat(ILoopOperation loop, Frame frame, Func<bool> goesOn, Func<Flow>? atBottom)
    {
        while (goesOn())
        {
            Flow flow = Run(loop.Body, frame);
            if (flow.Kind == FlowKind.Break)
            {
                break;
            }

            if (flow.Kind == FlowKind.Return)
            {
                return flow;
            }

            atBottom?.Invoke();
        }

        return Flow.Next;
    }

    private bool Holds(IOperation condition, Frame frame) =>
        Expressions.Evaluate(condition, frame) as bool? ?? throw new NotUnderstoodException("the loop's condition is not known");

    private Flow RunForEach(IForEachLoopOperation loop, Frame frame)
    {
        if (Expressions.Evaluate(loop.Collection, frame) is not IEnumerable elements)
        {
            throw new NotUnderstoodException("what it loops over is not known");
        }

        // A copy, because configuring the model changes the collections that are looped over.
        foreach (object? element in Collections.Copy(elements))
        {
            Frame inner = new(frame);
            if (loop.LoopControlVariable is IVariableDeclaratorOperation variable)
            {
                inner.Declare(variable.Symbol, element);
            }
            else
            {
                interpreter.Variables.Deconstruct(loop.LoopControlVariable, element, inner);
            }

            Flow flow = Run(loop.Body, inner);
            if (flow.Kind == FlowKind.Break)
            {
                break;
            }

            if (flow.Kind == FlowKind.Return)
            {
                return flow;
            }
        }

        return Flow.Next;
    }

    private Flow RunSwitch(ISwitchOperation choice, Frame frame)
    {
        object? value = Expressions.Evaluate(choice.Value, frame);
        ISwitchCaseOperation? chosen =
            choice.Cases.FirstOrDefault(c => c.Clauses.Any(clause => interpreter.Patterns.Matches(clause, value, frame))) ??
            choice.Cases.FirstOrDefault(c => c.Clauses.Any(clause => clause is IDefaultCaseClauseOperation));
        Flow flow = chosen is null ? Flow.Next : RunAll(chosen.Body, frame);
        return flow.Kind == FlowKind.Break ? Flow.Next : flow;
    }

    private Flow RunTry(ITryOperation attempt, Frame frame)
    {
        try
        {
            return Run(attempt.Body, frame);
        }
        catch (ThrownBySourceException) when (!attempt.Catches.IsEmpty)
        {
            throw new NotUnderstoodException("the code throws and catches");
        }
        finally
        {
            Run(attempt.Finally, frame);
        }
    }
}
