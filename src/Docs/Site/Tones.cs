using Docs.Documents;

namespace Docs.Site;

/// <summary>The classes that give meanings their colour and icon; see <c>4-parts.css</c>.</summary>
internal static class Tones
{
    public static string Of(BadgeKind kind) => kind switch
    {
        BadgeKind.Key => "tone-key",
        BadgeKind.ForeignKey => "tone-foreign-key",
        BadgeKind.Owner => "tone-owner",
        BadgeKind.Replica => "tone-replica",
        BadgeKind.Reference => "tone-reference",
        BadgeKind.Technical => "tone-technical",
        BadgeKind.Sensitive => "tone-sensitive",
        BadgeKind.Guessed => "tone-guessed",
        BadgeKind.Stale => "tone-stale",
        BadgeKind.Error => "tone-error",
        BadgeKind.Warning => "tone-warning",
        BadgeKind.Unresolved => "tone-unresolved",
        _ => "tone-info",
    };
}
