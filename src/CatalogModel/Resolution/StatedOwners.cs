using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>
/// Holds people's words on who owns a field against what the code does. Their word wins; where the value is followed to a third service and
/// never to the one they name, that becomes an open question. What a service says of itself is its own decision.
/// </summary>
internal static class StatedOwners
{
    /// <summary>The open questions of a service.</summary>
    public static IEnumerable<UnresolvedItem> Doubts(SystemDraft system, ServiceDraft service, FieldLinks links) =>
        from entity in system.Facts.Settings.Owners.Count == 0 ? [] : service.Entities
        from field in entity.Fields
        let address = new FieldAddress(service.Name, entity.Name, field.Name)
        where system.Facts.Settings.Owners.ContainsKey(address.ToString())
        let stated = system.Facts.Settings.Owners[address.ToString()]
        where stated != service.Name
        let followed = links.SeenOf(address).Where(l => l.Strength >= Strength.Flow).ToList()
        where followed.Count > 0 && !followed.Any(l => l.To.StartsWith(stated + ".", StringComparison.Ordinal))
        let other = followed.OrderBy(l => l.To, StringComparer.Ordinal).First()
        let at = system.Facts.Settings.OwnersAt.TryGetValue(address.ToString(), out Evidence? place) ? place : other.Chain.FirstOrDefault() ?? new("", 0)
        select new UnresolvedItem("owner", address.ToString(), $"People say that {stated} owns {address}, and the code fills it from {other.To}: is their word still true?", at);
}
