using Analyzers.CodeFixes.Members;
using Microsoft.CodeAnalysis;

namespace Analyzers.CodeFixes.Navigations;

/// <summary>The name of the soft reference that stands for a navigation.</summary>
internal static class ReferenceName
{
    /// <summary>
    /// The name that the rule proposes, with the part that the other row plays where the navigation says it, or where a type has several
    /// navigations to such rows: <c>CrmCustomerId</c>, <c>CrmBillingCustomerId</c>. Null when nothing fits.
    /// </summary>
    /// <param name="navigation">The navigation.</param>
    /// <param name="proposed">What the rule proposes: prefix, entity and key.</param>
    /// <param name="key">The name of the key.</param>
    /// <param name="present">The member that holds the foreign key; null when there is none.</param>
    public static string? Of(ReportedMember navigation, string proposed, string key, ISymbol? present)
    {
        if (present is not null && IsPrimary(present))
        {
            return present.Name;
        }

        string entity = navigation.ValueType.Name;
        string plain = key.StartsWith(entity, StringComparison.OrdinalIgnoreCase) ? key : entity + key;
        bool isProposedPlain = proposed.EndsWith(plain, StringComparison.OrdinalIgnoreCase);
        string prefix = isProposedPlain ? proposed.Substring(0, proposed.Length - plain.Length) : proposed;
        if (present is not null && isProposedPlain && prefix.Length > 0 && present.Name.StartsWith(prefix, StringComparison.Ordinal))
        {
            return present.Name;
        }

        bool saysWhich = navigation.Symbol.Name.EndsWith(entity, StringComparison.Ordinal);
        string role = saysWhich ? navigation.Symbol.Name.Substring(0, navigation.Symbol.Name.Length - entity.Length) : navigation.Symbol.Name;
        string? withRole = role.Length > 0 && isProposedPlain ? prefix + role + proposed.Substring(prefix.Length) : null;
        string?[] names = withRole is not null && (saysWhich || IsOneOfSeveral(navigation, prefix, proposed.Substring(prefix.Length))) ? [withRole] : [proposed, withRole];
        return names.FirstOrDefault(n => n is not null && (n == present?.Name || MemberNames.IsFree(navigation.Type, n)));
    }

    /// <summary>Whether a type has other navigations to such rows, or references that stood for some.</summary>
    private static bool IsOneOfSeveral(ReportedMember navigation, string prefix, string plain) => navigation.Type.GetMembers().OfType<IPropertySymbol>().Any(p =>
        !SymbolEqualityComparer.Default.Equals(p, navigation.Symbol)
        && (SymbolEqualityComparer.Default.Equals(p.Type, navigation.ValueType)
            || (p.Name.StartsWith(prefix, StringComparison.Ordinal) && p.Name.EndsWith(plain, StringComparison.Ordinal))));

    /// <summary>Whether a key is its own row's key as well: that keeps its name.</summary>
    private static bool IsPrimary(ISymbol member) =>
        member.Name is "Id" || member.Name == member.ContainingType.Name + "Id" || Configuration.MemberAttributes.Of(member, "Key") is not null;
}
