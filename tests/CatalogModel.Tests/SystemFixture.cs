using CatalogModel.Facts;
using CatalogModel.Resolution;

namespace CatalogModel.Tests;

/// <summary>A system of fixture services.</summary>
internal static class SystemFixture
{
    public static ServiceFixture Service(string name) => new(name);

    public static SystemFacts Of(params ServiceFixture[] services) => new()
    {
        Settings = new() { Name = "test", Services = [.. services.Select(s => s.Settings).OrderBy(s => s.Name, StringComparer.Ordinal)] },
        Projects = [.. services.Select(s => s.Info).OrderBy(p => p.Path, StringComparer.Ordinal)],
        Facts = [.. services.SelectMany(s => s.Facts).OrderBy(f => f.Project, StringComparer.Ordinal)],
        Contexts = [.. services.Select(s => s.Model).OfType<ContextModel>().OrderBy(c => c.Project, StringComparer.Ordinal)],
    };

    public static Catalog Build(params ServiceFixture[] services) => CatalogBuilder.Build(Of(services));

    /// <summary>A project outside the services' folders.</summary>
    public static SystemFacts With(this SystemFacts facts, ProjectInfo project, ProjectFacts? seen = null) => facts with
    {
        Projects = [.. facts.Projects, project],
        Facts = seen is null ? facts.Facts : [.. facts.Facts, seen],
    };

    public static SystemFacts With(this SystemFacts facts, Func<SystemSettings, SystemSettings> change) => facts with { Settings = change(facts.Settings) };

    public static Entity Entity(this Catalog catalog, string service, string entity) => catalog.Find(service)!.Entities.Single(e => e.Name == entity);

    public static Field Field(this Catalog catalog, string service, string entity, string field) => catalog.Entity(service, entity).Find(field)!;

    public static IEnumerable<string> References(this Catalog catalog, string service, string entity, string field) =>
        catalog.Field(service, entity, field).References.Select(r => r.To);

    public static IEnumerable<string> Replicates(this Catalog catalog, string service, string entity, string field) =>
        catalog.Field(service, entity, field).Replicates.Select(r => r.To);
}
