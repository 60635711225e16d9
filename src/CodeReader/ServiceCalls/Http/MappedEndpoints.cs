using CatalogModel;
using CodeReader.DataAccess;
using CodeReader.Messaging;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.ServiceCalls.Http;

/// <summary>Reads endpoints that are mapped by a call: minimal APIs, and the libraries that build on them.</summary>
internal sealed class MappedEndpoints(SourceIndex index, RouteGroups groups, CancellationToken cancellation)
{
    private static readonly Dictionary<string, string> Verbs = new(StringComparer.Ordinal)
    {
        ["MapGet"] = "GET",
        ["MapPost"] = "POST",
        ["MapPut"] = "PUT",
        ["MapPatch"] = "PATCH",
        ["MapDelete"] = "DELETE",
    };

    public IEnumerable<Endpoint> Read()
    {
        foreach (IndexedTree tree in index.Mentioning(Verbs.Keys))
        {
            SemanticModel model = index.Sources.Model(tree.Tree);
            foreach (InvocationExpressionSyntax call in tree.Root.DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (Verbs.TryGetValue(call.CalledName(), out string? verb) && call.ArgumentList.Arguments is { Count: > 1 } arguments
                    && Handler(arguments[1].Expression, model) is { } handler && CodeOf(handler) is { } code)
                {
                    ISymbol? around = SymbolKeys.EnclosingMember(model, call.SpanStart, cancellation);
                    ISymbol place = handler.MethodKind == MethodKind.Ordinary ? handler : around ?? handler;
                    foreach (string route in groups.Of(call.Receiver(), model).SelectMany(p => groups.Texts(arguments[0].Expression, model).Select(t => RouteText.Below(p, t))))
                    {
                        yield return new(
                            tree.Project, Transport.Http, $"{verb} {route}", handler, RequestParts.Of(handler), AnswerExpressions.Of(code),
                            EvidenceOf.Node(SyntaxNames.Method(call)!, place));
                    }
                }
            }
        }
    }

    private IMethodSymbol? Handler(ExpressionSyntax expression, SemanticModel model)
    {
        SymbolInfo info = model.GetSymbolInfo(expression is CastExpressionSyntax cast ? cast.Expression : expression, cancellation);
        return info.Symbol as IMethodSymbol ?? info.CandidateSymbols.OfType<IMethodSymbol>().FirstOrDefault();
    }

    private SyntaxNode? CodeOf(IMethodSymbol handler) => handler.DeclaringSyntaxReferences
        .Where(r => index.Sources.OwnerOf(r.SyntaxTree) is not null).Select(r => r.GetSyntax(cancellation)).FirstOrDefault();
}
