using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>Where the value of an expression is made, as far as its own method shows.</summary>
/// <param name="Node">The expression that makes it, or the last one that could be followed.</param>
/// <param name="Type">Its type, when there is one with a name.</param>
/// <param name="Made">True when the node makes a new instance.</param>
/// <param name="Parameter">The parameter of the enclosing method that it is.</param>
internal sealed record PayloadSite(ExpressionSyntax Node, ITypeSymbol? Type, bool Made, IParameterSymbol? Parameter);

/// <summary>
/// Follows a message back from the call that sends it: through locals, branches, serialisation and carriers, within one method.
/// </summary>
internal sealed class PayloadTrace(SemanticModel model, CancellationToken cancellation)
{
    private const int MaxDepth = 16;

    // Methods whose type argument is the type of the instance that they return.
    private static readonly HashSet<string> Makers = new(StringComparer.Ordinal)
    {
        "Adapt", "Map", "MapTo", "MapFrom", "BuildAdapter", "ProjectTo", "ConvertTo", "CreateInstance", "Init", "InitVar",
    };

    // Types that only carry a message, where their own package is not at hand.
    private static readonly HashSet<string> Carriers = new(StringComparer.Ordinal)
    {
        "ServiceBusMessage", "Message", "EventData", "CloudEvent", "BinaryData", "BrokeredMessage", "OutgoingMessage", "TransportMessage", "Envelope", "MessageEnvelope",
        "DeliveryMessage", "ProducerRecord", "ReadOnlyMemory", "Utf8Json",
    };

    // Members of carriers that hold the message itself.
    private static readonly HashSet<string> BodyMembers = new(StringComparer.Ordinal) { "Value", "Body", "Data", "Payload", "Content", "Message" };

    // What types are called that accompany a message.
    private static readonly string[] Besides = ["Metadata", "Headers", "Options", "Settings", "Context", "Converter", "Serializer", "Properties", "Propagator", "Factory"];

    private readonly HashSet<SyntaxNode> seen = [];

    /// <summary>The places where the value of an expression is made.</summary>
    public IEnumerable<PayloadSite> Sites(ExpressionSyntax expression) => Sites(expression, 0);

    /// <summary>True when a type carries messages without being one.</summary>
    public static bool IsCarrier(ITypeSymbol? type) => type is not null
        && (IsEnvelope(type)
            || (Carriers.Contains(type.Name) && !IsPlainSource(type))
            || type.ContainingNamespace?.ToDisplayString().Split('.')[0] == "System");

    /// <summary>True for the wrapper that a system puts around its messages.</summary>
    public static bool IsEnvelope(ITypeSymbol type) => type.Name.EndsWith("Envelope", StringComparison.Ordinal);

    private static bool IsPlainSource(ITypeSymbol type) => SymbolKeys.IsInSource(type) && type is INamedTypeSymbol { Arity: 0 };

    private IEnumerable<PayloadSite> Sites(ExpressionSyntax? expression, int depth)
    {
        cancellation.ThrowIfCancellationRequested();
        return expression is null || depth > MaxDepth || !seen.Add(expression) ? [] : expression switch
        {
            ParenthesizedExpressionSyntax inner => Sites(inner.Expression, depth),
            CastExpressionSyntax inner => As(inner.Type, Sites(inner.Expression, depth + 1)),
            AwaitExpressionSyntax inner => Sites(inner.Expression, depth + 1),
            PostfixUnaryExpressionSyntax inner => Sites(inner.Operand, depth + 1),
            BinaryExpressionSyntax { RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.AsExpression, Right: TypeSyntax type } inner => As(type, Sites(inner.Left, depth + 1)),
            BinaryExpressionSyntax { RawKind: (int)Microsoft.CodeAnalysis.CSharp.SyntaxKind.CoalesceExpression } both => Both(both.Left, both.Right, depth),
            ConditionalExpressionSyntax both => Both(both.WhenTrue, both.WhenFalse, depth),
            SwitchExpressionSyntax choice => choice.Arms.SelectMany(a => Sites(a.Expression, depth + 1)),
            AssignmentExpressionSyntax assignment => Sites(assignment.Right, depth + 1),
            AnonymousObjectCreationExpressionSyntax or WithExpressionSyntax => [new(expression, NamedTypeOf(expression), Made: true, null)],
            BaseObjectCreationExpressionSyntax creation => OfCreation(creation, depth),
            ArrayCreationExpressionSyntax { Initializer: { } elements } => All(elements.Expressions, depth),
            ImplicitArrayCreationExpressionSyntax array => All(array.Initializer.Expressions, depth),
            InitializerExpressionSyntax elements => All(elements.Expressions, depth),
            CollectionExpressionSyntax collection => All(Elements(collection), depth),
            ConditionalAccessExpressionSyntax access => Sites(access.WhenNotNull, depth + 1),
            InvocationExpressionSyntax call => OfCall(call, depth),
            IdentifierNameSyntax name => OfName(name, depth),
            LambdaExpressionSyntax lambda => OfLambda(lambda, depth),
            _ => [Opaque(expression)],
        };
    }

