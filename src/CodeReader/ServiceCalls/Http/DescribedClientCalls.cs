using System.Text.RegularExpressions;
using CatalogModel;
using CodeReader.Lineage.Code;
using CodeReader.Messaging;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.ServiceCalls.Http;

/// <summary>Reads the calls of clients that are only described: an interface whose methods say verb and route in an attribute (Refit, RestEase).</summary>
internal sealed class DescribedClientCalls(SourceIndex index, BaseAddresses bases, CancellationToken cancellation)
{
    private static readonly string[] Verbs = ["Get", "Post", "Put", "Patch", "Delete"];

    public IEnumerable<Call> Calls()
    {
        Dictionary<string, (string Verb, string Route)> described = new(StringComparer.Ordinal);
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (DeclaredType type in index.Types.Where(t => t.Syntax is InterfaceDeclarationSyntax))
        {
            foreach (MethodDeclarationSyntax method in type.Syntax.Members.OfType<MethodDeclarationSyntax>().Where(m => m.AttributeLists.Count > 0))
            {
                SemanticModel model = index.Sources.Model(type.Tree.Tree);
                if (Description(method, model) is { } description && model.GetDeclaredSymbol(method, cancellation) is { } symbol)
                {
                    described[SymbolKeys.OfMethod(symbol)] = description;
                    names.Add(symbol.Name);
                }
            }
        }

        return index.Mentioning(names).SelectMany(t => Calls(t, described, names));
    }

    private IEnumerable<Call> Calls(IndexedTree tree, Dictionary<string, (string Verb, string Route)> described, HashSet<string> names)
    {
        SemanticModel model = index.Sources.Model(tree.Tree);
        foreach (InvocationExpressionSyntax node in tree.Root.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (SyntaxNames.Method(node) is { } name && names.Contains(name.Identifier.ValueText)
                && Messaging.Calls.Method(model, node, cancellation) is { } method && described.TryGetValue(SymbolKeys.OfMethod(method), out (string Verb, string Route) description))
            {
                BaseAddress? address = bases.OfType(method.ContainingType);
                string path = Address.Join(address?.Path ?? "", Regex.Replace(description.Route.Split('?')[0], @"\{[^{}]*\}", "{}"));
                yield return new(tree, node, Transport.Http, $"{description.Verb} /{path.Trim('/')}", address?.Target, Body(node, method));
            }
        }
    }

    private (string Verb, string Route)? Description(MethodDeclarationSyntax method, SemanticModel model)
    {
        foreach (AttributeSyntax attribute in method.AttributeLists.SelectMany(l => l.Attributes))
        {
            if (Verbs.Contains(SyntaxNames.Simple(attribute.Name)) && attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression is { } route
                && model.GetConstantValue(route, cancellation) is { HasValue: true, Value: string text })
            {
                return (SyntaxNames.Simple(attribute.Name).ToUpperInvariant(), text);
            }
        }

        return null;
    }

    // The parameter that says so, or the only one that is no single value.
    private static ExpressionSyntax? Body(InvocationExpressionSyntax call, IMethodSymbol method)
    {
        IParameterSymbol? body = method.Parameters.FirstOrDefault(p => p.GetAttributes().Any(a => a.AttributeClass?.Name is "Body" or "BodyAttribute"))
            ?? method.Parameters.FirstOrDefault(p => !TypeShape.IsScalar(p.Type) && p.Type.Name != "CancellationToken" && p.GetAttributes().Length == 0);
        return body is null ? null : Messaging.Calls.First(Messaging.Calls.GivenTo(call, method, body.Ordinal));
    }
}
