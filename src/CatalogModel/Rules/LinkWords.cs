namespace CatalogModel.Rules;

/// <summary>How a link is known, in words for messages.</summary>
internal static class LinkWords
{
    public static string Because(FieldLink link) => link switch
    {
        { Strength: Strength.Stated } => "as people state",
        { Via.Count: > 0 } => $"which {string.Join(", ", link.Via.Select(v => $"`{v}`"))} {(link.Via.Count == 1 ? "carries" : "carry")} here",
        { Strength: Strength.Flow } => "as the code that exchanges it shows",
        { Strength: Strength.Prefix } => "as its prefix says",
        _ => "as its name says",
    };

    /// <summary>The service of an address.</summary>
    public static string ServiceOf(string address) => address.Substring(0, address.IndexOf('.'));
}
