namespace CatalogModel.Facts;

/// <summary>EF's model of a context, and whose it is.</summary>
/// <param name="Services">The services that use it, sorted; none when its project belongs to no service.</param>
/// <param name="Model">The model.</param>
public sealed record ServedContext(IReadOnlyList<string> Services, ContextModel Model);
