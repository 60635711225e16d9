namespace CodeReader.Lineage.Calls;

/// <summary>The names of calls on collections and queries, without <c>Async</c>.</summary>
internal static class CollectionVerbs
{
    /// <summary>Calls that give the same elements, fewer of them or in another order.</summary>
    public static HashSet<string> Same { get; } = Set(
        "Where", "WhereIf", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Order", "OrderDescending", "ToList", "ToArray", "ToHashSet", "AsEnumerable", "AsQueryable",
        "AsNoTracking", "AsTracking", "AsNoTrackingWithIdentityResolution", "AsSplitQuery", "AsSingleQuery", "IgnoreQueryFilters", "TagWith", "Include",
        "ThenInclude", "Distinct", "DistinctBy", "Take", "TakeWhile", "TakeLast", "Skip", "SkipWhile", "SkipLast", "Reverse", "AsReadOnly", "ToImmutableList", "ToImmutableArray",
        "ToImmutableHashSet", "ToFrozenSet", "DefaultIfEmpty", "Except", "ExceptBy", "Intersect", "FindAll", "GetRange", "AsAsyncEnumerable", "ToAsyncEnumerable", "AsParallel",
        "ToEnumerable", "ToCollection", "Filter", "Sort", "SortBy", "SortByDescending", "Limit", "Shuffle", "Clone", "ToQueryable", "WithCancellation");

    /// <summary>Calls that give the elements of two collections.</summary>
    public static HashSet<string> Both { get; } = Set("Concat", "Union", "UnionBy", "Append", "Prepend");

    /// <summary>Calls that give one element.</summary>
    public static HashSet<string> One { get; } = Set(
        "First", "FirstOrDefault", "Single", "SingleOrDefault", "Last", "LastOrDefault", "ElementAt", "ElementAtOrDefault", "MinBy", "MaxBy", "Peek", "Dequeue", "Pop", "Find", "FindLast");

    /// <summary>Calls that compute something of the elements.</summary>
    public static HashSet<string> Computed { get; } = Set(
        "Sum", "Average", "Min", "Max", "Count", "LongCount", "Any", "All", "Contains", "Exists", "TrueForAll", "SequenceEqual", "Aggregate", "IndexOf");

    /// <summary>Calls that put elements in.</summary>
    public static HashSet<string> Adding { get; } = Set("Add", "AddRange", "Insert", "InsertRange", "Enqueue", "Push", "AddFirst", "AddLast", "TryAdd", "UnionWith");

    /// <summary>Whether a name is that of a call on collections.</summary>
    public static bool IsKnown(string verb) =>
        verb is "OfType" or "Cast" or "Select" or "ConvertAll" or "SelectMany" or "ForEach" or "GroupBy" or "ToLookup" or "ToDictionary" or "ToImmutableDictionary" or "ToFrozenDictionary" or "Zip" or "Join" or "GroupJoin" or "LeftJoin"
        || Same.Contains(verb) || One.Contains(verb) || Computed.Contains(verb) || Adding.Contains(verb) || Both.Contains(verb);

    private static HashSet<string> Set(params string[] names) => new(names, StringComparer.Ordinal);
}
