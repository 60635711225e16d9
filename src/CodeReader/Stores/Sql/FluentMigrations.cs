using CatalogModel;
using CodeReader.DataAccess;
using CodeReader.Messaging;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Stores.Sql;

/// <summary>Reads the tables that FluentMigrator's migrations create: <c>Create.Table("Users").WithColumn("Id").AsGuid().PrimaryKey()</c>.</summary>
internal static class FluentMigrations
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["AsGuid"] = FieldTypes.Guid, ["AsString"] = FieldTypes.String, ["AsAnsiString"] = FieldTypes.String, ["AsFixedLengthString"] = FieldTypes.String,
        ["AsInt16"] = FieldTypes.Short, ["AsInt32"] = FieldTypes.Int, ["AsInt64"] = FieldTypes.Long, ["AsByte"] = FieldTypes.Byte, ["AsBoolean"] = FieldTypes.Bool,
        ["AsDateTime"] = FieldTypes.DateTime, ["AsDateTime2"] = FieldTypes.DateTime, ["AsDateTimeOffset"] = FieldTypes.DateTime, ["AsDate"] = FieldTypes.Date,
        ["AsTime"] = FieldTypes.Time, ["AsDecimal"] = FieldTypes.Decimal, ["AsCurrency"] = FieldTypes.Decimal, ["AsDouble"] = FieldTypes.Double,
        ["AsFloat"] = FieldTypes.Float, ["AsBinary"] = FieldTypes.Bytes, ["AsXml"] = FieldTypes.String,
    };

    /// <summary>The table that a call begins to create, or null.</summary>
    public static TableDefinition? Of(InvocationExpressionSyntax call, CollectionNames names, SemanticModel model)
    {
        if (call.CalledName() != "Table" || CodeText.NameOf(call.Receiver())?.Identifier.ValueText != "Create"
            || names.Of(call.ArgumentList.Arguments.FirstOrDefault()?.Expression, model, NameScope.Empty) is not { } table)
        {
            return null;
        }

        string? schema = null;
        List<ColumnDefinition> columns = [];
        List<string> key = [];
        List<TableReference> references = [];
        SyntaxNode part = call;
        while (part.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next })
        {
            part = next;
            string? text = names.Of(next.ArgumentList.Arguments.FirstOrDefault()?.Expression, model, NameScope.Empty);
            string verb = next.CalledName();
            if (verb == "InSchema")
            {
                schema = text;
            }
            else if (verb == "WithColumn" && text is not null)
            {
                columns.Add(new(text, FieldTypes.Unknown));
            }
            else if (columns.Count > 0)
            {
                ColumnDefinition column = columns[columns.Count - 1];
                columns[columns.Count - 1] = Changed(column, verb, next);
                if (verb == "PrimaryKey")
                {
                    key.Add(column.Name);
                }
                else if (verb == "ForeignKey" && Target(next, names, model) is var (principal, principalColumn))
                {
                    references.Add(new([column.Name], null, principal, [principalColumn]));
                }
            }
        }

        return columns.Count == 0 ? null : new(schema, table, TableSource.Created) { Columns = columns, Key = key, References = references };
    }

    private static ColumnDefinition Changed(ColumnDefinition column, string verb, InvocationExpressionSyntax call) => verb switch
    {
        "Nullable" => column with { Nullable = true },
        "Identity" => column with { Generated = true },
        _ when Types.TryGetValue(verb, out string? type) => column with
        {
            Type = type,
            MaxLength = type is FieldTypes.String or FieldTypes.Bytes ? Number(call, 0) : null,
            Precision = type == FieldTypes.Decimal ? Number(call, 0) : null,
            Scale = type == FieldTypes.Decimal ? Number(call, 1) : null,
        },
        _ => column,
    };

    private static int? Number(InvocationExpressionSyntax call, int position) =>
        position < call.ArgumentList.Arguments.Count && call.ArgumentList.Arguments[position].Expression is LiteralExpressionSyntax { Token.Value: int number } ? number : null;

    // ForeignKey("Users", "Id"), ForeignKey("FK_Orders_Users", "Users", "Id")
    private static (string Table, string Column)? Target(InvocationExpressionSyntax call, CollectionNames names, SemanticModel model)
    {
        List<string?> texts = [.. call.ArgumentList.Arguments.Select(a => names.Of(a.Expression, model, NameScope.Empty))];
        return texts.Count >= 2 && texts[texts.Count - 2] is { } table && texts[texts.Count - 1] is { } column ? (table, column) : null;
    }
}
