using CodeReader.DataAccess;
using CodeReader.DataAccess.Sql;
using CodeReader.DataAccess.Values;
using CodeReader.Messaging;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.ServiceCalls.Http;

/// <summary>The route that everything mapped on an expression starts with: that of its groups, through variables and the methods they are handed to.</summary>
internal sealed class RouteGroups(SourceIndex index, ConstantTexts texts, CancellationToken cancellation)
{
    private const int Deepest = 8;

    private readonly CallersOfMethod callers = new(index, cancellation);
    private readonly WrittenValues values = new(index.Sources);

    /// <summary>The prefixes; a single empty one for the application itself.</summary>
    public IReadOnlyList<string> Of(ExpressionSyntax? mapped, SemanticModel model) => Of(mapped, model, 0);

    private IReadOnlyList<string> Of(ExpressionSyntax? mapped, SemanticModel model, int depth)
    {
        if (mapped is null || depth > Deepest)
        {
            return [""];
        }

        if (mapped is InvocationExpressionSyntax call)
        {
            IReadOnlyList<string> before = Of(call.Receiver(), model, depth + 1);
            return call.CalledName() == "MapGroup" && call.ArgumentList.Arguments.Count > 0 && call.ArgumentList.Arguments[0].Expression is { } group
                ? [.. before.SelectMany(b => Texts(group, model).Select(t => RouteText.Below(b, t)))]
                : before;
        }

        return model.GetSymbolInfo(mapped, cancellation).Symbol switch
        {
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary } method } parameter => OfCallers(method, parameter, depth),
            ISymbol symbol and (ILocalSymbol or IFieldSymbol or IPropertySymbol) when values.Of(symbol).FirstOrDefault() is { } value => Of(value.Expression, value.Model, depth + 1),
            _ => [""],
        };
    }

    /// <summary>The texts of a route; what is not known of it is a parameter.</summary>
    public IReadOnlyList<string> Texts(ExpressionSyntax route, SemanticModel model) =>
        [.. texts.Of(route, model).Select(t => t.Replace(SqlTokenizer.Hole.ToString(), "{unknown}"))];

    private IReadOnlyList<string> OfCallers(IMethodSymbol method, IParameterSymbol parameter, int depth)
    {
        IReadOnlyList<string> prefixes =
        [
            .. callers.Of(method)
                .SelectMany(c => Messaging.Calls.GivenTo(c.Node, c.Called, parameter.Ordinal).Take(1).SelectMany(given => Of(given, index.Sources.Model(c.Tree.Tree), depth + 1)))
                .Distinct(StringComparer.Ordinal),
        ];
        return prefixes.Count > 0 ? prefixes : [""];
    }
}
