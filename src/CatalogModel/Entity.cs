namespace CatalogModel;

/// <summary>A persisted type of a store.</summary>
public sealed record Entity
{
    /// <summary>Its name within the service; <c>Store:Entity</c> where two stores of a service have entities of one name.</summary>
    public required string Name { get; init; }

    /// <summary>The full name of the type in the code.</summary>
    public required string Type { get; init; }

    /// <summary>The store it lives in.</summary>
    public required string Store { get; init; }

    /// <summary>The service's other stores that keep it too (a cache, a search index), sorted.</summary>
    public IReadOnlyList<string> AlsoIn { get; init; } = [];

    /// <summary>Table, view or collection, with its schema: <c>ordering.orders</c>. Null when it is mapped to none.</summary>
    public string? Table { get; init; }

    /// <summary>The file that declares the type; null when it comes from a package.</summary>
    public string? Declared { get; init; }

    /// <summary>What it is, from the code's own comments or from people's notes.</summary>
    public string? Description { get; init; }

    /// <summary>The entity it derives from, when both are mapped.</summary>
    public string? Base { get; init; }

    /// <summary>True for technical tables (outbox, inbox, event log, saga state, migrations), which carry messages and are no one's information.</summary>
    public bool Technical { get; init; }

    /// <summary>The service that owns it when that is not the service it stands in (it is a copy as a whole), else null.</summary>
    public string? Owner { get; init; }

    /// <summary>Names of the key's fields, in key order; empty when it has none.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>Its fields, sorted by name.</summary>
    public IReadOnlyList<Field> Fields { get; init; } = [];

    /// <summary>Its foreign keys and other relationships.</summary>
    public IReadOnlyList<Relationship> Relationships { get; init; } = [];

    /// <summary>Where the type is declared.</summary>
    public Evidence? At { get; init; }

    /// <summary>The field of a name, or null.</summary>
    public Field? Find(string field) => Fields.FirstOrDefault(f => f.Name == field);
}
