using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.DataAccess.Sql;

/// <summary>Recognises the calls, objects and properties that take SQL texts, also where their packages are missing.</summary>
internal static class SqlPlaces
{
    private static readonly HashSet<string> DapperCalls = new(StringComparer.Ordinal)
    {
        "Query", "QueryAsync", "QueryFirst", "QueryFirstAsync", "QueryFirstOrDefault", "QueryFirstOrDefaultAsync", "QuerySingle", "QuerySingleAsync",
        "QuerySingleOrDefault", "QuerySingleOrDefaultAsync", "QueryMultiple", "QueryMultipleAsync", "QueryUnbufferedAsync", "Execute", "ExecuteAsync",
        "ExecuteScalar", "ExecuteScalarAsync", "ExecuteReader", "ExecuteReaderAsync",
    };

    private static readonly HashSet<string> EfCalls = new(StringComparer.Ordinal)
    {
        "FromSql", "FromSqlRaw", "FromSqlInterpolated", "ExecuteSql", "ExecuteSqlAsync", "ExecuteSqlRaw", "ExecuteSqlRawAsync",
        "ExecuteSqlInterpolated", "ExecuteSqlInterpolatedAsync", "ExecuteSqlCommand", "ExecuteSqlCommandAsync", "SqlQuery", "SqlQueryRaw", "ToSqlQuery",
    };

    private static readonly HashSet<string> CopyCalls = new(StringComparer.Ordinal)
    {
        "BeginBinaryImport", "BeginBinaryImportAsync", "BeginBinaryExport", "BeginBinaryExportAsync", "BeginTextImport", "BeginTextImportAsync",
        "BeginTextExport", "BeginTextExportAsync", "BeginRawBinaryCopy", "BeginRawBinaryCopyAsync",
    };

    private static readonly string[] CommandTypes =
    [
        "SqlCommand", "NpgsqlCommand", "NpgsqlBatchCommand", "SqlBatchCommand", "SqliteCommand", "SQLiteCommand", "MySqlCommand", "MySqlBatchCommand",
        "OracleCommand", "OdbcCommand", "OleDbCommand", "FbCommand", "DB2Command", "DuckDBCommand", "SqlDataAdapter", "NpgsqlDataAdapter",
        "MySqlDataAdapter", "SQLiteDataAdapter", "OracleDataAdapter",
    ];

    /// <summary>Whether a call or a type of this name may take SQL.</summary>
    public static bool MayTakeSql(string name) =>
        EfCalls.Contains(name) || DapperCalls.Contains(name) || CopyCalls.Contains(name) || name is "Sql" or "CreateCommand" or "CommandDefinition" || Array.IndexOf(CommandTypes, name) >= 0;

    /// <summary>The place that a node is, or null.</summary>
    public static SqlPlace? Of(SyntaxNode node, SemanticModel model) => node switch
    {
        InvocationExpressionSyntax call => Call(call, model),
        BaseObjectCreationExpressionSyntax creation => Creation(creation, model),
        AssignmentExpressionSyntax assignment => Assignment(assignment, model),
        _ => null,
    };

    private static SqlPlace? Call(InvocationExpressionSyntax call, SemanticModel model)
    {
        string name = call.CalledName();
        if (call.ArgumentList.Arguments.Count == 0 || name.Length == 0)
        {
            return null;
        }

        if (EfCalls.Contains(name))
        {
            return IsForeign(call, model) ? Text(call, "ef-sql", model) : null;
        }

        if (name == "Sql")
        {
            return TakesMigration(call, model) ? Text(call, "migration", model) : null;
        }

        if (name == "CreateCommand" || CopyCalls.Contains(name))
        {
            return IsForeign(call, model) && IsOnConnection(call, model) ? Text(call, "ado.net", model) : null;
        }

        return DapperCalls.Contains(name) && IsDapper(call, model) ? Text(call, "dapper", model) : null;
    }

    private static SqlPlace? Creation(BaseObjectCreationExpressionSyntax creation, SemanticModel model)
    {
        if (creation.ArgumentList?.Arguments is not { Count: > 0 } arguments)
        {
            return null;
        }

        string? type = creation.MadeType();
        string? via = type == "CommandDefinition" ? "dapper" : CommandTypes.Contains(type) ? "ado.net" : null;
        return via is null || model.GetTypeInfo(creation).Type.IsInSource() ? null : new(arguments[0].Expression, via, null, creation);
    }

