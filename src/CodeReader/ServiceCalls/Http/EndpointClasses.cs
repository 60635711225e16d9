using CatalogModel;
using CodeReader.DataAccess;
using CodeReader.Messaging;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.ServiceCalls.Http;

/// <summary>Reads endpoints that are classes of their own, with a route that they configure and one method that answers (FastEndpoints).</summary>
internal sealed class EndpointClasses(SourceIndex index, RouteGroups groups, CancellationToken cancellation)
{
    private static readonly string[] Bases = ["Endpoint", "EndpointWithoutRequest", "Ep", "EndpointWithMapper", "EndpointWithMapping"];

    private static readonly Dictionary<string, string> Verbs = new(StringComparer.Ordinal)
    {
        ["Get"] = "GET",
        ["Post"] = "POST",
        ["Put"] = "PUT",
        ["Patch"] = "PATCH",
        ["Delete"] = "DELETE",
    };

    public IEnumerable<Endpoint> Read()
    {
        foreach (DeclaredType type in index.Descending(Bases).Where(t => t.Syntax is ClassDeclarationSyntax))
        {
            SemanticModel model = index.Sources.Model(type.Tree.Tree);
            MethodDeclarationSyntax? handler = Method(type, "HandleAsync") ?? Method(type, "ExecuteAsync");
            if (handler is null || Method(type, "Configure") is not { } configure || model.GetDeclaredSymbol(handler, cancellation) is not { } symbol)
            {
                continue;
            }

            foreach (InvocationExpressionSyntax call in configure.DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (call.Expression is IdentifierNameSyntax && Verbs.TryGetValue(call.CalledName(), out string? verb) && call.ArgumentList.Arguments.FirstOrDefault()?.Expression is { } template)
                {
                    foreach (string route in groups.Texts(template, model))
                    {
                        yield return new(
                            type.Tree.Project, Transport.Http, $"{verb} {RouteText.Clean(route)}", symbol, RequestParts.Of(symbol), AnswerExpressions.Of(handler),
                            EvidenceOf.Node(handler, symbol));
                    }
                }
            }
        }
    }

    private static MethodDeclarationSyntax? Method(DeclaredType type, string name) =>
        type.Syntax.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(m => m.Identifier.ValueText == name);
}
