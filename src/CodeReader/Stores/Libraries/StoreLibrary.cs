using CatalogModel;
using CatalogModel.Buses;

namespace CodeReader.Stores.Libraries;

/// <summary>How one library that keeps data shows in source code. Adding a library is adding one of these, and its test.</summary>
internal sealed record StoreLibrary
{
    /// <summary>Its name in the catalog.</summary>
    public required string Id { get; init; }

    /// <summary>What a service's store is called that no context of its own names.</summary>
    public required string Store { get; init; }

    /// <summary>The kind of database behind it.</summary>
    public required string Provider { get; init; }

    /// <summary>What kind of store it is.</summary>
    public required StoreKind Kind { get; init; }

    /// <summary>The root namespaces of its types. A type that could not be bound is recognised by its name and an import of one of them.</summary>
    public required IReadOnlyList<string> Namespaces { get; init; }

    /// <summary>The generic types one of whose arguments is stored.</summary>
    public IReadOnlyList<StoredArgument> Types { get; init; } = [];

    /// <summary>The calls that store or find.</summary>
    public IReadOnlyList<StoreCall> Calls { get; init; } = [];

    /// <summary>The library's attributes that say a class is stored; without <c>Attribute</c>.</summary>
    public IReadOnlyList<string> TypeAttributes { get; init; } = [];

    /// <summary>The attributes of a class that name its collection, whoever declares them.</summary>
    public IReadOnlyList<string> CollectionAttributes { get; init; } = [];

    /// <summary>The calls beside one that names a type which choose the property that is its key: <c>For&lt;Cart&gt;().Identity(c => c.User)</c>.</summary>
    public IReadOnlyList<string> KeyCalls { get; init; } = [];

    /// <summary>The types that a class derives from or implements in order to be stored.</summary>
    public IReadOnlyList<string> Bases { get; init; } = [];

    /// <summary>The attributes that say a property is the key, or a part of it.</summary>
    public IReadOnlyList<string> KeyAttributes { get; init; } = [];

    /// <summary>The names that make a property the key, in order of preference.</summary>
    public IReadOnlyList<string> KeyNames { get; init; } = ["Id"];

    /// <summary>Properties that together are the key, whoever declares them.</summary>
    public IReadOnlyList<string> CompositeKey { get; init; } = [];

    /// <summary>The name under which the key is stored, when it is not the property's.</summary>
    public string? KeyColumn { get; init; }

    /// <summary>The attributes that name a property's column.</summary>
    public IReadOnlyList<string> ColumnAttributes { get; init; } = [];

    /// <summary>The attributes that leave a property out.</summary>
    public IReadOnlyList<string> IgnoreAttributes { get; init; } = [];

    /// <summary>The collection's name where the code names none.</summary>
    public Func<string, string>? Collection { get; init; }

    /// <summary>Whether only plain values count as fields: what objects and lists are, a mapping says that is not read.</summary>
    public bool OnlyValues { get; init; }

    /// <summary>Whether it keeps only what no context and no other store keeps.</summary>
    public bool OnlyWhereNoOther { get; init; }

    /// <summary>Whether the store takes anything, answers and view models included, so that what is no record must be told by its name.</summary>
    public bool TakesAnything => Kind is StoreKind.KeyValue or StoreKind.Cache;
}

/// <summary>A generic type one of whose arguments is stored.</summary>
/// <param name="Type">Its simple name.</param>
/// <param name="Position">Which argument.</param>
/// <param name="Kind">What kind of store it speaks of, when that is not the library's.</param>
internal sealed record StoredArgument(string Type, int Position = 0, StoreKind? Kind = null);

/// <summary>How a call names what is stored.</summary>
internal enum Stored
{
    /// <summary>By its type argument, else by the type of the argument.</summary>
    Type,

    /// <summary>By the argument that is serialised.</summary>
    Serialised,

    /// <summary>By the type parameters of the code around it, which has the events of an aggregate at hand.</summary>
    Aggregate,
}

/// <summary>A call that stores or finds.</summary>
/// <param name="Receivers">Simple names of the types it is called on; empty, with <paramref name="Names"/>, when the method's name says enough.</param>
/// <param name="Names">What receivers of unknown types are called (<c>_session</c>, <c>options.Schema</c>): the end of their names.</param>
/// <param name="Methods">Names of the methods, without <c>Async</c>.</param>
internal sealed record StoreCall(IReadOnlyList<string> Receivers, IReadOnlyList<string> Names, IReadOnlyList<string> Methods)
{
    /// <summary>How it names what is stored.</summary>
    public Stored Stored { get; init; }

    /// <summary>The argument that is stored.</summary>
    public CallArgument? Value { get; init; }

    /// <summary>The argument that is the key.</summary>
    public CallArgument? Key { get; init; }

    /// <summary>The argument that names the collection.</summary>
    public CallArgument? Collection { get; init; }

    /// <summary>The argument that says when the value is thrown away.</summary>
    public CallArgument? Expiry { get; init; }

    /// <summary>What kind of store it speaks of, when that is not the library's.</summary>
    public StoreKind? Kind { get; init; }

    /// <summary>True when it says how objects are stored that may be parts of others.</summary>
    public bool OnlyDescribes { get; init; }
}
