using CatalogModel;
using CodeReader.Messaging;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.ServiceCalls.Http;

/// <summary>Reads the actions of controllers with attribute routes.</summary>
internal sealed class ControllerEndpoints(SourceIndex index, CancellationToken cancellation)
{
    private static readonly Dictionary<string, string> Verbs = new(StringComparer.Ordinal)
    {
        ["HttpGet"] = "GET",
        ["HttpPost"] = "POST",
        ["HttpPut"] = "PUT",
        ["HttpPatch"] = "PATCH",
        ["HttpDelete"] = "DELETE",
    };

    public IEnumerable<Endpoint> Read()
    {
        foreach (IndexedTree tree in index.Mentioning(Verbs.Keys))
        {
            SemanticModel model = index.Sources.Model(tree.Tree);
            foreach (MethodDeclarationSyntax method in tree.Root.DescendantNodes().OfType<MethodDeclarationSyntax>())
            {
                foreach ((string verb, string? template) in Actions(method, model))
                {
                    if (method.Parent is TypeDeclarationSyntax && model.GetDeclaredSymbol(method, cancellation) is { } symbol)
                    {
                        foreach (string prefix in Prefixes(symbol.ContainingType))
                        {
                            string route = Named(RouteText.Join(prefix, template ?? Template(method.AttributeLists, "Route", model) ?? ""), symbol);
                            yield return new(tree.Project, Transport.Http, $"{verb} {route}", symbol, RequestParts.Of(symbol), AnswerExpressions.Of(method), EvidenceOf.Node(method, symbol));
                        }
                    }
                }
            }
        }
    }

    private IEnumerable<(string Verb, string? Template)> Actions(MethodDeclarationSyntax method, SemanticModel model)
    {
        foreach (AttributeSyntax attribute in method.AttributeLists.SelectMany(l => l.Attributes))
        {
            if (Verbs.TryGetValue(NameOf(attribute), out string? verb))
            {
                yield return (verb, Template(attribute, model));
            }
        }
    }

    // The routes of the class, or of the nearest class above it that has some.
    private IReadOnlyList<string> Prefixes(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            List<string> routes = [];
            foreach (TypeDeclarationSyntax declaration in at.DeclaringSyntaxReferences.Where(r => index.Sources.OwnerOf(r.SyntaxTree) is not null).Select(r => r.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>())
            {
                SemanticModel model = index.Sources.Model(declaration.SyntaxTree);
                routes.AddRange(declaration.AttributeLists.SelectMany(l => l.Attributes).Where(a => NameOf(a) == "Route").Select(a => Template(a, model)).OfType<string>());
            }

            if (routes.Count > 0)
            {
                return routes;
            }
        }

        return [""];
    }

    private static string Named(string route, IMethodSymbol action)
    {
        string controller = action.ContainingType.Name;
        controller = controller.EndsWith("Controller", StringComparison.Ordinal) ? controller.Substring(0, controller.Length - "Controller".Length) : controller;
        string name = action.Name.EndsWith("Async", StringComparison.Ordinal) ? action.Name.Substring(0, action.Name.Length - "Async".Length) : action.Name;
        return route.Replace("[controller]", controller).Replace("[action]", name);
    }

    private string? Template(SyntaxList<AttributeListSyntax> lists, string attribute, SemanticModel model) =>
        lists.SelectMany(l => l.Attributes).Where(a => NameOf(a) == attribute).Select(a => Template(a, model)).FirstOrDefault();

    private string? Template(AttributeSyntax attribute, SemanticModel model) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals is null || a.NameEquals.Name.Identifier.ValueText == "Template")?.Expression is { } template
        && model.GetConstantValue(template, cancellation) is { HasValue: true, Value: string text } ? text : null;

    private static string NameOf(AttributeSyntax attribute)
    {
        string name = SyntaxNames.Simple(attribute.Name);
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }
}
