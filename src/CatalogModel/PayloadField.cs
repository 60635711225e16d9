namespace CatalogModel;

/// <summary>One field of an event's payload.</summary>
/// <param name="Name">Its name; dotted for nested payloads, without indices for lists.</param>
/// <param name="Type">The neutral type: see <see cref="FieldTypes"/>.</param>
/// <param name="From">The publisher's fields its value comes from (<c>ShortUrl.TargetUrl</c>), sorted.</param>
/// <param name="As">How the value changed; null when its origin is unknown.</param>
/// <param name="At">The places that prove the origins, one origin after the other, each in the order of its value's way.</param>
public sealed record PayloadField(string Name, string Type, IReadOnlyList<string> From, ValueChange? As, IReadOnlyList<Evidence> At)
{
    /// <summary>What it is, from the comments of the contract or from people's notes.</summary>
    public string? Description { get; init; }
}
