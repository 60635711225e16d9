using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.DataAccess.Changes;

/// <summary>Tells persisted types and their members by symbol.</summary>
internal sealed class PersistedSymbols(PersistedTypes persisted)
{
    /// <summary>The full name of the persisted type that a type is or derives from; null when it is not persisted.</summary>
    public string? Entity(ITypeSymbol? type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.TypeKind is TypeKind.Class or TypeKind.Struct && EvidenceOf.FullName(current) is { } name && persisted.Contains(name))
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>The persisted type of the elements of a sequence (<c>DbSet&lt;T&gt;</c>, <c>List&lt;T&gt;</c>, <c>T[]</c>), or of the type itself.</summary>
    public string? EntityOrElement(ITypeSymbol? type) => type switch
    {
        null => null,
        IArrayTypeSymbol array => Entity(array.ElementType),
        _ => Entity(type) ?? Sequence(type) switch { { } element => Entity(element), null => null },
    };

    /// <summary>
    /// The persisted member that a member stands for: itself, or the property that it backs (<c>_status</c> → <c>Status</c>). Null for members
    /// that are known not to be stored, and for collections, which are rows of their own.
    /// </summary>
    public string? Member(ITypeSymbol owner, ISymbol member, ITypeSymbol? type, string prefix)
    {
        if (type is not null && type.SpecialType != SpecialType.System_String && type is not IArrayTypeSymbol && Sequence(type) is not null)
        {
            return null;
        }

        string name = member.Name;
        string backed = name.TrimStart('_') is { Length: > 0 } bare ? char.ToUpperInvariant(bare[0]) + bare.Substring(1) : name;
        List<string> stored = Stored(owner);
        if (stored.Count > 0)
        {
            return Find(prefix + name) ?? (member is IFieldSymbol ? Find(prefix + backed) : null);
        }

        bool backs = member is IFieldSymbol && name.StartsWith("_", StringComparison.Ordinal) && member.ContainingType.GetMembers(backed).OfType<IPropertySymbol>().Any();
        return prefix + (backs ? backed : name);

        string? Find(string path) => stored.Exists(s => s == path || s.StartsWith(path + ".", StringComparison.Ordinal)) ? path : null;
    }

    /// <summary>The way from a member inwards to the row: <c>order.Address.Street</c> is <c>Address.Street</c> of the order.</summary>
    /// <returns>The type of what the way begins at, the expression for it, and the path before the member.</returns>
    public (ITypeSymbol? Owner, ExpressionSyntax? Receiver, string Prefix) Way(ExpressionSyntax place, ISymbol member, SemanticModel model)
    {
        string prefix = "";
        ExpressionSyntax? receiver = (place as MemberAccessExpressionSyntax)?.Expression;
        while (receiver is MemberAccessExpressionSyntax outer && Entity(model.GetTypeInfo(receiver).Type) is null)
        {
            prefix = outer.Name.Identifier.ValueText + "." + prefix;
            receiver = outer.Expression;
        }

        return (receiver is null ? member.ContainingType : model.GetTypeInfo(receiver).Type, receiver, prefix);
    }

    // Of the type and of the persisted types it derives from; empty when no model was read.
    private List<string> Stored(ITypeSymbol owner)
    {
        List<string> paths = [];
        for (ITypeSymbol? current = owner; current is not null; current = current.BaseType)
        {
            paths.AddRange(persisted.MembersOf(EvidenceOf.FullName(current)) ?? []);
        }

        return paths;
    }

    private static ITypeSymbol? Sequence(ITypeSymbol type) =>
        type.AllInterfaces.Concat(type is INamedTypeSymbol named ? [named] : [])
            .FirstOrDefault(i => i.Name is "IEnumerable" or "DbSet" or "IMongoCollection" && i.TypeArguments.Length == 1)?.TypeArguments[0];
}
