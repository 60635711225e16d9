namespace CatalogModel;

/// <summary>What was seen in the source and could not be read. Nothing is dropped silently.</summary>
/// <param name="What">The kind of thing: <c>publish</c>, <c>consume</c>, <c>model</c>, <c>provider</c>, <c>file</c>, <c>project</c>, <c>sql</c>.</param>
/// <param name="In">The symbol, file or project it stands in.</param>
/// <param name="Why">Why it could not be read, in one sentence for a person.</param>
/// <param name="At">Where it stands.</param>
public sealed record UnresolvedItem(string What, string In, string Why, Evidence At);
