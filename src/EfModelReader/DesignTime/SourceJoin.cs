using CatalogModel.Facts;
using CodeReader;
using Microsoft.CodeAnalysis;

namespace EfModelReader.DesignTime;

/// <summary>
/// Gives the model of a running service what only the source knows: places and descriptions. They come from the model that was read from
/// source where both agree, and from the declarations by their names where only the running service has the entity.
/// </summary>
internal sealed class SourceJoin(SourceSet sources)
{
    /// <summary>The model with its places.</summary>
    /// <param name="running">The model of the running service.</param>
    /// <param name="source">The same context as it was read from source, when it was.</param>
    public IReadOnlyList<EntityModel> Join(ContextModel running, ContextModel? source)
    {
        ILookup<string, EntityModel> known = (source?.Entities ?? []).ToLookup(e => e.Type, StringComparer.Ordinal);
        return [.. running.Entities.Select(e => Join(e, known[e.Type].OrderByDescending(k => k.Name == e.Name).FirstOrDefault()))];
    }

    /// <summary>The declaration of a type by its full name, or null when it comes from a package.</summary>
    public INamedTypeSymbol? Find(string fullName)
    {
        string name = fullName[(fullName.LastIndexOf('.') + 1)..];
        return sources.Projects.Where(p => !p.IsTest)
            .SelectMany(p => p.Compilation.GetSymbolsWithName(name, SymbolFilter.Type).OfType<INamedTypeSymbol>())
            .FirstOrDefault(s => EvidenceOf.FullName(s) == fullName);
    }

    private EntityModel Join(EntityModel entity, EntityModel? known)
    {
        if (known is null)
        {
            return Declared(entity);
        }

        Dictionary<string, FieldModel> fields = known.Fields.ToDictionary(f => f.Path, StringComparer.Ordinal);
        return entity with
        {
            Description = known.Description,
            At = known.At,
            Fields = [.. entity.Fields.Select(f => fields.TryGetValue(f.Path, out FieldModel? field) ? f with { Description = field.Description, At = field.At } : f)],
            ForeignKeys = [.. entity.ForeignKeys.Select(k => k with { At = known.ForeignKeys.FirstOrDefault(o => o.Fields.SequenceEqual(k.Fields) && o.PrincipalType == k.PrincipalType)?.At })],
            Indexes = [.. entity.Indexes.Select(i => i with { At = known.Indexes.FirstOrDefault(o => o.Fields.SequenceEqual(i.Fields))?.At })],
        };
    }

    private EntityModel Declared(EntityModel entity)
    {
        if (Find(entity.Type) is not { } type)
        {
            return entity;
        }

        return entity with
        {
            Description = DocComments.Summary(type),
            At = EvidenceOf.Declaration(type),
            Fields = [.. entity.Fields.Select(f => Member(type, f.Path) is { } member ? f with { Description = DocComments.Summary(member), At = EvidenceOf.Declaration(member) } : f)],
        };
    }

    private static ISymbol? Member(INamedTypeSymbol type, string path)
    {
        for (INamedTypeSymbol? declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            if (declaring.GetMembers(path).FirstOrDefault(m => m is IPropertySymbol or IFieldSymbol) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
