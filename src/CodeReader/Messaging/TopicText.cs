using CodeReader.DataAccess.Connections;
using CodeReader.DataAccess.Sql;
using CodeReader.DataAccess.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>The text that a topic, queue or routing key has: in the source, or in the configuration that the source names.</summary>
internal sealed class TopicText(SourceSet sources, ConfiguredTopics configured, CancellationToken cancellation)
{
    private const int LongestTopic = 256;

    private readonly ConstantTexts texts = new(sources);
    private readonly ConnectionOrigins keys = new(sources);

    /// <summary>The values that an expression can be known to have: constants, names of types, configured values, collections of these.</summary>
    public IReadOnlyList<string> Values(ExpressionSyntax expression)
    {
        cancellation.ThrowIfCancellationRequested();
        SemanticModel model = sources.Model(expression.SyntaxTree);
        IEnumerable<ExpressionSyntax>? elements = expression switch
        {
            ArrayCreationExpressionSyntax { Initializer: { } array } => array.Expressions,
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
            BaseObjectCreationExpressionSyntax { Initializer: { } list } => list.Expressions,
            BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } address } => [address[0].Expression],
            CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(e => e.Expression),
            _ => null,
        };
        return elements is not null ? [.. elements.SelectMany(Values)] : [.. Texts(model, expression).Where(t => t.Length is > 0 and <= LongestTopic).Select(Configured)];

        // Functions name a key of their configuration between percent signs.
        string Configured(string text) =>
            text.Length > 2 && text[0] == '%' && text[text.Length - 1] == '%' && sources.OwnerOf(expression.SyntaxTree) is { } project
                && configured.Values(project, text.Trim('%')) is { Count: 1 } found
                    ? found[0]
                    : text;
    }

    /// <summary>The parameter of the enclosing method that the expression is, if it is one.</summary>
    public IParameterSymbol? Parameter(ExpressionSyntax expression) =>
        sources.Model(expression.SyntaxTree).GetSymbolInfo(expression, cancellation).Symbol as IParameterSymbol;

    private IReadOnlyList<string> Texts(SemanticModel model, ExpressionSyntax expression)
    {
        if (model.GetConstantValue(expression, cancellation) is { HasValue: true, Value: string constant })
        {
            return [constant];
        }

        switch (expression)
        {
            case MemberAccessExpressionSyntax { Expression: TypeOfExpressionSyntax type, Name.Identifier.ValueText: var part }
                when model.GetTypeInfo(type.Type, cancellation).Type is { } named and not ITypeParameterSymbol:
                return part == "Name" ? [named.Name] : part == "FullName" ? [EvidenceOf.FullName(named)] : [];
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToLower" or "ToLowerInvariant" } lower }:
                return [.. Values(lower.Expression).Select(t => t.ToLowerInvariant())];
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToUpper" or "ToUpperInvariant" } upper }:
                return [.. Values(upper.Expression).Select(t => t.ToUpperInvariant())];
        }

        // What the configuration says comes before what the code falls back to.
        IReadOnlyList<string> said = sources.OwnerOf(expression.SyntaxTree) is { } project
            ? [.. keys.Of(expression, model, BoundArguments.None).Select(k => k.Name).OfType<string>().SelectMany(k => configured.Values(project, k)).Distinct(StringComparer.Ordinal)]
            : [];
        return said.Count > 0 ? said
            : expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax or InvocationExpressionSyntax
                ? [.. texts.Of(expression, model).Where(t => t.IndexOf(SqlTokenizer.Hole) < 0)]
                : [];
    }
}
