using CodeReader.DataAccess.Sql;

namespace CodeReader.ServiceCalls.Http;

/// <summary>An address as far as the code says it.</summary>
/// <param name="Host">The host, without port and user; null when the text names none.</param>
/// <param name="Path">The path, without query; <c>{}</c> stands for a part that is only known at run time; starts with <c>/</c> unless something unknown is before it.</param>
internal sealed record Address(string? Host, string Path)
{
    private const string Unknown = "{}";

    /// <summary>Reads a text whose unknown parts are holes.</summary>
    public static Address Of(string text)
    {
        string rest = text.Trim();
        string? host = null;
        int scheme = rest.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0)
        {
            rest = rest.Substring(scheme + 3);
            int slash = rest.IndexOf('/');
            string authority = slash < 0 ? rest : rest.Substring(0, slash);
            rest = slash < 0 ? "/" : rest.Substring(slash);
            authority = authority.Substring(authority.LastIndexOf('@') + 1);
            authority = authority.Split(':')[0];
            host = authority.Length == 0 || authority.IndexOf(SqlTokenizer.Hole) >= 0 ? null : authority;
        }

        rest = rest.Split('?', '#')[0];
        return new(host, Segments(rest));
    }

    /// <summary>The path behind the path of a base address.</summary>
    public static string Join(string basePath, string path)
    {
        string before = basePath.TrimEnd('/');
        return path.StartsWith("/", StringComparison.Ordinal) && before.Length == 0 ? path : $"{before}/{path.TrimStart('/')}";
    }

    private static string Segments(string path)
    {
        string hole = SqlTokenizer.Hole.ToString();

        // What stands before the first slash and is not known is the base address.
        bool open = path.StartsWith(hole, StringComparison.Ordinal);
        string known = open ? path.TrimStart(SqlTokenizer.Hole) : path;
        bool atSegment = !open || known.StartsWith("/", StringComparison.Ordinal);
        IEnumerable<string> segments = known.Split('/').Where(s => s.Length > 0).Select(s => s.IndexOf(SqlTokenizer.Hole) >= 0 ? Unknown : s);
        return (atSegment && !open ? "/" : "") + string.Join("/", segments);
    }
}
