using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace CodeReader.Messaging;

/// <summary>Which types can be messages.</summary>
internal static class MessageTypes
{
    private static readonly HashSet<string> NoMessages = new(StringComparer.Ordinal)
    {
        "Object", "String", "Task", "ValueTask", "Type", "CancellationToken", "JsonElement", "JsonDocument", "JsonNode", "JObject", "JToken",
        "Dictionary", "List", "IEnumerable", "IDictionary", "IList", "ICollection", "IReadOnlyList", "ReadOnlyMemory", "Byte", "Guid", "DateTime", "Uri", "Stream",
        "Unit", "Func", "Action", "Expression", "Nullable", "ExpandoObject", "Fault",
    };

    private static readonly Regex Outcome = new("Fault|Failed|Status|Completed|Reason|Error|Result|Response|Reply|Timeout", RegexOptions.CultureInvariant);

    /// <summary>The type when an instance of it says by itself what message it is; null for interfaces, bases of everything, type parameters and plain values.</summary>
    public static INamedTypeSymbol? Concrete(ITypeSymbol? type, bool orInterface = false) =>
        type is INamedTypeSymbol { IsAnonymousType: false, IsTupleType: false, SpecialType: SpecialType.None, Name.Length: > 0 } named
        && named.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Error or TypeKind.Interface
        && (orInterface || named is { TypeKind: not TypeKind.Interface, IsAbstract: false })
        && !NoMessages.Contains(named.Name)
        && !PayloadTrace.IsEnvelope(named)
        && !(IsSystem(named) && !SymbolKeys.IsInSource(named))
            ? named
            : null;

    /// <summary>Whether a parameter of this type can take a message: any reference that is no text, token or delegate.</summary>
    public static bool CanBeMessage(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => CanBeMessage(array.ElementType),
        { SpecialType: SpecialType.System_Object } => true,
        INamedTypeSymbol { TypeKind: TypeKind.Delegate or TypeKind.Enum } => false,
        INamedTypeSymbol { TypeArguments.Length: 1 } named when IsSystem(named) => CanBeMessage(named.TypeArguments[0]),
        INamedTypeSymbol named => Concrete(named, orInterface: true) is not null,
        _ => false,
    };

    /// <summary>
    /// The message in the type argument of a handler: that of a batch or an envelope lies one level deeper. What tells how the handling of
    /// another message ended is made by the library.
    /// </summary>
    public static INamedTypeSymbol? OfHandler(ITypeSymbol argument) => argument switch
    {
        INamedTypeSymbol { TypeArguments.Length: 1 } outcome when !SymbolKeys.IsInSource(outcome) && Outcome.IsMatch(outcome.Name) => null,
        INamedTypeSymbol { TypeArguments.Length: > 0 } open when open.TypeArguments.Any(a => a is ITypeParameterSymbol) => null,
        INamedTypeSymbol { TypeArguments.Length: 1 } envelope when !IsEventOfAnother(envelope) && Concrete(envelope.TypeArguments[0], orInterface: true) is { } message => message,
        _ => Concrete(argument, orInterface: true),
    };

    // EntityCreated<Product> tells of a product; it does not carry a message, as Envelope<ProductCreated> does.
    private static bool IsEventOfAnother(INamedTypeSymbol type) =>
        SymbolKeys.IsInSource(type) && InHouse.KindOf(type.Name, []) is not null && type.TypeArguments[0] is INamedTypeSymbol subject
        && HandlerReader.NamedKind(subject) is null && !subject.Name.EndsWith("Message", StringComparison.Ordinal);

    private static bool IsSystem(ITypeSymbol type) => type.ContainingNamespace?.ToDisplayString().Split('.')[0] is "System" or "Microsoft";
}
