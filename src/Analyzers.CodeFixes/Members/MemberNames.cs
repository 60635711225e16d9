using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Analyzers.CodeFixes.Members;

/// <summary>Which names a member can take.</summary>
internal static class MemberNames
{
    /// <summary>Whether a member of a type can be called so: nothing in the type or above it is.</summary>
    public static bool IsFree(INamedTypeSymbol type, string name)
    {
        if (!SyntaxFacts.IsValidIdentifier(name) || type.Name == name)
        {
            return false;
        }

        for (INamedTypeSymbol? at = type; at is not null; at = at.BaseType)
        {
            if (at.GetMembers(name).Any())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a member's name is the code's own: not one that a library's type or interface asks for.</summary>
    public static bool IsOwn(ISymbol member) =>
        member.Locations.All(l => l.IsInSource)
        && (member is not IPropertySymbol { OverriddenProperty: { } overridden } || IsOwn(overridden))
        && member.ContainingType.AllInterfaces.SelectMany(i => i.GetMembers(member.Name))
            .Where(i => SymbolEqualityComparer.Default.Equals(member.ContainingType.FindImplementationForInterfaceMember(i), member))
            .All(i => i.Locations.Any(l => l.IsInSource));

    /// <summary>A member's name as parameters are called: <c>ShortUrlId</c> → <c>shortUrlId</c>.</summary>
    public static string AsParameter(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name.Substring(1);
}
