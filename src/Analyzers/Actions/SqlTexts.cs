using CatalogModel.Facts;
using CatalogModel.Findings;
using CatalogModel.Live;
using CodeReader.Live;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Analyzers.Actions;

/// <summary>Looks at SQL texts.</summary>
internal sealed class SqlTexts(LiveService service)
{
    private const string CommandText = "CommandText";

    public void Look(OperationAnalysisContext context)
    {
        if (!MayTakeSql(context.Operation) || context.Operation.SemanticModel is not { } model)
        {
            return;
        }

        IReadOnlyList<SqlTableAccess> tables = SqlInCode.Tables(context.Operation.Syntax, model);
        foreach (Finding finding in tables.Count == 0 ? [] : service.CheckSql(tables))
        {
            context.ReportDiagnostic(finding.At(context.Operation.Syntax.GetLocation()));
        }
    }

    private static bool MayTakeSql(IOperation operation) => operation switch
    {
        IInvocationOperation call => SqlInCode.MayTakeSql(call.TargetMethod.Name),
        IObjectCreationOperation { Type: { } type } => SqlInCode.MayTakeSql(type.Name),
        // A call whose library is missing, while it is being installed.
        IInvalidOperation { Syntax: InvocationExpressionSyntax call } => SqlInCode.MayTakeSql(call),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: CommandText } } => true,
        _ => false,
    };
}