    private static IEnumerable<ExpressionSyntax> Elements(CollectionExpressionSyntax collection) => collection.Elements.Select(e => e switch
    {
        ExpressionElementSyntax element => element.Expression,
        SpreadElementSyntax spread => spread.Expression,
        _ => null,
    }).OfType<ExpressionSyntax>();

    private IEnumerable<PayloadSite> All(IEnumerable<ExpressionSyntax> expressions, int depth) => expressions.SelectMany(e => Sites(e, depth + 1));

    private IEnumerable<PayloadSite> Both(ExpressionSyntax first, ExpressionSyntax second, int depth) => All([first, second], depth);

    private IEnumerable<PayloadSite> OfCreation(BaseObjectCreationExpressionSyntax creation, int depth)
    {
        ITypeSymbol? type = NamedTypeOf(creation);
        IEnumerable<ExpressionSyntax> set = creation.Initializer?.Expressions
            .OrderBy(e => e is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } && BodyMembers.Contains(name.Identifier.ValueText) ? 0 : 1)
            .Select(e => e is AssignmentExpressionSyntax a ? a.Right : e) ?? [];
        List<ExpressionSyntax> parts = [.. creation.ArgumentList?.Arguments.Select(a => a.Expression) ?? [], .. set];
        if (!IsCarrier(type))
        {
            List<PayloadSite> enclosed = [.. All(new Enclosure(model, cancellation).In(parts), depth)];
            return enclosed.Count > 0 ? enclosed : [new(creation, type, Made: true, null)];
        }

