using System.Collections.Concurrent;
using CatalogModel.Findings;
using CatalogModel.Live;
using CodeReader;
using CodeReader.Live;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Analyzers.Actions;

/// <summary>Looks at assignments to copies of other services' fields.</summary>
internal sealed class ReplicaChanges
{
    private readonly LiveService service;
    private readonly HashSet<string> members;
    private readonly ConcurrentDictionary<string, HandledNames?> handled = new(StringComparer.Ordinal);

    public ReplicaChanges(LiveService service)
    {
        this.service = service;
        members = new(service.Replicas.Keys.Select(r => r.Member), StringComparer.Ordinal);
    }

    /// <summary>Whether the service copies anything.</summary>
    public bool Any => members.Count > 0;

    public void Look(OperationAnalysisContext context)
    {
        IOperation? target = context.Operation switch
        {
            IAssignmentOperation assignment => assignment.Target,
            IIncrementOrDecrementOperation step => step.Target,
            _ => null,
        };
        if (target is not IPropertyReferenceOperation { Instance.Type: { } type, Syntax: ExpressionSyntax left } reference
            || !members.Contains(reference.Property.Name)
            || context.Operation.Parent is IObjectOrCollectionInitializerOperation
            || context.Operation.SemanticModel is not { } model
            || !service.Replicas.TryGetValue((EvidenceOf.FullName(type), reference.Property.Name), out IReadOnlyList<string>? events)
            || ChangeInCode.IsOfItself(left, model)
            || Handled(events, context) is not { } names
            || ChangeInCode.MayBeHandled(left, names))
        {
            return;
        }

        foreach (Finding finding in service.CheckChange(EvidenceOf.FullName(type), reference.Property.Name, DeclaredUse.Place(context.Operation.Syntax, model)))
        {
            context.ReportDiagnostic(finding.At(context.Operation.Syntax.GetLocation()));
        }
    }

    private HandledNames? Handled(IReadOnlyList<string> events, OperationAnalysisContext context) => handled.GetOrAdd(
        string.Join(" ", events), _ => HandledNames.Of(context.Compilation.SyntaxTrees, service.HandlersOf(events), context.CancellationToken));
}
