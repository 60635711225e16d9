using CodeReader.DataAccess.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.DataAccess.Connections;

/// <summary>Where a connection string comes from: a key of the configuration, or the code itself.</summary>
/// <param name="Name">The connection's name (<c>GetConnectionString("name")</c>) or the configuration key (<c>Section:Key</c>).</param>
/// <param name="Address">The database, when the code holds the string.</param>
internal sealed record ConnectionOrigin(string? Name, DatabaseAddress? Address);

/// <summary>Follows the expression of a connection string to where the string comes from.</summary>
internal sealed class ConnectionOrigins(SourceSet sources)
{
    private const int DeepestNesting = 12;
    private const int MostSteps = 500;

    private readonly WrittenValues values = new(sources);
    private readonly ConstantTexts texts = new(sources);
    private readonly OptionsSections sections = new(sources);
    private int steps;

    /// <summary>The origins of a connection string; empty when the source does not show them.</summary>
    /// <param name="expression">The string's expression.</param>
    /// <param name="model">The model of its tree.</param>
    /// <param name="arguments">What the parameters of the enclosing methods are, where those are known.</param>
    public IReadOnlyList<ConnectionOrigin> Of(ExpressionSyntax expression, SemanticModel model, BoundArguments arguments)
    {
        steps = 0;
        return [.. Follow(expression, model, arguments, 0).Distinct()];
    }

    private IEnumerable<ConnectionOrigin> Follow(ExpressionSyntax expression, SemanticModel model, BoundArguments arguments, int depth)
    {
        if (depth > DeepestNesting || steps++ > MostSteps)
        {
            return [];
        }

        IEnumerable<ConnectionOrigin> Inner(ExpressionSyntax e) => Follow(e, model, arguments, depth + 1);
        return expression switch
        {
            ParenthesizedExpressionSyntax parenthesized => Inner(parenthesized.Expression),
            PostfixUnaryExpressionSyntax suppressed => Inner(suppressed.Operand),
            CastExpressionSyntax cast => Inner(cast.Expression),
            BinaryExpressionSyntax either when either.IsKind(SyntaxKind.CoalesceExpression) => Inner(either.Left).Concat(Inner(either.Right)),
            ConditionalExpressionSyntax either => Inner(either.WhenTrue).Concat(Inner(either.WhenFalse)),
            ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax call } => Inner(call),
            ThrowExpressionSyntax => [],
            ElementAccessExpressionSyntax element => Key(element, model, arguments),
            InvocationExpressionSyntax call => Called(call, model, arguments, depth),
            IdentifierNameSyntax or MemberAccessExpressionSyntax => Named(expression, model, arguments, depth),
            _ => Written(expression, model),
        };
    }

    // configuration["Section:Key"], configuration.GetSection("Section")["Key"]
    private IEnumerable<ConnectionOrigin> Key(ElementAccessExpressionSyntax element, SemanticModel model, BoundArguments arguments) =>
        element.ArgumentList.Arguments.Count == 1 && Text(element.ArgumentList.Arguments[0].Expression, model, arguments) is { } key
            ? [new(ConfigurationKey.Normalize(Prefix(element.Expression, model, arguments) + key), null)]
            : [];

    private string Prefix(ExpressionSyntax? receiver, SemanticModel model, BoundArguments arguments) =>
        receiver is InvocationExpressionSyntax section && section.CalledName() is "GetSection" or "GetRequiredSection" && section.ArgumentList.Arguments.Count == 1
            && Text(section.ArgumentList.Arguments[0].Expression, model, arguments) is { } name
            ? Prefix(section.Receiver(), model, arguments) + name + ":"
            : "";

    private IEnumerable<ConnectionOrigin> Called(InvocationExpressionSyntax call, SemanticModel model, BoundArguments arguments, int depth)
    {
        string name = call.CalledName();
        ExpressionSyntax? first = call.ArgumentList.Arguments.FirstOrDefault()?.Expression;
        bool named = name.StartsWith("Get", StringComparison.Ordinal) && name.IndexOf("ConnectionString", StringComparison.Ordinal) > 0;
        if (named && first is not null && Text(first, model, arguments) is { } connection)
        {
            return [new(ConfigurationKey.Normalize(connection), null)];
        }

        if (name is "GetValue" or "GetEnvironmentVariable" && first is not null && Text(first, model, arguments) is { } key)
        {
            return [new(ConfigurationKey.Normalize(Prefix(call.Receiver(), model, arguments) + key), null)];
        }

        if (name is "ToString" or "Replace" or "Trim" or "TrimEnd" && call.Receiver() is { } receiver)
        {
            return Follow(receiver, model, arguments, depth + 1);
        }

        return model.GetSymbolInfo(call).Symbol is IMethodSymbol method && method.IsInSource()
            ? values.Of((method.ReducedFrom ?? method).OriginalDefinition)
                .SelectMany(v => Follow(v.Expression, v.Model, BoundArguments.Of(call, method, model, arguments), depth + 1))
            : [];
    }

    private IEnumerable<ConnectionOrigin> Named(ExpressionSyntax name, SemanticModel model, BoundArguments arguments, int depth)
    {
        ISymbol? symbol = model.GetSymbolInfo(name).Symbol;
        if (symbol is IParameterSymbol parameter)
        {
            return arguments.Find(parameter) is { } argument ? Follow(argument.Expression, argument.Model, argument.Arguments, depth + 1) : [];
        }

        if (name is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value", Expression: InvocationExpressionSyntax section } && Prefix(section, model, arguments) is { Length: > 0 } path)
        {
            return [new(ConfigurationKey.Normalize(path.TrimEnd(':')), null)];
        }

        // options.ConnectionString: a key of the section that the options are bound to.
        if (name is MemberAccessExpressionSyntax member && symbol is not IFieldSymbol { IsConst: true }
            && sections.Of(member.Expression, model, arguments) is { } options)
        {
            return [new(ConfigurationKey.Normalize($"{options}:{member.Name.Identifier.ValueText}"), null)];
        }

        ConnectionOrigin[] written = symbol is ILocalSymbol or IFieldSymbol or IPropertySymbol
            ? [.. values.Of(symbol.OriginalDefinition).SelectMany(v => Follow(v.Expression, v.Model, arguments, depth + 1))]
            : [];
        return written.Length > 0 ? written : Written(name, model);
    }

    private IEnumerable<ConnectionOrigin> Written(ExpressionSyntax expression, SemanticModel model) =>
        texts.Of(expression, model).Select(DatabaseAddress.Parse).OfType<DatabaseAddress>().Select(a => new ConnectionOrigin(null, a));

    /// <summary>The text of an expression, when it is fully known; a parameter stands for its argument.</summary>
    public string? Text(ExpressionSyntax expression, SemanticModel model, BoundArguments arguments)
    {
        if (model.GetSymbolInfo(expression).Symbol is IParameterSymbol parameter)
        {
            return arguments.Find(parameter) is { } argument ? Text(argument.Expression, argument.Model, argument.Arguments) : null;
        }

        IReadOnlyList<string> found = texts.Of(expression, model);
        return found.Count == 1 && found[0].Length > 0 && found[0].IndexOf(Sql.SqlTokenizer.Hole) < 0 ? found[0] : null;
    }
}
