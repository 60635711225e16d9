using CodeReader.DataAccess.Sql;

namespace CodeReader.Tests.DataAccess;

public sealed class SqlTableFinderTests
{
    [Theory]
    [InlineData("SELECT id FROM orders", "orders")]
    [InlineData("select o.id from ordering.orders as o where o.x = 'from nowhere'", "ordering.orders")]
    [InlineData("SELECT * FROM [dbo].[Order Lines] WITH (NOLOCK)", "dbo.Order Lines")]
    [InlineData("SELECT * FROM Orders (NOLOCK) o", "Orders")]
    [InlineData("SELECT * FROM \"Ordering\".\"Orders\"", "Ordering.Orders")]
    [InlineData("SELECT * FROM `shop`.`orders`", "shop.orders")]
    [InlineData("SELECT * FROM server.db.dbo.Orders", "dbo.Orders")]
    [InlineData("SELECT * FROM db..Orders", "Orders")]
    [InlineData("SELECT * FROM orders o, items i WHERE i.o = o.id", "items orders")]
    [InlineData("SELECT * FROM orders o JOIN items i ON i.o = o.id LEFT OUTER JOIN prices p USING (id)", "items orders prices")]
    [InlineData("SELECT * FROM (orders o INNER JOIN items i ON i.o = o.id)", "items orders")]
    [InlineData("SELECT (SELECT count(*) FROM items WHERE items.o = o.id) FROM orders o", "items orders")]
    [InlineData("SELECT * FROM (SELECT * FROM orders) AS recent", "orders")]
    [InlineData("SELECT 1 WHERE EXISTS (SELECT 1 FROM orders) UNION ALL SELECT 2 FROM items", "items orders")]
    [InlineData("SELECT * FROM ONLY orders", "orders")]
    [InlineData("SELECT a -- FROM nothing\nFROM orders /* JOIN nothing /* nor this */ at all */", "orders")]
    [InlineData("SELECT * FROM orders # FROM nothing\n", "orders")]
    [InlineData("SELECT data->'a' FROM orders WHERE tags[1] = 'x' AND arr = ARRAY[1,2]", "orders")]
    [InlineData("SELECT * FROM orders WHERE note = E'it\\'s FROM nowhere' AND x = N'FROM nowhere'", "orders")]
    [InlineData("SELECT * FROM orders CROSS APPLY OPENJSON(lines) CROSS JOIN LATERAL (SELECT * FROM items) x", "items orders")]
    public void A_query_reads_its_tables(string sql, string tables) => Assert.Equal(tables, Reads(sql));

    [Theory]
    [InlineData("INSERT INTO orders (id) VALUES (1)", "orders")]
    [InlineData("INSERT orders (id) SELECT 1", "orders")]
    [InlineData("INSERT OR IGNORE INTO orders VALUES (1)", "orders")]
    [InlineData("REPLACE INTO orders VALUES (1)", "orders")]
    [InlineData("INSERT INTO orders VALUES (1) ON CONFLICT (id) DO UPDATE SET a = excluded.a RETURNING id", "orders")]
    [InlineData("INSERT INTO orders VALUES (1) ON DUPLICATE KEY UPDATE a = 2", "orders")]
    [InlineData("UPDATE ordering.orders SET a = 1, b = 2 WHERE id = @id", "ordering.orders")]
    [InlineData("UPDATE TOP (10) orders SET a = 1", "orders")]
    [InlineData("UPDATE o SET a = 1 FROM orders o", "orders")]
    [InlineData("DELETE FROM orders WHERE id = :id", "orders")]
    [InlineData("DELETE o FROM dbo.orders AS o WHERE o.id = 1", "dbo.orders")]
    [InlineData("DELETE orders", "orders")]
    [InlineData("TRUNCATE TABLE orders, items RESTART IDENTITY", "items orders")]
    [InlineData("MERGE INTO orders AS t USING (VALUES (1)) AS s (id) ON t.id = s.id WHEN MATCHED THEN UPDATE SET a = 1 WHEN NOT MATCHED THEN INSERT (id) VALUES (1);", "orders")]
    [InlineData("ALTER TABLE orders ADD COLUMN a int", "orders")]
    [InlineData("DROP TABLE IF EXISTS orders", "orders")]
    [InlineData("IF NOT EXISTS (SELECT 1) CREATE TABLE orders (id int)", "orders")]
    [InlineData("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS ix ON orders (id)", "orders")]
    [InlineData("COPY orders (id) FROM STDIN (FORMAT BINARY)", "orders")]
    [InlineData("DO $$ BEGIN UPDATE orders SET a = 1; END $$", "orders")]
    public void A_change_writes_its_table(string sql, string tables)
    {
        Assert.Equal(tables, Writes(sql));
        Assert.Equal("", Reads(sql));
    }

