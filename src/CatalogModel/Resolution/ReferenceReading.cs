namespace CatalogModel.Resolution;

/// <summary>
/// Reads a soft reference out of a field's name: by the owner's prefix (<c>orders_customer_id</c>), or <c>CustomerId</c> where exactly one
/// other service owns customers and this one has none.
/// </summary>
internal sealed class ReferenceReading(KeyIndex keys, Prefixes prefixes, Func<FieldAddress, Field?> find)
{
    /// <summary>The key that a field refers to by its name; null when its name says nothing.</summary>
    /// <param name="from">The field's address.</param>
    /// <param name="field">The field.</param>
    /// <param name="bearsOwnKey">Whether it is its entity's own key, or its entity is a copy: then only a prefix makes it a reference.</param>
    public (FieldAddress To, Strength Strength)? Of(FieldAddress from, Field field, bool bearsOwnKey)
    {
        IReadOnlyList<string> words = Words.Of(field.Name.Substring(field.Name.LastIndexOf('.') + 1));
        if (prefixes.Find(from.Service, words) is { } prefixed
            && RoleNames.Of(prefixed.Following).Select(name => keys.In(prefixed.Service, string.Concat(name))).FirstOrDefault(k => k is not null) is { } key)
        {
            return (key, Strength.Prefix);
        }

        return !bearsOwnKey && Named(from, field, words) is { } named ? (named, Strength.Name) : null;
    }

    private FieldAddress? Named(FieldAddress from, Field field, IReadOnlyList<string> words)
    {
        if (words.Count < 2 || !KeyNames.IsIdWord(words[words.Count - 1]))
        {
            return null;
        }

        foreach (IReadOnlyList<string> name in RoleNames.Of(words))
        {
            string folded = string.Concat(name);
            if (keys.Has(from.Service, folded))
            {
                return null;
            }

            IReadOnlyList<FieldAddress> found = keys.Of(folded);
            if (found.Count > 0)
            {
                return found.Count == 1 && TypeFit.Holds(field, find(found[0])!) ? found[0] : null;
            }
        }

        return null;
    }
}
