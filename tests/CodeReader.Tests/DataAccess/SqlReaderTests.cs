using CatalogModel.Facts;
using CodeReader.DataAccess;

namespace CodeReader.Tests.DataAccess;

public sealed class SqlReaderTests
{
    [Theory]
    [InlineData("""connection.Query<int>("SELECT id FROM orders")""")]
    [InlineData("""await connection.QueryFirstOrDefaultAsync<int>(sql: "SELECT id FROM orders", param: new { a = 1 })""")]
    [InlineData("""connection.ExecuteScalar<int>("SELECT id FROM orders", new { a = 1 })""")]
    [InlineData("""SqlMapper.Query<int>(connection, "SELECT id FROM orders")""")]
    [InlineData("""connection.QueryAsync<int>(new CommandDefinition("SELECT id FROM orders"))""")]
    public void Dapper_is_recognised_without_its_package(string call) =>
        Assert.Equal("orders read by dapper in App.Reports.Run", Single($$"""
            using System.Data.Common;
            using Dapper;
            namespace App;
            class Reports(DbConnection connection) { public async Task Run() { {{call}}; } }
            """));

    [Theory]
    [InlineData("var command = connection.CreateCommand(); command.CommandText = \"SELECT id FROM orders\";")]
    [InlineData("var command = new NpgsqlCommand(\"SELECT id FROM orders\", connection);")]
    [InlineData("SqlCommand command = new(\"SELECT id FROM orders\");")]
    [InlineData("var command = new SqliteCommand { CommandText = \"SELECT id FROM orders\" };")]
    [InlineData("var command = source.CreateCommand(\"SELECT id FROM orders\");")]
    [InlineData("using var export = connection.BeginTextExport(\"COPY (SELECT id FROM orders) TO STDOUT\");")]
    [InlineData("var commands = new NpgsqlBatch(connection) { BatchCommands = { new NpgsqlBatchCommand(\"SELECT id FROM orders\") } };")]
    public void Commands_are_recognised_whether_their_driver_is_known_or_not(string statement) =>
        Assert.Equal("orders read by ado.net in App.Reports.Run", Single($$"""
            using Npgsql; using Microsoft.Data.SqlClient; using Microsoft.Data.Sqlite;
            namespace App;
            class Reports { public void Run(NpgsqlConnection connection, NpgsqlDataSource source) { {{statement}} } }
            """));

    [Theory]
    [InlineData("db.Orders.FromSqlRaw(\"SELECT * FROM ordering.orders\")", "ordering.orders read by ef-sql on App.Shop in App.Reports.Run")]
    [InlineData("db.Orders.FromSql($\"SELECT * FROM orders WHERE id = {id}\")", "orders read by ef-sql on App.Shop in App.Reports.Run")]
    [InlineData("db.Database.ExecuteSqlAsync($\"UPDATE orders SET a = {id}\")", "orders written by ef-sql on App.Shop in App.Reports.Run")]
    [InlineData("db.Database.SqlQuery<int>($\"SELECT id AS Value FROM orders\")", "orders read by ef-sql on App.Shop in App.Reports.Run")]
    [InlineData("db.Database.ExecuteSqlRaw(\"DELETE FROM orders WHERE id = {0}\", id)", "orders written by ef-sql on App.Shop in App.Reports.Run")]
    public void Sql_through_a_context_names_the_context(string call, string expected) =>
        Assert.Equal(expected, Single($$"""
            using Microsoft.EntityFrameworkCore;
            namespace App;
            class Order;
            class Shop : DbContext { public DbSet<Order> Orders => Set<Order>(); }
            class Reports { public void Run(Shop db, int id) { var result = {{call}}; } }
            """));

    [Theory]
    [InlineData("class Change : Migration { protected override void Up(MigrationBuilder migrationBuilder) { migrationBuilder.Sql(\"UPDATE orders SET a = 1\"); } }")]
    [InlineData("class Change { void Up() { Execute.Sql(\"UPDATE orders SET a = 1\"); } }")]
    public void Migrations_are_recognised(string type) =>
        Assert.Equal("orders written by migration in App.Change.Up", Single("using Microsoft.EntityFrameworkCore.Migrations; namespace App; " + type));

    [Theory]
    [InlineData("const string Sql = \"SELECT * FROM orders\";", "Sql")]
    [InlineData("static readonly string Sql = \"SELECT * \" + \"FROM orders\";", "Sql")]
    [InlineData("static string Sql => $\"SELECT * FROM {Tables.Orders}\";", "Sql")]
    [InlineData("static string Sql(bool all) => all ? \"SELECT * FROM orders\" : \"SELECT 1\";", "Sql(true)")]
    [InlineData("string sql; Reports() { sql = \"SELECT * FROM orders\"; }", "sql")]
    [InlineData("string Where { get; }", "$\"SELECT * FROM orders {Where}\"")]
    [InlineData("int top;", "\"SELECT TOP \" + top + \" * FROM orders\"")]
    [InlineData("int top;", "string.Format(\"SELECT * FROM {0} LIMIT {1}\", Tables.Orders, top)")]
    [InlineData("string schema;", "$\"\"\"SELECT * FROM \"{schema}\".\"orders\" \"\"\"")]
    [InlineData("", "\"SELECT * FROM \" + nameof(orders)")]
    [InlineData("", "\"\"\"\n  SELECT *\n  FROM orders\n  \"\"\".Trim()")]
    public void Texts_are_followed_to_where_they_are_written(string member, string text) =>
        Assert.Equal("orders read by ado.net in App.Reports.Run", Single($$"""
            namespace App;
            static class Tables { public const string Orders = "orders"; }
            class orders;
            class Reports { {{member}}
            public void Run(System.Data.IDbCommand command) { command.CommandText = {{text}}; } }
            """));

