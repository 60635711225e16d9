namespace CatalogModel.Findings;

/// <summary>
/// How fingerprints name a place in the code: the type and its member, without the namespace, so that a renamed namespace changes none of them.
/// Members of one name in several namespaces are told apart by <see cref="Finding.Twin"/>.
/// </summary>
internal static class MemberName
{
    /// <summary><c>Type.Member</c> of <c>Namespace.Type.Member</c>.</summary>
    public static string Of(string member)
    {
        int dot = member.LastIndexOf('.');
        return dot <= 0 ? member : member.Substring(member.LastIndexOf('.', dot - 1) + 1);
    }

    /// <summary><c>Type</c> of <c>Namespace.Type</c>.</summary>
    public static string OfType(string type) => type.Substring(type.LastIndexOf('.') + 1);
}
