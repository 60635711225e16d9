using CatalogModel.Facts;

namespace EfModelHost.Tests;

/// <summary>A model in a few lines; without the length of discriminators, which only newer versions of EF limit.</summary>
internal static class ModelOutline
{
    /// <summary>The entities with their tables, keys and fields.</summary>
    public static string Of(ContextModel model, bool tables) => string.Join('\n', model.Entities.Select(e => Of(e, tables)));

    private static string Of(EntityModel entity, bool tables) =>
        $"{entity.Name}{(entity.BaseType is null ? "" : ":" + entity.BaseType)} {(tables ? entity.Table : "")}({string.Join(',', entity.Key)}) "
        + string.Join(' ', entity.Fields.Select(f => $"{f.Path}={f.Column}:{f.Type}{(f.Nullable ? "?" : "")}{(f.Technical ? null : f.MaxLength)}{(f.Unique ? "!" : "")}{(f.Technical ? "*" : "")}"))
        + string.Concat(entity.ForeignKeys.Select(k => $" {string.Join(',', k.Fields)}->{k.PrincipalType}"));
}
