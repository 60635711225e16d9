using System.Data.Common;
using System.Text.RegularExpressions;

namespace CodeReader.DataAccess.Connections;

/// <summary>Which database a connection string leads to. Nothing else of the string is kept: no user, no password, no option.</summary>
/// <param name="Server">The server, with its port when that is not the usual one; null when the text names none.</param>
/// <param name="Database">The database, or the file's path; null when the text names none.</param>
/// <param name="IsFile">Whether the database is a file.</param>
internal sealed record DatabaseAddress(string? Server, string? Database, bool IsFile)
{
    private const int LongestText = 4096;

    private static readonly string[] ServerKeys = ["server", "host", "data source", "datasource", "address", "addr", "network address", "accountendpoint"];
    private static readonly string[] DatabaseKeys = ["database", "initial catalog", "databasename"];
    private static readonly string[] FileEndings = [".db", ".db3", ".sqlite", ".sqlite3", ".s3db", ".sdb"];
    private static readonly string[] UsualPorts = ["5432", "1433", "3306", "1521", "27017", "443"];
    private static readonly string[] ThisMachine = [".", "(local)", "127.0.0.1", "::1", "[::1]", "0.0.0.0"];
    private static readonly string[] Schemes = ["postgres", "postgresql", "mysql", "mariadb", "mongodb", "mongodb+srv", "sqlserver", "mssql"];

    // What a name may look like; anything else is a placeholder, or not a name.
    private static readonly Regex Name = new(@"^[\p{L}\p{N}_][\p{L}\p{N}_.\-$ ]{0,127}$", RegexOptions.CultureInvariant);
    private static readonly Regex Host = new(@"^[\p{L}\p{N}(][\p{L}\p{N}_.\-()\\:]{0,252}$", RegexOptions.CultureInvariant);

    /// <summary>Reads a connection string or a connection address; null when the text is neither, or names no database.</summary>
    public static DatabaseAddress? Parse(string text)
    {
        text = DefaultOfVariable(text.Trim());
        if (text.Length is 0 or > LongestText)
        {
            return null;
        }

        DatabaseAddress? address = text.IndexOf("://", StringComparison.Ordinal) is > 0 and int colon && text.IndexOf('=') is var equals && (equals < 0 || equals > colon)
            ? OfAddress(text)
            : OfPairs(text);
        return address?.Database is null ? null : address;
    }

    /// <summary>A database's name as a configuration file gives it by itself; null when it is none.</summary>
    public static string? NameIn(string text) => Name.IsMatch(text.Trim()) ? text.Trim() : null;

    // ${VARIABLE:-default} of a compose file: what holds unless somebody sets the variable.
    private static string DefaultOfVariable(string text) =>
        text.StartsWith("${", StringComparison.Ordinal) && text.EndsWith("}", StringComparison.Ordinal) && text.IndexOf(":-", StringComparison.Ordinal) is > 0 and int start
            ? text.Substring(start + 2, text.Length - start - 3)
            : text;

    private static DatabaseAddress? OfPairs(string text)
    {
        DbConnectionStringBuilder pairs = new();
        try
        {
            pairs.ConnectionString = text;
        }
        catch (ArgumentException)
        {
            // Not a connection string.
            return null;
        }

        string? server = Value(pairs, ServerKeys);
        string? database = Value(pairs, DatabaseKeys);
        if (database is null && FileIn(Value(pairs, ["data source", "datasource", "filename"]), pairs) is { } file)
        {
            return new(null, file, true);
        }

        return new(ServerName(server, Value(pairs, ["port"])), database is null ? null : NameIn(database), false);
    }

    private static string? FileIn(string? source, DbConnectionStringBuilder pairs)
    {
        if (source is null || source.StartsWith(":", StringComparison.Ordinal) || source.IndexOf(Sql.SqlTokenizer.Hole) >= 0)
        {
            return null;
        }

        bool named = FileEndings.Any(e => source.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        bool only = pairs.Keys.Cast<string>().All(k => k.ToLowerInvariant() is "data source" or "datasource" or "filename" or "mode" or "cache" or "foreign keys" or "version" or "pooling");
        return (named || only) && source.IndexOfAny(['$', '{', '%', '<', ',', '(']) < 0 ? source.Replace('\\', '/') : null;
    }

    private static string? Value(DbConnectionStringBuilder pairs, string[] keys) =>
        keys.Select(k => pairs.TryGetValue(k, out object value) ? value as string : null).FirstOrDefault(v => !string.IsNullOrWhiteSpace(v));

    // scheme://user:password@host:port/database?options
    private static DatabaseAddress? OfAddress(string text)
    {
        int scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (!Schemes.Contains(text.Substring(0, scheme).ToLowerInvariant()))
        {
            return null;
        }

        string rest = text.Substring(scheme + 3);
        int end = rest.IndexOfAny(['?', '#']);
        rest = end < 0 ? rest : rest.Substring(0, end);
        rest = rest.Substring(rest.LastIndexOf('@') + 1);
        int slash = rest.IndexOf('/');
        return new(
            ServerName(slash < 0 ? rest : rest.Substring(0, slash), null),
            slash < 0 ? null : NameIn(Uri.UnescapeDataString(rest.Substring(slash + 1))),
            false);
    }

    private static string? ServerName(string? text, string? port)
    {
        if (text is null)
        {
            return null;
        }

        string server = text.Trim().ToLowerInvariant();
        server = server.StartsWith("tcp:", StringComparison.Ordinal) ? server.Substring(4) : server;
        int scheme = server.IndexOf("://", StringComparison.Ordinal);
        server = (scheme < 0 ? server : server.Substring(scheme + 3)).TrimEnd('/');
        int separator = server.LastIndexOfAny([',', ':']);
        if (separator > 0 && server.Substring(separator + 1) is { Length: > 0 } digits && digits.Trim().All(char.IsDigit) && !server.StartsWith("::", StringComparison.Ordinal))
        {
            port = digits.Trim();
            server = server.Substring(0, separator);
        }

        string host = server.Split('\\')[0];
        server = ThisMachine.Contains(host) ? "localhost" + server.Substring(host.Length) : server;
        string full = port is null || UsualPorts.Contains(port) || !port.All(char.IsDigit) ? server : $"{server}:{port}";
        return Host.IsMatch(full) ? full : null;
    }
}
