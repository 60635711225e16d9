using CodeReader.DataAccess.Changes;
using CodeReader.Lineage.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.DataAccess.Reads;

/// <summary>Finds the places where rows leave as wholes, so that each of their members may be read: answers, views, serialisers, mappers.</summary>
internal sealed class WholeReads(PersistedSymbols persisted, PersistedNames names)
{
    // Calls that hand an object to somebody outside.
    private static readonly string[] Outward =
        ["Ok", "Json", "View", "PartialView", "Page", "Created", "Accepted", "Serialize", "ToJson", "WriteAsJson", "Send", "Publish", "Respond", "Reply", "Success", "Result", "Render", "Content", "WriteRecord"];

    private static readonly HashSet<string> Mappings = new(StringComparer.Ordinal) { "Map", "MapTo", "Adapt", "AdaptToType", "ProjectTo", "ProjectToType", "ConvertTo" };

    // Classes whose methods answer somebody outside, or whose members are shown or sent.
    private static readonly string[] Answering = ["Controller", "Endpoint", "Endpoints", "Resolver", "Queries", "Query", "Hub", "GrpcService", "Module", "Api", "Handler"];

    private static readonly string[] Shown = ["Model", "Dto", "Response", "Result", "Page", "View", "Component", "Payload", "Resource", "Contract"];

    /// <summary>The entities that leave at a node; with a member when only that leaves.</summary>
    public IEnumerable<(string Entity, string? Member)> Of(SyntaxNode node, SemanticModel model) => node switch
    {
        InvocationExpressionSyntax call when Mappings.Contains(call.CalledName()) => Mapped(call, model),
        InvocationExpressionSyntax call when Outward.Any(o => call.CalledName().StartsWith(o, StringComparison.Ordinal)) => Given(call, model),
        MethodDeclarationSyntax method when names.NamesType(method.ReturnType) && IsIn(method, Answering) => Typed(method.ReturnType, model),
        PropertyDeclarationSyntax property when names.NamesType(property.Type) && IsIn(property, Shown) => Typed(property.Type, model),
        ParameterSyntax { Type: { } type, Parent.Parent: RecordDeclarationSyntax } parameter when names.NamesType(type) && IsIn(parameter, Shown) => Typed(type, model),
        _ => [],
    };

    // In a class of such a name or base, which is no row itself.
    private bool IsIn(SyntaxNode member, string[] endings) => member.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type && !names.CarriesMembers(type.Identifier.ValueText)
        && new[] { type.Identifier.ValueText }.Concat((type.BaseList?.Types ?? []).Select(b => CodeText.NameOf(b.Type)?.Identifier.ValueText ?? ""))
            .Any(name => endings.Any(e => name.EndsWith(e, StringComparison.Ordinal) || name.EndsWith(e + "Base", StringComparison.Ordinal)));

    private IEnumerable<(string, string?)> Typed(TypeSyntax type, SemanticModel model) => type.DescendantNodesAndSelf().OfType<TypeSyntax>()
        .Where(t => CodeText.NameOf(t) is { } name && names.IsType(name.Identifier.ValueText))
        .Select(t => persisted.Entity(model.GetTypeInfo(t).Type)).OfType<string>().Distinct(StringComparer.Ordinal).Select(e => (e, (string?)null));

    private IEnumerable<(string, string?)> Given(InvocationExpressionSyntax call, SemanticModel model) => call.ArgumentList.Arguments
        .Where(a => a.Expression is not (LiteralExpressionSyntax or AnonymousFunctionExpressionSyntax or InterpolatedStringExpressionSyntax))
        .Select(a => persisted.EntityOrElement(TypeShape.Unwrapped(model.GetTypeInfo(a.Expression).Type))).OfType<string>().Select(e => (e, (string?)null));

    // mapper.Map<Dto>(row), rows.ProjectTo<Dto>(…), row.Adapt<Dto>(): the members that the target has, too.
    private IEnumerable<(string, string?)> Mapped(InvocationExpressionSyntax call, SemanticModel model)
    {
        ITypeSymbol? source = call.ArgumentList.Arguments.Select(a => a.Expression).Concat(call.Receiver() is { } receiver ? [receiver] : Array.Empty<ExpressionSyntax>())
            .Where(e => e is not AnonymousFunctionExpressionSyntax)
            .Select(e => TypeShape.Unwrapped(model.GetTypeInfo(e).Type)).FirstOrDefault(t => persisted.EntityOrElement(t) is not null);
        if (source is null || persisted.EntityOrElement(source) is not { } entity)
        {
            return [];
        }

        ITypeSymbol? target = call.CalledNameSyntax() is GenericNameSyntax generic ? model.GetTypeInfo(generic.TypeArgumentList.Arguments.Last()).Type : null;
        target = TypeShape.ElementOf(target) ?? target;
        ITypeSymbol row = persisted.Entity(source) is not null ? source : TypeShape.ElementOf(source) ?? source;
        if (target is null or { TypeKind: TypeKind.Error })
        {
            return [(entity, null)];
        }

        // A row that is mapped to a row stays where it is.
        return persisted.Entity(target) == entity ? [] : TypeShape.PropertiesOf(target).Select(p => p.Name)
            .Select(name => TypeShape.PropertiesOf(row).FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
                || (name.StartsWith(p.Name, StringComparison.Ordinal) && name.Length > p.Name.Length && char.IsUpper(name[p.Name.Length]))))
            .OfType<IPropertySymbol>()
            .Select(p => persisted.Member(row, p, p.Type, "")).OfType<string>().Select(path => (entity, (string?)path));
    }
}
