using CatalogModel;
using CatalogModel.Facts;
using CodeReader.Lineage;
using CatalogModel.Buses;
using CodeReader.Messaging.Buses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>Finds methods that an attribute binds to a topic.</summary>
internal sealed class TopicAttributes(SourceIndex index, LibraryTypes libraries, TopicText texts, CancellationToken cancellation)
{
    public IEnumerable<Consumer> Read()
    {
        List<(Bus Bus, AttributeShape Shape)> shapes = [.. libraries.Buses.SelectMany(b => b.Attributes.Select(a => (b, a)))];
        HashSet<string> names = [.. shapes.SelectMany(s => new[] { s.Shape.Type, s.Shape.Type + "Attribute" })];
        foreach (IndexedTree tree in index.Mentioning(names))
        {
            foreach (AttributeSyntax attribute in tree.Root.DescendantNodes().OfType<AttributeSyntax>().Where(a => names.Contains(SyntaxNames.Simple(a.Name))))
            {
                string name = SyntaxNames.Simple(attribute.Name);
                (Bus? bus, AttributeShape? shape) = shapes.FirstOrDefault(s => (s.Shape.Type == name || s.Shape.Type + "Attribute" == name) && libraries.Imports(s.Bus, tree.Tree));
                MethodDeclarationSyntax? method = attribute.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault();
                if (bus is not null && method is not null && index.Sources.Model(tree.Tree).GetDeclaredSymbol(method, cancellation) is IMethodSymbol symbol)
                {
                    yield return Of(tree, attribute, bus, shape!, symbol);
                }
            }
        }
    }

    private Consumer Of(IndexedTree tree, AttributeSyntax attribute, Bus bus, AttributeShape shape, IMethodSymbol method)
    {
        ExpressionSyntax? topic = ArgumentOf(attribute, shape.Topic);
        IParameterSymbol? payload = method.Parameters.FirstOrDefault(p => attribute.FirstAncestorOrSelf<ParameterSyntax>() is not { } marked || marked.Identifier.ValueText == p.Name
            ? MessageTypes.OfHandler(p.Type) is not null && !PayloadTrace.IsCarrier(p.Type) : false);
        INamedTypeSymbol? message = payload is null ? null : MessageTypes.OfHandler(payload.Type);
        return new()
        {
            Message = message,
            Topic = topic is null ? null : string.Join("/", texts.Values(topic)) is { Length: > 0 } text ? text : null,
            Bus = bus,
            Kind = message is null ? MessageKind.Event : HandlerReader.KindOf(message, MessageKind.Event),
            Handler = EvidenceOf.FullName(method),
            Method = method,
            Payload = payload is null ? null : PayloadSource.Of(payload),
            Project = tree.Project,
            At = EvidenceOf.Node(attribute, method),
        };
    }

    /// <summary>The expression of an argument of an attribute, by its name or position.</summary>
    public static ExpressionSyntax? ArgumentOf(AttributeSyntax attribute, CallArgument topic)
    {
        List<AttributeArgumentSyntax> arguments = [.. attribute.ArgumentList?.Arguments ?? default];
        return (arguments.Find(a => (a.NameColon?.Name ?? a.NameEquals?.Name)?.Identifier.ValueText == topic.Name)
            ?? arguments.Where(a => a.NameColon is null && a.NameEquals is null).ElementAtOrDefault(topic.Position))?.Expression;
    }
}