        return type is { Name: "List" or "HashSet" or "Queue" } ? All(parts, depth).Where(IsData) : FirstData(parts, depth);
    }

    // What a cast says of a value that nothing else says anything of.
    private IEnumerable<PayloadSite> As(TypeSyntax type, IEnumerable<PayloadSite> sites) => sites.Select(s =>
        s is { Made: false, Parameter: null, Type: null or { SpecialType: SpecialType.System_Object } } ? s with { Type = model.GetTypeInfo(type, cancellation).Type } : s);

    // What is carried comes first; what describes it (headers, options, a context) follows.
    private IEnumerable<PayloadSite> FirstData(IEnumerable<ExpressionSyntax> parts, int depth) =>
        parts.Select(p => Sites(p, depth + 1).Where(IsData).ToList()).FirstOrDefault(s => s.Count > 0) ?? [];

    private IEnumerable<PayloadSite> OfCall(InvocationExpressionSyntax call, int depth)
    {
        SimpleNameSyntax? name = SyntaxNames.Method(call);
        string method = name?.Identifier.ValueText ?? "";
        if (Makers.Contains(method) && name is GenericNameSyntax generic)
        {
            ITypeSymbol? made = model.GetTypeInfo(generic.TypeArgumentList.Arguments.Last(), cancellation).Type;
            return [new(call, made, Made: made is not ITypeParameterSymbol, null)];
        }

        if (method.StartsWith("Deserialize", StringComparison.Ordinal) || method == "nameof")
        {
            return [Opaque(call)];
        }

        ISymbol? symbol = model.GetSymbolInfo(call, cancellation).Symbol;
        if (symbol is IMethodSymbol source && source.Locations.Any(l => l.IsInSource) && !IsText(source.ReturnType) && !IsEnvelope(source.ReturnType))
        {
            return [Opaque(call)];
        }

        // Serialisation, encoding, LINQ: what goes in comes out in another form. An extension method's receiver goes in first.
        IEnumerable<ExpressionSyntax> through = call.ArgumentList.Arguments.Select(a => a.Expression);
        ExpressionSyntax? receiver = SyntaxNames.Receiver(call);
        bool isExtension = symbol is IMethodSymbol { ReducedFrom: not null } || (symbol is null && method.StartsWith("To", StringComparison.Ordinal));
        return FirstData(receiver is null ? through : isExtension ? [receiver, .. through] : [.. through, receiver], depth);
    }

    private IEnumerable<PayloadSite> OfLambda(LambdaExpressionSyntax lambda, int depth) => lambda.Body switch
    {
        ExpressionSyntax body => Sites(body, depth + 1),
        BlockSyntax block => All(block.DescendantNodes().OfType<ReturnStatementSyntax>().Select(r => r.Expression).OfType<ExpressionSyntax>(), depth),
        _ => [],
    };

    private IEnumerable<PayloadSite> OfName(IdentifierNameSyntax name, int depth)
    {
        ISymbol? symbol = model.GetSymbolInfo(name, cancellation).Symbol;
        if (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not (MethodKind.AnonymousFunction or MethodKind.Constructor) } } parameter)
        {
            return CanCarry(parameter.Type) ? [new(name, parameter.Type, Made: false, parameter)] : [];
        }

        if (symbol is not ILocalSymbol local || local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not { } declared)
        {
            return [Opaque(name)];
        }

        List<ExpressionSyntax> values = declared switch
        {
            VariableDeclaratorSyntax { Initializer.Value: { } value } => [value],
            ForEachStatementSyntax loop => [loop.Expression],
            _ => [],
        };
        if (name.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member)
        {
            values.AddRange(member.DescendantNodes().OfType<AssignmentExpressionSyntax>()
                .Where(a => a.Left is IdentifierNameSyntax left && left.Identifier.ValueText == local.Name)
                .Select(a => a.Right));
            values.AddRange(member.DescendantNodes().OfType<InvocationExpressionSyntax>()
                .Where(c => c.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax list, Name.Identifier.ValueText: "Add" }
                    && list.Identifier.ValueText == local.Name)
                .SelectMany(c => c.ArgumentList.Arguments.Select(a => a.Expression)));
        }

        List<PayloadSite> sites = [.. All(values, depth)];
        return sites.Count > 0 ? sites : [Opaque(name)];
    }

    private PayloadSite Opaque(ExpressionSyntax expression) => new(expression, NamedTypeOf(expression), Made: false, null);

    private ITypeSymbol? NamedTypeOf(ExpressionSyntax expression)
    {
        ITypeSymbol? type = model.GetTypeInfo(expression, cancellation).Type;
        return type is IErrorTypeSymbol { Name: "" } ? null : type;
    }

    private static bool IsData(PayloadSite site) => (site.Made && !IsBesides(site.Type)) || site.Parameter is not null
        || site.Type is { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } && !IsInfrastructure(site.Type) && !IsBesides(site.Type);

    private static bool IsBesides(ITypeSymbol? type) => type is not null && Besides.Any(e => type.Name.EndsWith(e, StringComparison.Ordinal));

    // What a method takes beside the message: tokens, options, delegates, numbers.
    private static bool CanCarry(ITypeSymbol type) => type.SpecialType is SpecialType.System_Object or SpecialType.System_String
        || (type is { SpecialType: SpecialType.None } and not { TypeKind: TypeKind.Delegate or TypeKind.Enum } && !IsInfrastructure(type))
        || IsText(type);

    private static bool IsInfrastructure(ITypeSymbol type) =>
        type is not IArrayTypeSymbol && type is not INamedTypeSymbol { IsGenericType: true } && !IsText(type) && !SymbolKeys.IsInSource(type)
        && type.ContainingNamespace?.ToDisplayString().Split('.')[0] is "System" or "Microsoft" or "Newtonsoft";

    private static bool IsText(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_String || type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } || type.Name is "ReadOnlyMemory" or "BinaryData";
}
