using CatalogModel;

namespace CatalogYaml.Documents;

/// <summary>A field as it stands in a document: whom it links to as plain addresses, and how the values came beside them.</summary>
internal sealed record FieldForm
{
    public required Field Field { get; init; }

    public IReadOnlyList<string> References { get; init; } = [];

    public IReadOnlyList<string> Replicates { get; init; } = [];

    /// <summary>What holds for every link that is not among <see cref="Links"/>.</summary>
    public LinkForm Common { get; init; } = new();

    /// <summary>The links of which something of their own is told.</summary>
    public IReadOnlyList<LinkForm> Links { get; init; } = [];

    /// <summary>Where all links of a field came alike, which is the rule, that is told once.</summary>
    public static FieldForm Of(Field field, bool tellEach)
    {
        LinkForm[] links = [.. field.References.Select(l => LinkForm.Reference(l)), .. field.Replicates.Select(l => LinkForm.Replica(l))];
        bool areAlike = links.Skip(1).All(l => l.CameLike(links[0]));
        return new FieldForm
        {
            Field = field,
            References = [.. field.References.Select(l => l.To)],
            Replicates = [.. field.Replicates.Select(l => l.To)],
            Common = links.Length > 0 && areAlike ? links[0] : new LinkForm(),
            Links = tellEach || !areAlike ? links : [],
        };
    }

    /// <summary>The field with its links.</summary>
    public Field ToField() => Field with
    {
        References = [.. References.SelectMany(to => LinksTo(to, l => l.References))],
        Replicates = [.. Replicates.SelectMany(to => LinksTo(to, l => l.Replicates))],
    };

    /// <summary>The address of a link that is told of but not listed, or null.</summary>
    public string? UnlistedLink() => Links
        .Select(l => l.References is { } reference && !References.Contains(reference) ? reference : l.Replicates is { } replica && !Replicates.Contains(replica) ? replica : null)
        .FirstOrDefault(address => address is not null);

    private IEnumerable<FieldLink> LinksTo(string to, Func<LinkForm, string?> target)
    {
        LinkForm[] own = [.. Links.Where(l => target(l) == to)];
        return (own.Length == 0 ? [Common] : own).Select(l => l.ToLink(to));
    }
}
