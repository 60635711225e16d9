using CodeReader.DataAccess.Sql;
using CsCheck;

namespace CodeReader.Tests.DataAccess;

public sealed class SqlTableFinderProperties
{
    private static readonly string[] Fragments =
    [
        "SELECT", "FROM", "JOIN", "UPDATE", "DELETE", "INSERT", "INTO", "WITH", "AS", "(", ")", ",", ";", ".", "[", "]", "\"", "`", "'", "--", "\n",
        "/*", "*/", "$$", "$a$", "DO", "#t", "@p", "orders", "o", "UNION", "MERGE", "USING", "TRUNCATE", "TABLE", "COPY", "REFERENCES", "E'\\", "\uFFFC", "1",
    ];

    private static readonly Gen<string> Name = Gen.Char['a', 'z'].Array[1, 8].Select(c => "t_" + new string(c));

    private static readonly Gen<string> Quoted = Gen.Select(Name, Gen.Int[0, 3]).Select((name, quotes) => quotes switch
    {
        1 => $"\"{name}\"",
        2 => $"[{name}]",
        3 => $"`{name}`",
        _ => name,
    });

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    [Fact]
    public void Any_text_can_be_read() =>
        OneOf(Fragments).Array[0, 60].Select(f => string.Join(' ', f)).Sample(text => { _ = SqlTableFinder.Read(text); });

    [Fact]
    public void Any_characters_can_be_read() => Gen.String.Sample(text => { _ = SqlTableFinder.Read(text); });

    [Fact]
    public void Every_table_of_a_query_is_found_however_it_is_quoted_and_joined() =>
        Gen.Select(Quoted.Array[1, 6], OneOf(", ", " JOIN ", " NATURAL JOIN ", " CROSS JOIN ", "\n--x\nLEFT JOIN /*y*/ ")).Sample((tables, join) =>
        {
            string sql = $"SELECT a, 'FROM x', f(b) FROM {string.Join(join, tables)} WHERE a = 1 ORDER BY b, c";
            string[] expected = [.. tables.Select(t => t.Trim('"', '[', ']', '`')).Distinct().Order(StringComparer.Ordinal)];
            Assert.Equal(expected, SqlTableFinder.Read(sql).Tables.Select(t => t.Table));
        });

    [Fact]
    public void A_query_reads_the_same_within_parentheses_and_in_an_expression() =>
        Gen.Select(Quoted, Quoted).Sample((first, second) =>
        {
            string query = $"SELECT * FROM {first} a WHERE EXISTS (SELECT 1 FROM {second} b WHERE b.x = a.x)";
            IEnumerable<SqlTable> tables = SqlTableFinder.Read(query).Tables;
            Assert.Equal(tables, SqlTableFinder.Read($"SELECT * FROM ({query}) q").Tables);
            Assert.Equal(tables, SqlTableFinder.Read($"WITH q AS ({query}) SELECT * FROM q").Tables);
        });

    [Fact]
    public void Texts_of_any_nesting_take_little_time_and_stack()
    {
        string deep = string.Concat(Enumerable.Repeat("SELECT * FROM (", 4_000)) + "SELECT * FROM orders" + new string(')', 4_000);
        Assert.Equal("orders", Assert.Single(SqlTableFinder.Read(deep).Tables).Table);
        Assert.Empty(SqlTableFinder.Read(new string('[', 200_000)).Tables);
        Assert.Empty(SqlTableFinder.Read(string.Concat(Enumerable.Repeat("WITH a AS (SELECT * FROM a UNION ", 15_000))).Tables);
        Assert.Single(SqlTableFinder.Read(string.Concat(Enumerable.Repeat("COPY ", 15_000))).Tables);
        Assert.Empty(SqlTableFinder.Read(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"DO $t{i}$ "))).Tables);
    }
}
