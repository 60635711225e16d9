using CatalogModel.Facts;
using CatalogModel.Findings;
using CatalogModel.Live;
using CodeReader.Live;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Analyzers.Actions;

/// <summary>Looks at calls that send messages. Where an outbox is switched on, by the last scan or in the project's own code, there is nothing to say.</summary>
internal sealed class DualWrites(LiveService service, OutboxSwitches outboxes)
{
    public static void Register(CompilationStartAnalysisContext context, LiveService service)
    {
        if (!service.HasOutbox)
        {
            OutboxSwitches outboxes = new(context.Compilation.SyntaxTrees, context.CancellationToken);
            context.RegisterOperationAction(new DualWrites(service, outboxes).Look, OperationKind.Invocation, OperationKind.Invalid);
        }
    }

    private void Look(OperationAnalysisContext context)
    {
        if (!MaySend(context.Operation)
            || context.Operation is not { Syntax: InvocationExpressionSyntax call, SemanticModel: { } model }
            || DualWriteInCode.Of(call, model, context.CancellationToken) is not { } write
            || outboxes.Any)
        {
            return;
        }

        foreach (Finding finding in service.CheckDualWrite(write))
        {
            context.ReportDiagnostic(finding.At(call.GetLocation()));
        }
    }

    private static bool MaySend(IOperation operation) => operation switch
    {
        IInvocationOperation sent => DualWriteInCode.MaySend(sent.TargetMethod.Name),
        // A call whose library is missing, while it is being installed.
        IInvalidOperation { Syntax: InvocationExpressionSyntax sent } => DualWriteInCode.MaySend(sent),
        _ => false,
    };
}