    [Theory]
    [InlineData("string sql = \"SELECT * FROM orders\"; if (all) sql += \" JOIN items ON 1 = 1\";")]
    [InlineData("string sql = \"SELECT * FROM orders\"; sql = sql + \" JOIN items ON 1 = 1\";")]
    [InlineData("string sql; if (all) { sql = \"SELECT * FROM orders\"; } else { sql = \"SELECT * FROM items\"; }")]
    [InlineData("string sql = \"SELECT * FROM \" + (all ? \"orders\" : \"items\");")]
    [InlineData("string sql = all switch { true => \"SELECT * FROM orders\", _ => \"SELECT * FROM items\" };")]
    [InlineData("var text = new System.Text.StringBuilder(\"SELECT * FROM orders\"); text.AppendLine().Append(\" JOIN items ON 1 = 1\"); string sql = text.ToString();")]
    public void Every_alternative_of_a_text_counts(string statements) =>
        Assert.Equal(["items", "orders"], Read($$"""
            class Reports { void Run(System.Data.IDbCommand command, bool all) { {{statements}} command.CommandText = sql; } }
            """).Sql.Select(a => a.Table));

    [Fact]
    public void Callers_of_a_method_that_passes_sql_on_give_the_text() =>
        Assert.Equal("orders written by ado.net in App.Reports.Run", Single("""
            using System.Data;
            namespace App;
            static class Database
            {
                public static void Run(this IDbConnection connection, int timeout, string sql) => Execute(connection, sql);
                private static void Execute(IDbConnection connection, string text) { var c = connection.CreateCommand(); c.CommandText = text; }
            }
            class Reports { public void Run(IDbConnection connection) { connection.Run(sql: "DELETE FROM orders", timeout: 1); } }
            """));

    [Theory]
    [InlineData("command.CommandText = System.IO.File.ReadAllText(\"x.sql\");", "The SQL text is only known at run time.")]
    [InlineData("command.CommandText = $\"SELECT * FROM {System.Environment.NewLine}\";", "The SQL text names a table that is only known at run time.")]
    [InlineData("command.CommandText = \"dbo.GetOrders\";", "The SQL text of the stored procedure dbo.GetOrders is not in the source.")]
    public void What_cannot_be_read_is_said(string statement, string why)
    {
        DataAccessFacts facts = Read($$"""namespace App; class Reports { void Run(System.Data.IDbCommand command) { {{statement}} } }""");
        Assert.Empty(facts.Sql);
        Assert.Equal(("sql", "App.Reports.Run", why), Assert.Single(facts.Unresolved) is var u ? (u.What, u.In, u.Why) : default);
    }

    [Theory]
    [InlineData("dispatcher.QueryAsync(new GetOrders());")]
    [InlineData("dispatcher.Execute(\"SELECT * FROM orders\");")]
    [InlineData("repository.CreateCommand(\"SELECT * FROM orders\");")]
    [InlineData("dispatcher.CommandText = \"SELECT * FROM orders\";")]
    [InlineData("unknown.ExecuteAsync(() => 1);")]
    [InlineData("System.Console.WriteLine(\"SELECT * FROM orders\");")]
    [InlineData("logger.Sql(\"SELECT * FROM orders\");")]
    public void Calls_that_only_look_alike_stay_silent(string statement)
    {
        DataAccessFacts facts = Read($$"""
            class GetOrders;
            class Dispatcher { public string CommandText { get; set; } = ""; public void Execute(string name) {} public void QueryAsync(object query) {} }
            class Repository { public void CreateCommand(string name) {} }
            class Reports { void Run(Dispatcher dispatcher, Repository repository) { {{statement}} } }
            """);
        Assert.Empty(facts.Sql);
        Assert.Empty(facts.Unresolved);
    }

    [Fact]
    public void Texts_that_grow_beyond_all_bounds_end_the_reading_of_that_text_only()
    {
        string methods = string.Concat(Enumerable.Range(0, 14).Select(i =>
            $$"""static string M{{i}}() => $"{M{{i + 1}}()}{M{{i + 1}}() + X}{M{{i + 1}}()}{M{{i + 1}}()}{M{{i + 1}}()}"; """));
        Assert.Equal("orders", Assert.Single(Read($$"""
            class Reports
            {
                static string X => "x" + M0();
                {{methods}} static string M14() => "a";
                void Run(System.Data.IDbCommand command) { command.CommandText = M0(); command.CommandText = "SELECT * FROM orders"; }
            }
            """).Sql).Table);
    }

    [Fact]
    public void A_chain_of_many_thousand_parts_is_read()
    {
        string text = string.Join(" + ", Enumerable.Repeat("\" a,\"", 3_000));
        Assert.Equal("orders", Assert.Single(Read($$"""
            class Reports { void Run(System.Data.IDbCommand command, string x) { command.CommandText = "SELECT" + x + {{text}} + " b FROM orders"; } }
            """).Sql).Table);
    }

    private static string Single(string code)
    {
        SqlTableAccess access = Assert.Single(Read(code).Sql);
        string table = access.Schema is null ? access.Table : $"{access.Schema}.{access.Table}";
        string on = access.Connection is null ? "" : $" on {access.Connection}";
        return $"{table} {(access.Writes ? "written" : "read")} by {access.Via}{on} in {access.At.Symbol}";
    }

    private static DataAccessFacts Read(string code)
    {
        (SourceSet sources, SourceProject project) = Code.Of(code);
        return DataAccessReader.Read(sources, project, PersistedTypes.Empty, CancellationToken.None);
    }
}
