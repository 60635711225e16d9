using CatalogModel;
using CodeReader.DataAccess;
using CodeReader.DataAccess.Values;
using CodeReader.Messaging;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.ServiceCalls.Http;

/// <summary>Reads calls through a sidecar that knows the other service by its application's name (Dapr): <c>InvokeMethodAsync(verb, application, route, body)</c>.</summary>
internal sealed class InvokedMethodCalls(SourceIndex index, ConstantTexts texts, CancellationToken cancellation)
{
    public IEnumerable<Call> Calls()
    {
        foreach (IndexedTree tree in index.Mentioning(["InvokeMethodAsync"]))
        {
            SemanticModel model = index.Sources.Model(tree.Tree);
            foreach (InvocationExpressionSyntax node in tree.Root.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(c => c.CalledName() == "InvokeMethodAsync"))
            {
                cancellation.ThrowIfCancellationRequested();
                List<ExpressionSyntax> arguments = [.. node.ArgumentList.Arguments.Select(a => a.Expression)];
                string? verb = arguments.FirstOrDefault() is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "HttpMethod" } } method
                    ? method.Name.Identifier.ValueText.ToUpperInvariant() : null;
                int first = verb is null ? 0 : 1;
                if (arguments.Count < first + 2 || Text(arguments[first], model) is not { } application || Text(arguments[first + 1], model) is not { } route)
                {
                    continue;
                }

                ExpressionSyntax? body = arguments.Count > first + 2 && model.GetTypeInfo(arguments[first + 2], cancellation).Type?.Name != "CancellationToken" ? arguments[first + 2] : null;
                yield return new(tree, node, Transport.Http, $"{verb ?? "POST"} {Address.Of("/" + route.TrimStart('/')).Path}", application, body);
            }
        }
    }

    private string? Text(ExpressionSyntax expression, SemanticModel model) => texts.Of(expression, model).FirstOrDefault(t => !ConstantTexts.IsUnknown(t));
}
