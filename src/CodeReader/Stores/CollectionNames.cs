using CodeReader.DataAccess.Values;
using CodeReader.Stores.Libraries;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Stores;

/// <summary>Reads the names that code gives to collections: literals, <c>nameof</c>, names of types, and the usual changes of case and number.</summary>
internal sealed class CollectionNames(SourceSet sources)
{
    private const int Deepest = 8;

    private readonly ConstantTexts texts = new(sources);

    /// <summary>The name that an expression gives, or null when it cannot be said.</summary>
    public string? Of(ExpressionSyntax? expression, SemanticModel model, NameScope scope) => Of(expression, model, scope, 0);

    private string? Of(ExpressionSyntax? expression, SemanticModel model, NameScope scope, int depth)
    {
        if (depth > Deepest)
        {
            return null;
        }

        return expression switch
        {
            null => null,
            LiteralExpressionSyntax literal => literal.Token.Value as string,
            ParenthesizedExpressionSyntax inner => Of(inner.Expression, model, scope, depth + 1),
            PostfixUnaryExpressionSyntax suppressed => Of(suppressed.Operand, model, scope, depth + 1),
            BinaryExpressionSyntax choice when choice.IsKind(SyntaxKind.CoalesceExpression) =>
                Of(choice.Left, model, scope, depth + 1) ?? Of(choice.Right, model, scope, depth + 1),
            InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: { Count: 1 } named } =>
                named[0].Expression.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().LastOrDefault()?.Identifier.ValueText,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax changed } =>
                Of(changed.Expression, model, scope, depth + 1) is { } text ? Changed(text, changed.Name.Identifier.ValueText) : Constant(expression, model),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Name", Expression: TypeOfExpressionSyntax typed } =>
                scope.Resolve(model.GetTypeInfo(typed.Type).Type)?.Name,
            IdentifierNameSyntax when model.GetSymbolInfo(expression).Symbol is IParameterSymbol parameter => scope.Parameter(parameter),
            IdentifierNameSyntax when model.GetSymbolInfo(expression).Symbol is ILocalSymbol local && Initial(local) is { } initial && initial.SyntaxTree == model.SyntaxTree =>
                Of(initial, model, scope, depth + 1),
            _ => Constant(expression, model),
        };
    }

    private string? Constant(ExpressionSyntax expression, SemanticModel model)
    {
        IReadOnlyList<string> found = texts.Of(expression, model);
        return found.Count == 1 && found[0].Length > 0 && found[0].IndexOf(DataAccess.Sql.SqlTokenizer.Hole) < 0 ? found[0] : null;
    }

    private static ExpressionSyntax? Initial(ILocalSymbol local) =>
        local.DeclaringSyntaxReferences.Select(r => r.GetSyntax()).OfType<VariableDeclaratorSyntax>().FirstOrDefault()?.Initializer?.Value;

    private static string? Changed(string text, string method) => method switch
    {
        "ToLower" or "ToLowerInvariant" => text.ToLowerInvariant(),
        "ToUpper" or "ToUpperInvariant" => text.ToUpperInvariant(),
        "Camelize" or "ToCamelCase" => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text.Substring(1),
        "Pascalize" or "Trim" or "ToString" => text,
        "Underscore" or "ToSnakeCase" => Separated(text, '_'),
        "Kebaberize" or "Dasherize" or "ToKebabCase" => Separated(text.Replace('_', '-'), '-'),
        "Pluralize" => EnglishPlural.Of(text),
        _ => null,
    };

    private static string Separated(string text, char separator)
    {
        System.Text.StringBuilder result = new();
        for (int i = 0; i < text.Length; i++)
        {
            bool begins = char.IsUpper(text[i]) && i > 0 && text[i - 1] != separator
                && (!char.IsUpper(text[i - 1]) || (i + 1 < text.Length && char.IsLower(text[i + 1])));
            if (begins)
            {
                result.Append(separator);
            }

            result.Append(char.ToLowerInvariant(text[i]));
        }

        return result.ToString();
    }
}
