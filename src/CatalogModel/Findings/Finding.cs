namespace CatalogModel.Findings;

/// <summary>One broken rule at one place, with what to do about it.</summary>
public sealed record Finding
{
    /// <summary>The rule's id: <c>OWN005</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>How much it matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The service in which it stands.</summary>
    public required string Service { get; init; }

    /// <summary>The service that owns what is broken, when there is one.</summary>
    public string? Owner { get; init; }

    /// <summary>The thing it is about: an entity's, field's or event's address, or a file.</summary>
    public required string Address { get; init; }

    /// <summary>What is wrong, who owns the thing, how that is known, and what to do.</summary>
    public required string Message { get; init; }

    /// <summary>Where it stands.</summary>
    public required Evidence At { get; init; }

    /// <summary>What tells this finding from others of the same rule, service and address; part of the fingerprint, never a line.</summary>
    public string Discriminator { get; init; } = "";

    /// <summary>
    /// The full name of the member at fault, where the discriminator holds it without its namespace: findings that are alike but for it are
    /// numbered in its order. So as many fingerprints stand for them as there are such members, whatever their namespaces are called.
    /// </summary>
    public string Twin { get; init; } = "";

    /// <summary>Stays the same while lines move and other things are renamed: see <see cref="Findings.Fingerprint"/>.</summary>
    public string Fingerprint => Findings.Fingerprint.Of(Rule, Service, Address, Discriminator);

    /// <summary>The chain of facts behind it.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>What would mend it, where a tool can; else null.</summary>
    public Remedy? Remedy { get; init; }
}
