using CatalogModel;
using CatalogModel.Facts;
using CodeReader.Lineage.Code;
using Microsoft.CodeAnalysis;

namespace CodeReader.Stores.Sql;

/// <summary>A table with what all statements together say of it.</summary>
internal sealed class SqlEntity
{
    private readonly IReadOnlyList<SeenTable> seen;
    private readonly IReadOnlyList<ColumnDefinition> columns;
    private readonly SeenTable first;
    private readonly SeenTable? created;
    private readonly INamedTypeSymbol? row;

    private SqlEntity(IReadOnlyList<SeenTable> seen, IReadOnlyList<SeenTable> described)
    {
        this.seen = seen;
        created = seen.FirstOrDefault(s => s.Definition.Source == TableSource.Created);
        first = created ?? seen.First(s => s.Definition.Source != TableSource.Read);
        Table = first.Definition.Table;
        Definition = created?.Definition ?? Fitting(described)?.Definition ?? first.Definition;
        columns = [.. new[] { Definition }.Concat(seen.Select(s => s.Definition)).SelectMany(d => d.Columns).GroupBy(c => c.Name, StringComparer.OrdinalIgnoreCase).Select(c => c.First())];
        row = RowOf();
    }

    public string Table { get; }

    /// <summary>The full name of the type that its rows are; where none is known, the table's own name.</summary>
    public string Type => row is null ? Table : EvidenceOf.FullName(row);

    private TableDefinition Definition { get; }

    /// <summary>One table.</summary>
    /// <param name="seen">What the project's statements say of it.</param>
    /// <param name="described">What scripts of no project say of tables of its name.</param>
    public static SqlEntity Of(IReadOnlyList<SeenTable> seen, IReadOnlyList<SeenTable> described) => new(seen, described);

    /// <summary>The facts; foreign keys lead to the other tables of the store.</summary>
    public EntityModel ToModel(IReadOnlyList<SqlEntity> all) => new()
    {
        Name = row?.Name ?? Table,
        Type = Type,
        Table = Table,
        Schema = Definition.Schema ?? seen.Select(s => s.Definition.Schema).FirstOrDefault(s => s is not null),
        OnlyUsed = created is null,
        Key = [.. Definition.Key.Select(PathOf)],
        Fields = [.. columns.Select(Field).OrderBy(f => f.Path, StringComparer.Ordinal)],
        ForeignKeys =
        [
            .. from reference in Definition.References
               let principal = all.FirstOrDefault(e => string.Equals(e.Table, reference.Table, StringComparison.OrdinalIgnoreCase))
               where principal is not null
               select new ForeignKeyModel(
                   [.. reference.Columns.Select(PathOf)], principal.Type, principal.Table, reference.Schema, [.. reference.Principal.Select(principal.PathOf)], first.At),
        ],
        At = row is null ? first.At : EvidenceOf.Declaration(row),
    };

    private SeenTable? Fitting(IReadOnlyList<SeenTable> described)
    {
        string? schema = seen.Select(s => s.Definition.Schema).FirstOrDefault(s => s is not null);
        IReadOnlyList<SeenTable> fitting = [.. described.Where(d => schema is null || d.Definition.Schema is null || string.Equals(d.Definition.Schema, schema, StringComparison.OrdinalIgnoreCase))];
        return fitting.Select(f => f.Definition.Schema).Distinct(StringComparer.OrdinalIgnoreCase).Count() == 1 ? fitting[0] : null;
    }

    /// <summary>The type whose instances are written; else the one of the table's own name that is read.</summary>
    private INamedTypeSymbol? RowOf()
    {
        IReadOnlyList<INamedTypeSymbol> written = [.. seen.Where(s => s.Definition.Source == TableSource.Written).Select(s => s.Row).OfType<INamedTypeSymbol>()];
        IReadOnlyList<INamedTypeSymbol> read = [.. seen.Select(s => s.Row).OfType<INamedTypeSymbol>()];
        return Best(written.Where(Fits)) ?? Best(read.Where(t => IsNamedAfter(t.Name)));
    }

    private static INamedTypeSymbol? Best(IEnumerable<INamedTypeSymbol> types) =>
        types.OrderBy(t => EvidenceOf.FullName(t), StringComparer.Ordinal).FirstOrDefault();

    // What is handed to a statement beside its parameters has their values as members; most of the columns, when it is the row.
    private bool Fits(INamedTypeSymbol type) => columns.Count(c => Property(type, c.Name) is not null) * 2 >= columns.Count && StoreReader.IsRecordName(type.Name);

    private bool IsNamedAfter(string type) =>
        Folded(Table) is var table && Folded(type) is var name
        && (table == name || table == Folded(Libraries.EnglishPlural.Of(type)));

    private FieldModel Field(ColumnDefinition column)
    {
        IPropertySymbol? property = row is null ? null : Property(row, column.Name);
        (string type, bool nullable) = property is not null && column.Type == FieldTypes.Unknown ? Messaging.NeutralTypes.Of(property.Type) : (column.Type, column.Nullable);
        return new()
        {
            Path = property?.Name ?? column.Name,
            Column = column.Name,
            Type = type,
            Nullable = nullable,
            MaxLength = column.MaxLength,
            Precision = column.Precision,
            Scale = column.Scale,
            Generated = column.Generated,
            At = property is null ? null : EvidenceOf.Declaration(property),
        };
    }

    private string PathOf(string column) => (row is null ? null : Property(row, column)?.Name) ?? columns.FirstOrDefault(c => string.Equals(c.Name, column, StringComparison.OrdinalIgnoreCase))?.Name ?? column;

    private static IPropertySymbol? Property(INamedTypeSymbol type, string column) =>
        TypeShape.PropertiesOf(type).FirstOrDefault(p => Folded(p.Name) == Folded(column));

    private static string Folded(string name) => name.Replace("_", "").ToLowerInvariant();
}
