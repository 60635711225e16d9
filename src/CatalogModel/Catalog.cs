namespace CatalogModel;

/// <summary>All that is known of one system: who owns which data, who copies it, and through which events.</summary>
/// <param name="Settings">What people wrote in <c>system.yaml</c>, or what <c>init</c> would propose.</param>
/// <param name="Services">The services, sorted by name.</param>
public sealed record Catalog(SystemSettings Settings, IReadOnlyList<Service> Services)
{
    /// <summary>The service of a name, or null.</summary>
    public Service? Find(string service) => Services.FirstOrDefault(s => s.Name == service);
}
