namespace CatalogModel.Resolution;

/// <summary>Keys that say which part the referenced thing plays: <c>DepartureAirportId</c> and <c>ArrivalAirportId</c> are airports' keys.</summary>
internal static class RoleNames
{
    private static readonly HashSet<string> Roles = new(StringComparer.Ordinal)
    {
        "approved", "approver", "arrival", "arrive", "assigned", "assignee", "billing", "by", "cancelled", "closed", "created", "creator",
        "current", "deleted", "departure", "destination", "external", "first", "from", "last", "main", "modified", "new", "old", "origin",
        "original", "owner", "parent", "previous", "primary", "receiver", "recipient", "ref", "reference", "related", "requested",
        "secondary", "sender", "shipping", "source", "target", "to", "updated",
    };

    /// <summary>The name itself, then without each role word at its beginning.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(IReadOnlyList<string> words)
    {
        yield return words;
        for (int i = 1; i < words.Count - 1 && Roles.Contains(words[i - 1]); i++)
        {
            yield return [.. words.Skip(i)];
        }
    }
}