    private static SqlPlace? Assignment(AssignmentExpressionSyntax assignment, SemanticModel model)
    {
        if (CodeText.NameOf(assignment.Left)?.Identifier.ValueText != "CommandText")
        {
            return null;
        }

        bool own = model.GetSymbolInfo(assignment.Left).Symbol.IsInSource();
        return own ? null : new(assignment.Right, "ado.net", null, assignment);
    }

    /// <summary>The text among the arguments: the first one that is a string, as far as types are known.</summary>
    private static SqlPlace? Text(InvocationExpressionSyntax call, string via, SemanticModel model)
    {
        ArgumentSyntax? text = call.ArgumentList.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText is "sql" or "commandText" or "query")
            ?? call.ArgumentList.Arguments.Take(2).FirstOrDefault(a => CanBeText(a.Expression, model));
        return text is null ? null : new(text.Expression, via, Context(call, model), call);
    }

    private static bool CanBeText(ExpressionSyntax expression, SemanticModel model)
    {
        if (expression is AnonymousFunctionExpressionSyntax or BaseObjectCreationExpressionSyntax or AnonymousObjectCreationExpressionSyntax)
        {
            return false;
        }

        ITypeSymbol? type = model.GetTypeInfo(expression).Type;
        return type is { SpecialType: SpecialType.System_String } or { Name: "FormattableString" or "SqlString" }
            || (type.IsUnknown() && expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax);
    }

    /// <summary>Whether the called method is not the project's own: a wrapper's body is read instead of its calls.</summary>
    private static bool IsForeign(InvocationExpressionSyntax call, SemanticModel model) =>
        !model.GetSymbolInfo(call).Symbol.IsInSource();

    private static bool IsDapper(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (model.GetSymbolInfo(call).Symbol is { } symbol)
        {
            return symbol.ContainingNamespace?.Name == "Dapper";
        }

        return CodeText.NameOf(call.Receiver())?.Identifier.ValueText == "SqlMapper" || IsOnConnection(call, model);
    }

    private static bool TakesMigration(InvocationExpressionSyntax call, SemanticModel model) =>
        (call.Receiver() is { } receiver && model.GetTypeInfo(receiver).Type.IsOrInherits(n => n == "MigrationBuilder"))
        || CodeText.NameOf(call.Receiver())?.Identifier.ValueText is "migrationBuilder" or "Execute"; // FluentMigrator: Execute.Sql("…")

    private static bool IsOnConnection(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (call.Receiver() is not { } receiver)
        {
            return false;
        }

        // Where nothing is known of the receiver's type, its name must do.
        ITypeSymbol? type = model.GetTypeInfo(receiver).Type;
        return type.IsOrInherits(IsConnection)
            || (type is null or IErrorTypeSymbol { Name: "" or "?" or "var" } && LooksLikeConnection(receiver));
    }

    private static bool LooksLikeConnection(ExpressionSyntax receiver)
    {
        string name = CodeText.NameOf(receiver is InvocationExpressionSyntax call ? call.Expression : receiver)?.Identifier.ValueText ?? "";
        string lower = name.TrimStart('_').ToLowerInvariant();
        return lower is "conn" or "cn" or "db" or "cnn" or "con" || lower.Contains("connection") || lower.Contains("datasource");
    }

    private static bool IsConnection(string type) =>
        type.EndsWith("Connection", StringComparison.Ordinal) || type.EndsWith("DataSource", StringComparison.Ordinal)
        || type.EndsWith("Batch", StringComparison.Ordinal) || type == "IDbTransaction";

    /// <summary>The context that <c>context.Database.ExecuteSql…</c> or <c>context.Set.FromSql…</c> runs on.</summary>
    private static string? Context(InvocationExpressionSyntax call, SemanticModel model)
    {
        ExpressionSyntax? receiver = call.Receiver();
        while (receiver is not null)
        {
            if (model.GetTypeInfo(receiver).Type is { } type && type.IsOrInherits(n => n == "DbContext"))
            {
                return EvidenceOf.FullName(type);
            }

            receiver = receiver switch
            {
                MemberAccessExpressionSyntax member => member.Expression,
                InvocationExpressionSyntax inner => inner.Receiver(),
                _ => null,
            };
        }

        bool inContext = call.Receiver() is IdentifierNameSyntax { Identifier.ValueText: "Database" };
        return inContext && model.GetEnclosingSymbol(call.SpanStart)?.ContainingType is { } enclosing ? EvidenceOf.FullName(enclosing) : null;
    }
}
