using CodeReader.DataAccess.Sql;
using CodeReader.DataAccess.Values;
using CodeReader.Lineage.Evaluation;
using CodeReader.Lineage.Results;
using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Lineage.Calls;

/// <summary>
/// Calls that run SQL texts (Dapper, ADO.NET, EF's own): what a text puts into columns is stored. Commands and their parameters are known by
/// their names, as their libraries are often not there.
/// </summary>
internal sealed class SqlCalls(Interpreter interpreter) : ICallRule
{
    private const string CommandText = "CommandText";
    private const string ParameterValue = "Value";

    private static readonly HashSet<string> Executions = new(StringComparer.Ordinal) { "ExecuteNonQuery", "ExecuteScalar", "ExecuteReader" };
    private static readonly HashSet<string> Additions = new(StringComparer.Ordinal) { "Add", "AddWithValue", "AddRange" };

    private readonly ConstantTexts texts = new(interpreter.Code.Sources);

    /// <summary>Keeps what a new command or parameter is made of.</summary>
    public static void Construct(Value made, IReadOnlyList<Value?> arguments)
    {
        if (arguments.Count == 0 || arguments[0]?.Text is null)
        {
            return;
        }

        if (made.Type?.Name.EndsWith("Command", StringComparison.Ordinal) == true)
        {
            made.Set(CommandText, arguments[0]!);
        }
        else if (made.Type?.Name.EndsWith("Parameter", StringComparison.Ordinal) == true)
        {
            made.Set("ParameterName", arguments[0]!);
            if (arguments.Count == 2 && arguments[1] is { } value)
            {
                made.Set(ParameterValue, value);
            }
        }
    }

    public Value? Try(CallSite call)
    {
        if (Additions.Contains(call.Verb) && call.Receiver is { } bag && IsBag(bag.Type, call.Syntax))
        {
            return Added(bag, call);
        }

        if (Executions.Contains(call.Verb) && call.Receiver is { } command && command.Fields.TryGetValue(CommandText, out Value? text) && text.Text is { } sql)
        {
            Value? parameters = command.Fields.TryGetValue("Parameters", out Value? known) ? known : null;
            Run(sql, name => Named(parameters, name), call);
        }
        else if (call.Syntax is InvocationExpressionSyntax invocation && MayBeSql(call) && SqlPlaces.Of(invocation, interpreter.Code.Bodies.Model(invocation)) is { } place)
        {
            Run(invocation, place, call);
        }

        return null;
    }

    private static bool MayBeSql(CallSite call) =>
        call.Name.StartsWith("Execute", StringComparison.Ordinal) || call.Name.StartsWith("Query", StringComparison.Ordinal);

    private static bool IsBag(ITypeSymbol? type, SyntaxNode call) =>
        type?.Name is "DynamicParameters" || type?.Name.EndsWith("ParameterCollection", StringComparison.Ordinal) == true
        || call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parameters" } } };

    // Add("@name", value), Add("@name", type).Value = value, Add(new SqlParameter("@name", value))
    private static Value Added(Value bag, CallSite call)
    {
        Value parameter = call.Given.Count > 0 && call.Given[0].Text is null ? call.Given[0].Element ?? call.Given[0] : Value.Of(call.Type);
        string? name = call.Given.Count == 0 ? null : call.Given[0].Text ?? (parameter.Fields.TryGetValue("ParameterName", out Value? named) ? named.Text : null);
        if (name is null)
        {
            return parameter;
        }

        if (call.Given[0].Text is not null && call.Given.Count > 1)
        {
            parameter.Set(ParameterValue, call.Given[1]);
        }

        bag.Set(Key(name), parameter);
        return parameter;
    }

    private static string Key(string name) => "(@" + name.TrimStart('@', ':', '$').ToLowerInvariant() + ")";

    private static Value? Named(Value? bag, string name) =>
        bag is not null && bag.Fields.TryGetValue(Key(name), out Value? parameter) && parameter.Fields.TryGetValue(ParameterValue, out Value? value) ? value : null;

    private void Run(InvocationExpressionSyntax invocation, SqlPlace place, CallSite call)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = invocation.ArgumentList.Arguments;
        int at = arguments.Select(a => a.Expression).ToList().IndexOf(place.Text);
        if (at < 0)
        {
            return;
        }

        List<ExpressionSyntax> after = [.. arguments.Skip(at + 1).Select(a => a.Expression)];
        if (place.Text is InterpolatedStringExpressionSyntax interpolated && place.Via == "ef-sql")
        {
            List<ExpressionSyntax> holes = [.. interpolated.Contents.OfType<InterpolationSyntax>().Select(i => i.Expression)];
            int hole = 0;
            string format = string.Concat(interpolated.Contents.Select(c => c is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : "{" + hole++ + "}"));
            Run(format, name => Numbered(holes, name), call);
            return;
        }

        Value? given = after.Count > 0 ? interpreter.Evaluate(after[0]) : null;
        Value? parameters = given?.Element ?? given;
        IEnumerable<string> known = interpreter.Evaluate(place.Text).Text is { } constant ? [constant] : texts.Of(place.Text, interpreter.Code.Bodies.Model(place.Text));
        foreach (string sql in known)
        {
            Run(sql, name => char.IsDigit(name[0]) ? Numbered(after, name) : Named(parameters, name) ?? Member(parameters, name, place.Text), call);
        }
    }

    private Value? Numbered(List<ExpressionSyntax> expressions, string number) =>
        int.TryParse(number, out int index) && index < expressions.Count ? interpreter.Evaluate(expressions[index]) : null;

    // Dapper takes the members of any object as parameters, in any case.
    private Value? Member(Value? parameters, string name, SyntaxNode at)
    {
        if (parameters is null || parameters.Type is null && parameters.IsEmpty)
        {
            return null;
        }

        string? field = parameters.Fields.Keys.FirstOrDefault(k => string.Equals(k, name, StringComparison.OrdinalIgnoreCase))
            ?? (parameters.Type is null ? null : Code.TypeShape.PropertiesOf(parameters.Type).FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase))?.Name);
        return field is null ? null : interpreter.Members.Read(parameters, field, null, null, at);
    }

    private void Run(string sql, Func<string, Value?> parameter, CallSite call)
    {
        foreach (SqlAssignment assignment in SqlAssignments.Read(sql))
        {
            IReadOnlyList<EntityMember> columns = interpreter.Code.Entities.Column(
                assignment.Schema, assignment.Table, assignment.Column, project => interpreter.Code.Scope.IsAround(interpreter.Home, project));
            List<Value> values = columns.Count == 0 ? [] : [.. assignment.Parameters.Select(parameter).OfType<Value>()];
            if (values.Count > 0)
            {
                Value value = assignment.Alone ? values[0] : interpreter.Computed(null, values);
                foreach (EntityMember column in columns)
                {
                    interpreter.Flows.Store(value, column, interpreter.Place(call.Syntax));
                }
            }
        }
    }
}