    [Theory]
    [InlineData("INSERT INTO archive SELECT * FROM orders", "archive", "orders")]
    [InlineData("UPDATE orders SET a = s.a FROM staging s WHERE s.id = orders.id", "orders", "staging")]
    [InlineData("DELETE FROM orders USING customers c WHERE c.id = orders.c", "orders", "customers")]
    [InlineData("WITH gone AS (DELETE FROM orders RETURNING id) INSERT INTO archive SELECT id FROM gone JOIN items USING (id)", "archive orders", "items")]
    [InlineData("CREATE TABLE items (o int REFERENCES orders (id) ON DELETE CASCADE)", "items", "orders")]
    [InlineData("MERGE items USING orders AS s ON 1 = 1 WHEN MATCHED THEN DELETE", "items", "orders")]
    public void A_text_can_do_both(string sql, string written, string read)
    {
        Assert.Equal(written, Writes(sql));
        Assert.Equal(read, Reads(sql));
    }

    [Theory]
    [InlineData("WITH recent AS (SELECT 1), other (a, b) AS NOT MATERIALIZED (SELECT * FROM recent) SELECT * FROM recent JOIN other ON 1 = 1")]
    [InlineData("WITH RECURSIVE tree AS (SELECT 1 UNION ALL SELECT * FROM tree) SELECT * FROM tree")]
    [InlineData("SELECT * FROM generate_series(1, 10) AS n JOIN unnest(@ids) AS x ON 1 = 1")]
    [InlineData("SELECT * FROM #staging JOIN ##shared ON 1 = 1 JOIN @rows r ON 1 = 1")]
    [InlineData("CREATE TEMP TABLE staging (id int); INSERT INTO staging VALUES (1); SELECT * FROM staging")]
    [InlineData("SELECT extract(year from placed), trim(both ' ' from name), substring(a from 2), a IS DISTINCT FROM b")]
    [InlineData("SELECT * FROM information_schema.tables JOIN pg_catalog.pg_class ON 1 = 1 JOIN sys.tables ON 1 = 1")]
    [InlineData("SELECT name FROM sqlite_master")]
    [InlineData("GRANT SELECT, INSERT, UPDATE, DELETE ON orders TO reader")]
    [InlineData("SELECT replace(a, 'x', 'y'), truncate(1.5, 1)")]
    [InlineData("FETCH NEXT FROM order_cursor INTO @id")]
    [InlineData("UPDATE STATISTICS orders")]
    [InlineData("Please select an item and update it")]
    [InlineData("SELECT 1 FOR UPDATE OF o")]
    [InlineData("SELECT $tag$ FROM orders $tag$")]
    [InlineData("")]
    public void What_is_no_table_stays_silent(string sql)
    {
        Assert.Equal("", Reads(sql));
        Assert.DoesNotContain("orders", Writes(sql), StringComparison.Ordinal);
    }

    [Fact]
    public void An_expression_named_like_a_table_hides_it_only_outside_its_own_body() =>
        Assert.Equal("orders", Reads("WITH orders AS (SELECT * FROM orders WHERE open) SELECT * FROM orders"));

    [Fact]
    public void A_schema_known_only_at_run_time_still_gives_the_table() => Assert.Equal("orders", Reads($"SELECT * FROM {Hole}.orders"));

    [Theory]
    [InlineData("SELECT * FROM \uFFFC")]
    [InlineData("SELECT * FROM \uFFFC_orders")]
    [InlineData("SELECT * FROM \"\uFFFC\"")]
    public void A_table_known_only_at_run_time_is_said_so(string sql)
    {
        SqlReading reading = SqlTableFinder.Read(sql);
        Assert.Empty(reading.Tables);
        Assert.True(reading.NamesUnknownTable);
    }

    [Theory]
    [InlineData("dbo.GetOrders", "dbo.GetOrders")]
    [InlineData("EXEC GetOrders @id", "GetOrders")]
    [InlineData("EXEC @result = GetOrders @id", "GetOrders")]
    [InlineData("CALL get_orders(1)", "get_orders")]
    [InlineData("EXEC sp_executesql @sql", null)]
    [InlineData("VACUUM", null)]
    [InlineData("SELECT 1", null)]
    public void A_stored_procedure_is_named(string sql, string? procedure) => Assert.Equal(procedure, SqlTableFinder.Read(sql).Procedure);

    private const char Hole = SqlTokenizer.Hole;

    private static string Reads(string sql) => Names(sql, writes: false);

    private static string Writes(string sql) => Names(sql, writes: true);

    private static string Names(string sql, bool writes) => string.Join(' ', SqlTableFinder.Read(sql).Tables
        .Where(t => t.Writes == writes).Select(t => t.Schema is null ? t.Table : $"{t.Schema}.{t.Table}").Order(StringComparer.Ordinal));
}
