using CatalogModel;
using CatalogModel.Facts;
using CodeReader.Lineage.Code;
using CodeReader.Messaging;
using CodeReader.Stores.Libraries;
using CodeReader.Stores.Sql;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Stores;

/// <summary>Reads the stores that code reaches through other libraries than EF Core: which types it keeps there, and under which names and keys.</summary>
public static class StoreReader
{
    private const string CacheEnding = "Cache";
    private const string ContextEnding = "Context";

    private static readonly string[] NoRecords = ["Dto", "DTO", "Response", "Result", "ViewModel", "Vm", "Query", "Command", "Request", "Settings", "Options", "Event", "Message", "Token"];

    /// <summary>The stores of each project, sorted by project and name. Test projects have none.</summary>
    /// <param name="sources">The projects that make up the workspace.</param>
    /// <param name="scripts">The SQL files of the workspace: those that <see cref="SqlScript.IsWanted"/> names.</param>
    /// <param name="cancellation">Ends the reading early, with an exception.</param>
    public static IReadOnlyList<ContextModel> Read(SourceSet sources, IEnumerable<SqlScript> scripts, CancellationToken cancellation)
    {
        SourceIndex index = SourceIndex.Of(sources, cancellation);
        IEnumerable<StoredUse> uses = WithoutParts(StoredTypeFinder.Find(index, new Imports(), cancellation)).Where(u => !u.How.Library.TakesAnything || IsRecord(u));
        return
        [
            .. uses.GroupBy(u => (u.At.Project.Path, Store: StoreOf(u, sources)))
                .Select(s => Model(s.Key.Path, s.Key.Store, [.. s]))
                .Concat(new SqlStores(index, cancellation).Read([.. scripts]))
                .OrderBy(m => m.Project, StringComparer.Ordinal).ThenBy(m => m.Context, StringComparer.Ordinal),
        ];
    }

    /// <summary>The stores without what a library keeps only when nothing else does, and a context or another store does.</summary>
    /// <param name="stores">The stores.</param>
    /// <param name="contexts">What the contexts of EF Core keep.</param>
    public static IReadOnlyList<ContextModel> Beside(IReadOnlyList<ContextModel> stores, IEnumerable<ContextModel> contexts)
    {
        HashSet<string> last = [.. KnownStores.All.Where(l => l.OnlyWhereNoOther).Select(l => l.Id)];
        bool IsLast(ContextModel store) => store.Library is { } library && last.Contains(library);
        HashSet<string> kept = [.. contexts.Concat(stores.Where(s => !IsLast(s))).SelectMany(c => c.Entities).Select(e => e.Type)];
        return
        [
            .. stores.Select(s => IsLast(s) ? s with { Entities = [.. s.Entities.Where(e => !kept.Contains(e.Type))] } : s)
                .Where(s => s.Entities.Count > 0 || !IsLast(s)),
        ];
    }

    // A description of how objects are stored counts for those that are stored by themselves.
    private static IEnumerable<StoredUse> WithoutParts(IReadOnlyList<StoredUse> uses)
    {
        HashSet<string> whole = [.. uses.Where(u => !u.How.OnlyDescribed).Select(u => $"{u.How.Library.Id} {u.At.Project.Path} {EvidenceOf.FullName(u.Type)}")];
        return uses.Where(u => whole.Contains($"{u.How.Library.Id} {u.At.Project.Path} {EvidenceOf.FullName(u.Type)}"));
    }

    // A key-value store keeps what it is given; what is called an answer or a view is no record.
    private static bool IsRecord(StoredUse use) =>
        !use.Type.IsGenericType && !use.Type.IsAbstract && IsRecordName(use.Type.Name);

    /// <summary>Whether a type's name does not say that it is an answer, a view or a message.</summary>
    internal static bool IsRecordName(string name) => !NoRecords.Any(n => name.EndsWith(n, StringComparison.Ordinal));

