using CodeReader.DataAccess;
using CodeReader.DataAccess.Values;
using CodeReader.Messaging;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.ServiceCalls.Http;

/// <summary>Whom a client asks: the host, or what the code calls the place in the configuration that names it; and the path that all its addresses start with.</summary>
internal sealed record BaseAddress(string Target, string Path);

/// <summary>The base addresses that typed, named and generated clients are given.</summary>
internal sealed class BaseAddresses
{
    private static readonly HashSet<string> Registrations = new(StringComparer.Ordinal) { "AddHttpClient", "AddRefitClient", "AddHttpApi" };

    private readonly ConstantTexts texts;
    private readonly Dictionary<string, BaseAddress> byType = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BaseAddress> byName = new(StringComparer.Ordinal);

    public BaseAddresses(SourceIndex index, ConstantTexts texts, CancellationToken cancellation)
    {
        this.texts = texts;
        foreach (IndexedTree tree in index.Mentioning(["BaseAddress", "CreateInvokeHttpClient"]))
        {
            SemanticModel model = index.Sources.Model(tree.Tree);
            foreach (AssignmentExpressionSyntax assignment in tree.Root.DescendantNodes().OfType<AssignmentExpressionSyntax>())
            {
                cancellation.ThrowIfCancellationRequested();
                if (CodeText.NameOf(assignment.Left)?.Identifier.ValueText == "BaseAddress" && Of(assignment.Right, model) is { } address)
                {
                    Register(assignment, address, model);
                }
            }

            foreach (InvocationExpressionSyntax call in tree.Root.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(c => c.CalledName() == "CreateInvokeHttpClient"))
            {
                if (call.ArgumentList.Arguments.FirstOrDefault() is { } application && texts.Of(application.Expression, model).FirstOrDefault(t => !ConstantTexts.IsUnknown(t)) is { } name)
                {
                    Register(call, new(name, ""), model);
                }
            }
        }
    }

    /// <summary>The base address of a class that has a client given to it; null when the code shows none.</summary>
    public BaseAddress? OfType(INamedTypeSymbol? type) =>
        type is null ? null
        : SymbolKeys.SelfAndBases(type).Select(t => byType.TryGetValue(SymbolKeys.OfType(t.Type), out BaseAddress? found) ? found : null).FirstOrDefault(f => f is not null);

    /// <summary>The base address of a named client.</summary>
    public BaseAddress? OfName(string name) => byName.TryGetValue(name, out BaseAddress? found) ? found : null;

    /// <summary>What the code calls a place that only the configuration knows: its keys and the members that hold them.</summary>
    public static string Naming(SyntaxNode expression) =>
        string.Join(":", expression.DescendantNodesAndSelf().Select(n => n switch
        {
            LiteralExpressionSyntax { Token.Value: string text } => text,
            IdentifierNameSyntax name => name.Identifier.ValueText,
            _ => "",
        }).Where(t => t.Length > 0));

    // o.BaseAddress = new Uri(…), also where the type is left out.
    private BaseAddress? Of(ExpressionSyntax value, SemanticModel model)
    {
        ExpressionSyntax text = value is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } ? arguments[0].Expression : value;
        foreach (string known in texts.Of(text, model).Where(t => !ConstantTexts.IsUnknown(t)))
        {
            Address address = Address.Of(known);
            return new(address.Host ?? Naming(text), address.Path == "/" ? "" : address.Path);
        }

        return Naming(text) is { Length: > 0 } naming ? new(naming, "") : null;
    }

    private void Register(SyntaxNode at, BaseAddress address, SemanticModel model)
    {
        foreach (InvocationExpressionSyntax call in Around(at))
        {
            SimpleNameSyntax? name = call.CalledNameSyntax();
            if (name is GenericNameSyntax generic)
            {
                foreach (TypeSyntax argument in generic.TypeArgumentList.Arguments)
                {
                    if (model.GetTypeInfo(argument).Type is { } type)
                    {
                        byType[SymbolKeys.OfType(type)] = address;
                    }
                }
            }

            if (call.ArgumentList.Arguments.FirstOrDefault()?.Expression is { } first && texts.Of(first, model).FirstOrDefault(t => !ConstantTexts.IsUnknown(t)) is { } text)
            {
                byName[text] = address;
            }

            return;
        }

        // In the constructor of the class itself, or where an object of it is made.
        if (at.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>() is { } made && model.GetTypeInfo(made).Type is { TypeKind: not TypeKind.Error, ContainingNamespace: { } space } client
            && !space.ToDisplayString().StartsWith("System", StringComparison.Ordinal))
        {
            byType[SymbolKeys.OfType(client)] = address;
        }
        else if (at.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && model.GetDeclaredSymbol(type) is { } symbol)
        {
            byType[SymbolKeys.OfType(symbol)] = address;
        }
    }

    /// <summary>The registration that an assignment stands in, or that stands before it in one chain of calls.</summary>
    private static IEnumerable<InvocationExpressionSyntax> Around(SyntaxNode at)
    {
        foreach (InvocationExpressionSyntax outer in at.Ancestors().OfType<InvocationExpressionSyntax>())
        {
            for (ExpressionSyntax? step = outer; step is InvocationExpressionSyntax call; step = call.Receiver())
            {
                if (Registrations.Contains(call.CalledName()))
                {
                    yield return call;
                }
            }
        }
    }
}
