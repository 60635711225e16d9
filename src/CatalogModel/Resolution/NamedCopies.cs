namespace CatalogModel.Resolution;

/// <summary>
/// Copies that names tell: beside a <c>ProductId</c> that holds another service's key, <c>ProductName</c> is that product's name. Not so in
/// key-value stores, which take objects that were made for something else: nobody has to fill their members.
/// </summary>
internal static class NamedCopies
{
    public static IEnumerable<(FieldAddress Copy, FieldAddress Source, Evidence? At)> Find(SystemDraft system, IReadOnlyList<SoftReference> references) =>
        from reference in references
        let entity = system.Find(reference.From.Owner)
        let target = system.Find(reference.To.Owner)
        where entity is not null && target is not null && system.Find(reference.From.Service)!.ContextOf(entity)?.Kind is not (StoreKind.KeyValue or StoreKind.Cache)
        let stem = Stem(reference.From.Field)
        where stem.Count > 0
        from field in entity.Fields
        where field.Name != reference.From.Field && Around(field.Name) == Around(reference.From.Field)
        let rest = Words.After(Words.Of(Last(field.Name)), stem)
        where rest is not null && !KeyNames.IsIdWord(rest[rest.Count - 1])
        let source = target.Fields.FirstOrDefault(f => Words.Fold(f.Name) == string.Concat(rest))
        where source is not null && TypeFit.Holds(field, source)
        select (new FieldAddress(reference.From.Service, reference.From.Entity, field.Name), reference.To with { Field = source.Name }, field.At);

    /// <summary>What the reference's name says before the word for a key.</summary>
    private static IReadOnlyList<string> Stem(string field)
    {
        IReadOnlyList<string> words = Words.Of(Last(field));
        return words.Count > 1 && KeyNames.IsIdWord(words[words.Count - 1]) ? [.. words.Take(words.Count - 1)] : [];
    }

    private static string Last(string path) => path.Substring(path.LastIndexOf('.') + 1);

    private static string Around(string path) => path.Substring(0, path.LastIndexOf('.') + 1);
}
