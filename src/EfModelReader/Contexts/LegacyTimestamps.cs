using CatalogModel.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace EfModelReader.Contexts;

/// <summary>
/// <c>AppContext.SetSwitch("Npgsql.EnableLegacyTimestampBehavior", true)</c>: times are stored without their time zone. Npgsql reads the switch
/// once in a process, so that it cannot be set for one context; what it does is done to the finished model instead.
/// </summary>
internal static class LegacyTimestamps
{
    private const string Switch = "Npgsql.EnableLegacyTimestampBehavior";

    /// <summary>Whether a call of <c>SetSwitch</c> turns it on.</summary>
    public static bool AreSwitchedOn(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments is [{ Expression: LiteralExpressionSyntax { Token.Value: Switch } }, { Expression: var value }] && value.IsKind(SyntaxKind.TrueLiteralExpression);

    /// <summary>The entities with the types that times have then.</summary>
    public static IReadOnlyList<EntityModel> In(IReadOnlyList<EntityModel> entities) =>
        [.. entities.Select(e => e with { Fields = [.. e.Fields.Select(In)] })];

    private static FieldModel In(FieldModel field) =>
        field is { ClrType: "DateTime" or "DateTime?", ColumnType: "timestamp with time zone" } ? field with { ColumnType = "timestamp without time zone" } : field;
}
