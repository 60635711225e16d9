using CatalogModel;

namespace CatalogYaml.Documents;

/// <summary>How the value of a field came from another service. What goes without saying is null.</summary>
internal sealed record LinkForm
{
    /// <summary>The key that the field refers to, when it is a soft reference.</summary>
    public string? References { get; init; }

    /// <summary>The field that it copies, when it is a replica.</summary>
    public string? Replicates { get; init; }

    /// <summary>The events that carry the value.</summary>
    public IReadOnlyList<string> Via { get; init; } = [];

    /// <summary>How it came; <see cref="Transport.Event"/> goes without saying where <see cref="Via"/> names events.</summary>
    public Transport? Through { get; init; }

    /// <summary>How it changed; <see cref="ValueChange.Identity"/> goes without saying.</summary>
    public ValueChange? As { get; init; }

    /// <summary>How sure the link is: a value that came somehow was followed, else the owner's prefix says it; both go without saying.</summary>
    public Strength? Strength { get; init; }

    /// <summary>Whether it refers by a natural key.</summary>
    public bool NaturalKey { get; init; }

    /// <summary>The places that prove it.</summary>
    public IReadOnlyList<Evidence> Chain { get; init; } = [];

    public static LinkForm Reference(FieldLink link) => Of(link) with { References = link.To };

    public static LinkForm Replica(FieldLink link) => Of(link) with { Replicates = link.To };

    public bool CameLike(LinkForm other) =>
        Through == other.Through && As == other.As && Strength == other.Strength && NaturalKey == other.NaturalKey && Via.SequenceEqual(other.Via, StringComparer.Ordinal);

    public FieldLink ToLink(string to)
    {
        Transport? through = Through ?? UsualTransport(Via);
        return new FieldLink(to, As ?? ValueChange.Identity, through, Via, Strength ?? UsualStrength(through), []) { NaturalKey = NaturalKey };
    }

    private static LinkForm Of(FieldLink link) => new()
    {
        Via = link.Via,
        Through = link.Through == UsualTransport(link.Via) ? null : link.Through,
        As = link.As == ValueChange.Identity ? null : link.As,
        Strength = link.Strength == UsualStrength(link.Through) ? null : link.Strength,
        NaturalKey = link.NaturalKey,
        Chain = link.Chain,
    };

    private static Transport? UsualTransport(IReadOnlyList<string> via) => via.Count > 0 ? Transport.Event : null;

    private static Strength UsualStrength(Transport? through) => through is null ? CatalogModel.Strength.Prefix : CatalogModel.Strength.Flow;
}
