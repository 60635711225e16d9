using System.Text.RegularExpressions;
using CatalogModel;
using CatalogModel.Facts;
using CodeReader.Lineage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>
/// Topics of a bus of the system's own, without a library behind it: code is subscribed to a literal in one module, and an object is sent
/// under the same literal from another.
/// </summary>
internal sealed class OwnTopics(SourceIndex index, TopicText texts, CancellationToken cancellation)
{
    private static readonly Regex SubscribeName = new("^(Subscribe|Consume|Listen)", RegexOptions.CultureInvariant);
    private static readonly Regex SubscriberType = new("(Subscriber|Bus|Broker|Client|Listener|Registry)$", RegexOptions.CultureInvariant);

    /// <summary>Code that is subscribed to a literal.</summary>
    public IReadOnlyList<Consumer> Consumers() => [.. Calls(SubscribeName.IsMatch).SelectMany(c => Subscribed(c.Tree, c.Call))];

    /// <summary>Objects that are sent under one of the literals that somebody is subscribed to.</summary>
    public IReadOnlyList<Publication> Publications(IEnumerable<Consumer> consumers)
    {
        HashSet<string> topics = [.. consumers.Select(c => c.Topic).OfType<string>()];
        return [.. index.Mentioning(topics).SelectMany(t => t.Root.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(c => SyntaxNames.Method(c) is { } name && InHouse.IsSend(name.Identifier.ValueText))
            .Select(c => Sent(t, c, topics))
            .OfType<Publication>())];
    }

    private IEnumerable<(IndexedTree Tree, InvocationExpressionSyntax Call)> Calls(Func<string, bool> isName)
    {
        HashSet<string> names = [.. index.Types.SelectMany(t => t.Syntax.Members.OfType<MethodDeclarationSyntax>())
            .Where(m => isName(m.Identifier.ValueText) && m.ParameterList.Parameters.Count >= 2)
            .Select(m => m.Identifier.ValueText)];
        return index.Mentioning(names).SelectMany(t => t.Root.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(c => SyntaxNames.Method(c) is { } name && names.Contains(name.Identifier.ValueText))
            .Select(c => (t, c)));
    }

    private IEnumerable<Consumer> Subscribed(IndexedTree tree, InvocationExpressionSyntax call)
    {
        SemanticModel model = index.Sources.Model(tree.Tree);
        if (Messaging.Calls.Method(model, call, cancellation) is not { } method || !method.Locations.Any(l => l.IsInSource)
            || method.Parameters.FirstOrDefault(p => p.Type.SpecialType == SpecialType.System_String) is not { } path
            || method.Parameters.FirstOrDefault(p => p.Type.TypeKind == TypeKind.Delegate) is not { } code
            || !SubscriberType.IsMatch(method.ContainingType.Name)
            || Messaging.Calls.First(Messaging.Calls.GivenTo(call, method, path.Ordinal)) is not { } topic)
        {
            return [];
        }

        ExpressionSyntax? handler = Messaging.Calls.First(Messaging.Calls.GivenTo(call, method, code.Ordinal));
        IMethodSymbol? taker = handler is null ? null : model.GetSymbolInfo(handler, cancellation).Symbol as IMethodSymbol;
        INamedTypeSymbol? message = method.TypeArguments.Length > 0 ? MessageTypes.Concrete(method.TypeArguments[0], orInterface: true) : null;
        bool answers = method.TypeArguments.Length > 1 && method.TypeArguments[1].SpecialType != SpecialType.System_Object;
        ISymbol? member = SymbolKeys.EnclosingMember(model, call.SpanStart, cancellation);
        IParameterSymbol? payload = message is null ? null : taker?.Parameters.FirstOrDefault(p => SymbolKeys.OfType(p.Type) == SymbolKeys.OfType(message));
        return texts.Values(topic).Select(t => new Consumer
        {
            Message = message,
            Topic = t,
            Bus = InHouse.Bus,
            Kind = answers ? MessageKind.Request : MessageKind.Command,
            Handler = EvidenceOf.FullName(taker is { MethodKind: MethodKind.Ordinary } ? taker : member ?? method),
            Method = payload is null ? null : taker,
            Payload = payload is null ? null : PayloadSource.Of(payload),
            Project = tree.Project,
            At = EvidenceOf.Node(SyntaxNames.Method(call)!, member),
        });
    }

    private Publication? Sent(IndexedTree tree, InvocationExpressionSyntax call, HashSet<string> topics)
    {
        SemanticModel model = index.Sources.Model(tree.Tree);
        if (Messaging.Calls.Method(model, call, cancellation) is not { } method || !method.Locations.Any(l => l.IsInSource)
            || method.Parameters.FirstOrDefault(p => p.Type.SpecialType == SpecialType.System_String) is not { } path
            || method.Parameters.FirstOrDefault(p => p.Ordinal != path.Ordinal && MessageTypes.CanBeMessage(p.Type)) is not { } message
            || Messaging.Calls.First(Messaging.Calls.GivenTo(call, method, path.Ordinal)) is not { } topic
            || Messaging.Calls.First(Messaging.Calls.GivenTo(call, method, message.Ordinal)) is not { } payload
            || texts.Values(topic).FirstOrDefault(topics.Contains) is not { } text)
        {
            return null;
        }

        PayloadSite? site = new PayloadTrace(model, cancellation).Sites(payload).FirstOrDefault();
        return new(tree, site?.Node ?? payload, MessageTypes.Concrete(site?.Type), text, InHouse.Bus, method.TypeArguments.Length > 0 ? MessageKind.Request : MessageKind.Command);
    }
}
