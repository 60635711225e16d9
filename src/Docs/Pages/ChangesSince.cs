using CatalogModel;

namespace Docs.Pages;

/// <summary>What the pages are held against.</summary>
/// <param name="Name">What people know it by: a revision, a release.</param>
/// <param name="Before">The catalog as it was then.</param>
public sealed record ChangesSince(string Name, Catalog Before);
