using CatalogModel;
using CodeReader.DataAccess;
using CodeReader.DataAccess.Values;
using CodeReader.Messaging;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.ServiceCalls.Http;

/// <summary>
/// Reads what is asked through <c>HttpClient</c>. Where the address or the body is a parameter, the method only carries the request: then those who
/// call it ask.
/// </summary>
internal sealed class HttpClientCalls(SourceIndex index, BaseAddresses bases, ConstantTexts texts, CancellationToken cancellation)
{
    private const int DeepestCarrier = 4;

    private static readonly Dictionary<string, string> Verbs = new(StringComparer.Ordinal)
    {
        ["GetAsync"] = "GET",
        ["GetStringAsync"] = "GET",
        ["GetStreamAsync"] = "GET",
        ["GetByteArrayAsync"] = "GET",
        ["GetFromJsonAsync"] = "GET",
        ["GetFromJsonAsAsyncEnumerable"] = "GET",
        ["PostAsync"] = "POST",
        ["PostAsJsonAsync"] = "POST",
        ["PutAsync"] = "PUT",
        ["PutAsJsonAsync"] = "PUT",
        ["PatchAsync"] = "PATCH",
        ["PatchAsJsonAsync"] = "PATCH",
        ["DeleteAsync"] = "DELETE",
        ["DeleteFromJsonAsync"] = "DELETE",
        ["SendAsync"] = "",
        ["Send"] = "",
    };

    private readonly CallersOfMethod callers = new(index, cancellation);

    public IEnumerable<Call> Calls()
    {
        foreach (IndexedTree tree in index.Mentioning(Verbs.Keys))
        {
            SemanticModel model = index.Sources.Model(tree.Tree);
            foreach (InvocationExpressionSyntax node in tree.Root.DescendantNodes().OfType<InvocationExpressionSyntax>())
            {
                if (Verbs.TryGetValue(node.CalledName(), out string? verb) && node.Receiver() is { } client
                    && model.GetTypeInfo(client, cancellation).Type.IsOrInherits(n => n == "HttpClient") && Request(tree, node, verb, model) is { } request)
                {
                    foreach (Call call in Asked(request, 0))
                    {
                        yield return call;
                    }
                }
            }
        }
    }

    private Asking? Request(IndexedTree tree, InvocationExpressionSyntax node, string verb, SemanticModel model)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = node.ArgumentList.Arguments;
        INamedTypeSymbol? around = model.GetEnclosingSymbol(node.SpanStart, cancellation)?.ContainingType;
        BaseAddress? address = NamedClient(node.Receiver()!, model) ?? bases.OfType(around);
        if (arguments.Count == 0)
        {
            return null;
        }

        if (verb.Length > 0)
        {
            ExpressionSyntax? body = verb is "GET" or "DELETE" || arguments.Count < 2 ? null : arguments[1].Expression;
            return new(tree, node, verb, arguments[0].Expression, body, address);
        }

