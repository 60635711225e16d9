using CatalogModel.Facts;
using CatalogModel.Resolution;

namespace CatalogModel.Rules;

/// <summary>Whether a service hears that another one deletes its data.</summary>
internal static class Deletions
{
    private static readonly HashSet<string> Ends = new(StringComparer.Ordinal)
    {
        "archived", "cancelled", "canceled", "closed", "deactivated", "delete", "deleted", "discontinued", "erased", "expired", "left", "purged", "remove",
        "removed", "revoked", "terminated", "unregistered", "withdrawn",
    };

    /// <summary>Where the owner deletes rows of an entity.</summary>
    public static IEnumerable<DataChange> Of(RuleContext context, FieldPlace target) =>
        context.Changes.Of(target.Service.Name, target.Entity.Name).Where(c => c.Kind == ChangeKind.Delete);

    /// <summary>Whether a service takes an event of the owner that says so by its name, or deletes its own rows because of one of the owner's events.</summary>
    public static bool IsHeard(RuleContext context, FieldPlace holder, FieldPlace target)
    {
        IReadOnlyList<ConsumedEvent> heard = [.. holder.Service.Consumes.Where(e => e.From.Contains(target.Service.Name))];
        return heard.Any(e => Words.Of(e.Name).Any(Ends.Contains))
            || context.Changes.Of(holder.Service.Name, holder.Entity.Name).Any(c => c.Kind == ChangeKind.Delete && heard.Any(e => e.Name == c.Event));
    }
}
