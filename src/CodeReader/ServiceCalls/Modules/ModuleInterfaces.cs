using CatalogModel;
using CatalogModel.Resolution;
using CodeReader.Lineage.Code;
using CodeReader.Messaging;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.ServiceCalls.Modules;

/// <summary>Calls of an interface that only another service implements: the contract of a module of the same process.</summary>
internal sealed class ModuleInterfaces
{
    private readonly SourceIndex index;
    private readonly ServiceMap services;
    private readonly CancellationToken cancellation;

    // Full name of the interface → the types that implement it, all of one service.
    private readonly Dictionary<string, List<INamedTypeSymbol>> implementations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> serviceOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    public ModuleInterfaces(SourceIndex index, ServiceMap services, CancellationToken cancellation)
    {
        (this.index, this.services, this.cancellation) = (index, services, cancellation);
        foreach (DeclaredType declared in index.Types.Where(t => t.Syntax is InterfaceDeclarationSyntax && t.Syntax.Arity == 0))
        {
            Find(declared);
        }
    }

    public IEnumerable<Call> Calls()
    {
        foreach (IndexedTree tree in index.Mentioning(names))
        {
            if (services.OwnerOf(tree.Project.Path) is not { } own)
            {
                continue;
            }

            SemanticModel model = index.Sources.Model(tree.Tree);
            foreach (InvocationExpressionSyntax node in tree.Root.DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (Messaging.Calls.ReceiverType(model, node, cancellation) is { TypeKind: TypeKind.Interface } receiver
                    && serviceOf.TryGetValue(EvidenceOf.FullName(receiver), out string? other) && other != own && Messaging.Calls.Method(model, node, cancellation) is { } method)
                {
                    yield return new(tree, node, Transport.Call, EvidenceOf.FullName(method), other, node.ArgumentList.Arguments.Count == 1 ? Payload(node, method) : null);
                }
            }
        }
    }

    public IEnumerable<Endpoint> Endpoints(IEnumerable<Call> calls)
    {
        HashSet<string> asked = new(calls.Select(c => c.Contract), StringComparer.Ordinal);
        foreach (KeyValuePair<string, List<INamedTypeSymbol>> contract in implementations)
        {
            foreach (IMethodSymbol method in contract.Value.SelectMany(t => t.GetMembers().OfType<IMethodSymbol>()).Where(m => asked.Contains($"{contract.Key}.{m.Name}")))
            {
                SyntaxNode? code = method.DeclaringSyntaxReferences.Where(r => index.Sources.OwnerOf(r.SyntaxTree) is not null).Select(r => r.GetSyntax(cancellation)).FirstOrDefault();
                if (code is not null)
                {
                    yield return new(
                        index.Sources.OwnerOf(code.SyntaxTree)!, Transport.Call, $"{contract.Key}.{method.Name}", method, Parts(method),
                        AnswerExpressions.Of(code), EvidenceOf.Node(code, method));
                }
            }
        }
    }

    private static Dictionary<string, string> Parts(IMethodSymbol method) =>
        method.Parameters.Where(p => p.Type.Name != "CancellationToken").ToDictionary(p => p.Name, p => TypeShape.IsScalar(p.Type) ? p.Name : "", StringComparer.Ordinal);

    private static SyntaxNode? Payload(InvocationExpressionSyntax call, IMethodSymbol method) =>
        TypeShape.IsScalar(method.Parameters.FirstOrDefault()?.Type) ? null : call.ArgumentList.Arguments[0].Expression;

    private void Find(DeclaredType declared)
    {
        string simple = declared.Syntax.Identifier.ValueText;
        IReadOnlyList<DeclaredType> candidates = [.. index.WithBase(simple).Where(t => t.Syntax is ClassDeclarationSyntax or RecordDeclarationSyntax)];
        IReadOnlyList<string?> owners = [.. candidates.Select(c => services.OwnerOf(c.Tree.Project.Path)).Distinct(StringComparer.Ordinal)];

        // What several services have, or none, is infrastructure.
        if (owners.Count != 1 || owners[0] is not { } service || !IsUsedElsewhere(simple, service)
            || index.Sources.Model(declared.Tree.Tree).GetDeclaredSymbol(declared.Syntax, cancellation) is not INamedTypeSymbol contract)
        {
            return;
        }

        string name = EvidenceOf.FullName(contract);
        List<INamedTypeSymbol> found =
        [
            .. candidates.Select(c => index.Sources.Model(c.Tree.Tree).GetDeclaredSymbol(c.Syntax, cancellation)).OfType<INamedTypeSymbol>()
                .Where(t => t.AllInterfaces.Any(i => EvidenceOf.FullName(i) == name)),
        ];
        if (found.Count > 0)
        {
            implementations[name] = found;
            serviceOf[name] = service;
            names.Add(simple);
        }
    }

    private bool IsUsedElsewhere(string name, string service) =>
        index.Mentioning([name]).Any(t => services.OwnerOf(t.Project.Path) is { } user && user != service);
}