        return Message(arguments[0].Expression, model) is { } message
            ? new(tree, node, message.Verb, message.Url, message.Body, address)
            : null;
    }

    /// <summary>What a request message says: where it is made, and what is put into it afterwards.</summary>
    private static (string Verb, ExpressionSyntax Url, ExpressionSyntax? Body)? Message(ExpressionSyntax expression, SemanticModel model)
    {
        SyntaxNode? member = expression.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        string? variable = (expression as IdentifierNameSyntax)?.Identifier.ValueText;
        BaseObjectCreationExpressionSyntax? made = expression as BaseObjectCreationExpressionSyntax
            ?? (variable is null ? null : member?.DescendantNodes().OfType<VariableDeclaratorSyntax>()
                .Where(v => v.Identifier.ValueText == variable).Select(v => v.Initializer?.Value).OfType<BaseObjectCreationExpressionSyntax>().FirstOrDefault());
        if (made is null || model.GetTypeInfo(made).Type?.Name != "HttpRequestMessage")
        {
            return null;
        }

        ILookup<string, ExpressionSyntax> set = (made.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>() ?? [])
            .Concat(member?.DescendantNodes().OfType<AssignmentExpressionSyntax>()
                .Where(a => a.Left is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner } && owner.Identifier.ValueText == variable) ?? [])
            .ToLookup(a => CodeText.NameOf(a.Left)?.Identifier.ValueText ?? "", a => a.Right, StringComparer.Ordinal);
        SeparatedSyntaxList<ArgumentSyntax>? arguments = made.ArgumentList?.Arguments;
        ExpressionSyntax? verb = arguments is { Count: > 0 } ? arguments.Value[0].Expression : set["Method"].FirstOrDefault();
        ExpressionSyntax? url = arguments is { Count: > 1 } ? arguments.Value[1].Expression : set["RequestUri"].FirstOrDefault();
        return url is null ? null : (CodeText.NameOf(verb)?.Identifier.ValueText.ToUpperInvariant() ?? "GET", url, set["Content"].FirstOrDefault());
    }

    private IEnumerable<Call> Asked(Asking asking, int depth)
    {
        SemanticModel model = index.Sources.Model(asking.Tree.Tree);
        ExpressionSyntax url = asking.Url is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } uri } ? uri[0].Expression : asking.Url;
        IReadOnlyList<string> known = texts.Of(url, model);
        SyntaxNode? body = asking.Body is null ? null : Payload(asking.Body, model);
        IParameterSymbol? address = ParameterOf(url, model);
        IParameterSymbol? sent = body is ExpressionSyntax expression ? ParameterOf(expression, model) : null;
        bool carries = address is not null && known.All(ConstantTexts.IsUnknown);
        if (!carries)
        {
            foreach (string text in known)
            {
                yield return Of(asking, text, body, BaseAddresses.Naming(url));
            }

            yield break;
        }

        IMethodSymbol carrier = (IMethodSymbol)address!.ContainingSymbol;
        foreach ((IndexedTree tree, InvocationExpressionSyntax node, IMethodSymbol called) in depth < DeepestCarrier ? callers.Of(carrier) : [])
        {
            if (Messaging.Calls.First(Messaging.Calls.GivenTo(node, called, address.Ordinal)) is { } given)
            {
                ExpressionSyntax? content = sent is null || !SymbolEqualityComparer.Default.Equals(sent.ContainingSymbol, carrier)
                    ? null
                    : Messaging.Calls.First(Messaging.Calls.GivenTo(node, called, sent.Ordinal));
                BaseAddress? own = bases.OfType(index.Sources.Model(tree.Tree).GetEnclosingSymbol(node.SpanStart, cancellation)?.ContainingType);
                foreach (Call call in Asked(new(tree, node, asking.Verb, given, content, own ?? asking.Base), depth + 1))
                {
                    yield return call;
                }
            }
        }
    }

    private static Call Of(Asking asking, string text, SyntaxNode? body, string naming)
    {
        Address address = Address.Of(text);
        bool relative = address.Host is null && address.Path.StartsWith("/", StringComparison.Ordinal);
        bool open = address.Host is null && text.Length > 0 && text[0] == DataAccess.Sql.SqlTokenizer.Hole;
        string? target = address.Host ?? (open ? naming : asking.Base?.Target);
        string path = relative ? Address.Join(asking.Base?.Path ?? "", address.Path) : address.Path;
        return new(asking.Tree, asking.Node, Transport.Http, $"{asking.Verb} {path}", target, body);
    }

    private BaseAddress? NamedClient(ExpressionSyntax client, SemanticModel model)
    {
        ExpressionSyntax? made = client is InvocationExpressionSyntax ? client
            : model.GetSymbolInfo(client, cancellation).Symbol is { } symbol ? new WrittenValues(index.Sources).Of(symbol).Select(v => v.Expression).FirstOrDefault() : null;
        return made is InvocationExpressionSyntax call && call.CalledName() == "CreateClient" && call.ArgumentList.Arguments.FirstOrDefault()?.Expression is { } name
            && index.Sources.OwnerOf(call.SyntaxTree) is not null
            ? texts.Of(name, index.Sources.Model(call.SyntaxTree)).Select(bases.OfName).FirstOrDefault(b => b is not null)
            : null;
    }

    private IParameterSymbol? ParameterOf(ExpressionSyntax expression, SemanticModel model) =>
        model.GetSymbolInfo(expression, cancellation).Symbol as IParameterSymbol is { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Ordinary } } parameter ? parameter : null;

    // Content is a body in the form in which it travels.
    private SyntaxNode? Payload(ExpressionSyntax content, SemanticModel model) =>
        new PayloadTrace(model, cancellation).Sites(content).Select(s => s.Node).FirstOrDefault();

    private sealed record Asking(IndexedTree Tree, InvocationExpressionSyntax Node, string Verb, ExpressionSyntax Url, ExpressionSyntax? Body, BaseAddress? Base);
}
