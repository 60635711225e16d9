namespace CodeReader.DataAccess.Sql;

/// <summary>A place in an SQL text where a table's name stands.</summary>
/// <param name="schema">The qualifier before the name.</param>
/// <param name="name">The name.</param>
/// <param name="writes">Whether the table is changed here.</param>
/// <param name="statement">The number of the statement.</param>
/// <param name="isExpression">Whether the name means a common table expression.</param>
internal sealed class SqlReference(string? schema, string name, bool writes, int statement, bool isExpression)
{
    public string? Schema => schema;

    public string Name => name;

    public bool Writes { get; set; } = writes;

    public int Statement => statement;

    public bool IsExpression => isExpression;

    /// <summary>The name that the statement calls it by.</summary>
    public string? Alias { get; set; }
}

/// <summary>Makes tables of references: aliases, expressions, temporary and system tables are none.</summary>
internal static class SqlReferences
{
    /// <summary>What a text does, from the references found in it.</summary>
    public static SqlReading Resolve(IReadOnlyList<SqlReference> references, ISet<string> temporary, IReadOnlyList<SqlToken> tokens)
    {
        ILookup<(int, string), SqlReference> aliased = references
            .Where(r => r.Alias is not null)
            .ToLookup(r => (r.Statement, r.Alias!.ToUpperInvariant()));
        List<SqlReference> named = [];
        foreach (SqlReference reference in references)
        {
            // UPDATE o SET … FROM orders o: what is changed is what the alias stands for.
            SqlReference? meant = reference.Schema is null && reference.Alias is null
                ? aliased[(reference.Statement, reference.Name.ToUpperInvariant())].FirstOrDefault()
                : null;
            if (meant is null)
            {
                named.Add(reference);
            }
            else
            {
                meant.Writes |= reference.Writes;
            }
        }

        List<SqlReference> tables = [.. named.Where(r => !r.IsExpression
            && !(r.Schema is null && temporary.Contains(r.Name))
            && !(r.Schema is { } qualifier && aliased.Contains((r.Statement, qualifier.ToUpperInvariant())))
            && !SqlWords.IsSystem(r.Schema, r.Name))];
        SqlTable[] found = [.. tables
            .Where(r => r.Name.IndexOf(SqlTokenizer.Hole) < 0)
            .GroupBy(r => (Schema(r)?.ToUpperInvariant(), r.Name.ToUpperInvariant()))
            .Select(g => new SqlTable(Schema(g.First()), g.First().Name, g.Any(r => r.Writes)))
            .OrderBy(t => t.Schema, StringComparer.Ordinal).ThenBy(t => t.Table, StringComparer.Ordinal)];
        return new(found, tables.Exists(r => r.Name.IndexOf(SqlTokenizer.Hole) >= 0), found.Length == 0 ? Procedure(tokens) : null);
    }

    private static string? Schema(SqlReference reference) =>
        reference.Schema is { } schema && schema.IndexOf(SqlTokenizer.Hole) < 0 ? schema : null;

    /// <summary>The procedure of <c>EXEC name …</c>, <c>CALL name(…)</c> or of a text that is a name only.</summary>
    private static string? Procedure(IReadOnlyList<SqlToken> tokens)
    {
        bool called = tokens.Count > 0 && (tokens[0].Is("EXEC") || tokens[0].Is("EXECUTE") || tokens[0].Is("CALL"));
        bool assigned = called && tokens.Count > 2 && tokens[1].Kind == SqlTokenKind.Value && tokens[2].Is('=');
        int start = assigned ? 3 : called ? 1 : 0;
        int end = start;
        while (end < tokens.Count && (tokens[end].IsName || tokens[end].Is('.')) && (end == start || tokens[end].Is('.') != tokens[end - 1].Is('.')))
        {
            end++;
        }

        string name = string.Concat(tokens.Skip(start).Take(end - start).Select(t => t.Text));
        bool whole = called || end == tokens.Count;
        bool readable = name.Length > 0 && name.IndexOf(SqlTokenizer.Hole) < 0 && !name.StartsWith("sp_", StringComparison.OrdinalIgnoreCase);
        return whole && readable && !(!called && SqlWords.IsVerb(tokens[0])) ? name : null;
    }
}