    private static StoreName StoreOf(StoredUse use, SourceSet sources)
    {
        StoreLibrary library = use.How.Library;
        if (use.How.Kind == library.Kind && use.Node.FirstAncestorOrSelf<ClassDeclarationSyntax>() is { } type
            && type.Identifier.ValueText.EndsWith(ContextEnding, StringComparison.Ordinal)
            && sources.Model(use.At.Tree).GetDeclaredSymbol(type) is { } context)
        {
            return new(library, library.Kind, EvidenceOf.FullName(context), EvidenceOf.Declaration(context));
        }

        string name = use.How.Kind == library.Kind ? library.Store
            : use.How.Kind == StoreKind.Cache && !library.Store.EndsWith(CacheEnding, StringComparison.Ordinal) ? library.Store + CacheEnding
            : use.How.Kind == StoreKind.EventStream ? library.Store + "Events"
            : library.Store;
        return new(library, use.How.Kind, name, null);
    }

    private static ContextModel Model(string project, StoreName store, IReadOnlyList<StoredUse> uses)
    {
        Evidence first = uses.Select(u => EvidenceOf.Node(u.Node)).OrderBy(e => e.File, StringComparer.Ordinal).ThenBy(e => e.Line).First();
        return new ContextModel
        {
            Context = store.Name,
            HasType = store.At is not null,
            Library = store.Library.Id,
            Kind = store.Kind,
            Project = project,
            Provider = store.Library.Provider,
            At = store.At ?? first,
            Entities =
            [
                .. uses.GroupBy(u => EvidenceOf.FullName(u.Type), StringComparer.Ordinal).Select(u => Entity(u.Key, [.. u]))
                    .OrderBy(e => e.Name, StringComparer.Ordinal).ThenBy(e => e.Type, StringComparer.Ordinal),
            ],
        };
    }

    private static EntityModel Entity(string name, IReadOnlyList<StoredUse> uses)
    {
        INamedTypeSymbol type = uses[0].Type;
        StoreLibrary library = uses[0].How.Library;
        IReadOnlyList<FieldModel> fields = DocumentFields.Of(type, library);
        IReadOnlyList<string> key = Key(type, library, uses, fields);
        return new EntityModel
        {
            Name = type.Name,
            Type = name,
            Table = AttributeText.First(type, [.. library.CollectionAttributes, .. library.TypeAttributes])
                ?? uses.Select(u => u.Collection).FirstOrDefault(c => c is not null)
                ?? (uses[0].How.Kind == library.Kind ? library.Collection?.Invoke(type.Name) : null),
            Key = key,
            Fields = library.KeyColumn is { } column && key.Count == 1 ? [.. fields.Select(f => f.Path == key[0] ? f with { Column = column } : f)] : fields,
            At = EvidenceOf.Declaration(type),
        };
    }

    /// <summary>The key, from the strongest word on it to the weakest: an attribute, a call, the key under which it is stored, its name.</summary>
    private static IReadOnlyList<string> Key(INamedTypeSymbol type, StoreLibrary library, IReadOnlyList<StoredUse> uses, IReadOnlyList<FieldModel> fields)
    {
        bool IsField(string name) => fields.Any(f => f.Path == name);

        IReadOnlyList<string> marked = [.. TypeShape.PropertiesOf(type).Where(p => AttributeText.Has(p, library.KeyAttributes)).Select(p => p.Name).Where(IsField)];
        if (marked.Count > 0)
        {
            return marked;
        }

        if (uses.Select(u => u.How.KeyMember).FirstOrDefault(m => m is not null && IsField(m)) is { } chosen)
        {
            return [chosen];
        }

        return library.CompositeKey.Count > 0 && library.CompositeKey.All(IsField) ? library.CompositeKey
            : library.KeyNames.FirstOrDefault(IsField) is { } conventional ? [conventional]
            : [];
    }

    private sealed record StoreName(StoreLibrary Library, StoreKind Kind, string Name, Evidence? At);
}
