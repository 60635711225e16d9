using CatalogModel;
using CodeReader.Messaging;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.ServiceCalls.Grpc;

/// <summary>Reads the calls that generated gRPC clients make, and the classes that answer them.</summary>
internal sealed class GrpcCalls(SourceIndex index, CancellationToken cancellation)
{
    private readonly Lazy<IReadOnlyCollection<string>> procedures = new(() => GrpcServices.Procedures(index.Sources, cancellation));

    public IEnumerable<Call> Calls()
    {
        foreach (IndexedTree tree in index.Mentioning(procedures.Value))
        {
            SemanticModel model = index.Sources.Model(tree.Tree);
            foreach (InvocationExpressionSyntax node in tree.Root.DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (SyntaxNames.Method(node) is { } name && procedures.Value.Contains(name.Identifier.ValueText)
                    && Messaging.Calls.Method(model, node, cancellation) is { } method && GrpcServices.NameOf(method.ContainingType) is { } service
                    && node.ArgumentList.Arguments.FirstOrDefault()?.Expression is { } request)
                {
                    yield return new(tree, node, Transport.Grpc, $"{service}/{Procedure(method)}", null, request);
                }
            }
        }
    }

    public IEnumerable<Endpoint> Endpoints()
    {
        foreach (DeclaredType type in index.Types.Where(t => t.Syntax is ClassDeclarationSyntax && t.BaseNames.Any(b => b.EndsWith("Base", StringComparison.Ordinal))))
        {
            SemanticModel model = index.Sources.Model(type.Tree.Tree);
            if (model.GetDeclaredSymbol(type.Syntax, cancellation) is not INamedTypeSymbol symbol || GrpcServices.NameAbove(symbol) is not { } service)
            {
                continue;
            }

            foreach (MethodDeclarationSyntax method in type.Syntax.Members.OfType<MethodDeclarationSyntax>().Where(m => procedures.Value.Contains(m.Identifier.ValueText)))
            {
                if (model.GetDeclaredSymbol(method, cancellation) is { IsOverride: true, Parameters.Length: > 1 } handler)
                {
                    yield return new(
                        type.Tree.Project, Transport.Grpc, $"{service}/{handler.Name}", handler,
                        new Dictionary<string, string>(StringComparer.Ordinal) { [handler.Parameters[0].Name] = "" },
                        AnswerExpressions.Of(method), EvidenceOf.Node(method, handler));
                }
            }
        }
    }

    // A client has each procedure in a second form that does not wait.
    private static string Procedure(IMethodSymbol method) =>
        method.ReturnType.Name == "Task" && method.Name.EndsWith("Async", StringComparison.Ordinal) ? method.Name.Substring(0, method.Name.Length - "Async".Length) : method.Name;
}
