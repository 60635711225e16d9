using CatalogModel;
using CatalogModel.Facts;
using CodeReader.Stores;
using CodeReader.Stores.Sql;
using CodeReader.Tests.DataAccess;

namespace CodeReader.Tests.Stores;

/// <summary>Tables that SQL texts, scripts and migrations show.</summary>
public sealed class SqlStoreTests
{
    [Fact]
    public void Dapper_shows_tables_by_what_creates_and_writes_them()
    {
        IReadOnlyList<ContextModel> stores = Stored.Of("""
            using Dapper; using System.Data.SqlClient;
            public class Customer { public string CustomerId { get; set; } public string FullName { get; set; } }
            public class CustomerView { public string Name { get; set; } }
            public class Customers(string connectionString)
            {
                public async Task Add(Customer customer)
                {
                    using SqlConnection connection = new(connectionString);
                    string sql = "insert into Customer(CustomerId, full_name) " + "values(@CustomerId, @FullName);";
                    await connection.ExecuteAsync(sql, customer);
                }
                public Task<IEnumerable<CustomerView>> All(SqlConnection connection) => connection.QueryAsync<CustomerView>("select full_name as Name from Customer");
                public void Create(SqlConnection connection) => connection.Execute(@"
                    IF OBJECT_ID('Customer') IS NULL
                    CREATE TABLE [dbo].[Customer] ([CustomerId] varchar(50) NOT NULL, full_name nvarchar(100), Balance decimal(18, 2) NOT NULL, PRIMARY KEY([CustomerId]));");
            }
            """);

        Assert.Equal(["Sql Relational: Customer Customer [CustomerId]"], stores.Lines());
        Assert.Equal(["Balance decimal", "CustomerId string", "FullName string?=full_name"], stores.Fields());
        ContextModel store = Assert.Single(stores);
        Assert.Equal(("dapper", "sqlserver", false), (store.Library, store.Provider, store.HasType));
        EntityModel entity = Assert.Single(store.Entities);
        Assert.Equal(("Customer", "dbo", false), (entity.Type, entity.Schema, entity.OnlyUsed));
        Assert.Equal([50, 100, null], entity.Fields.OrderBy(f => f.MaxLength ?? int.MaxValue).Select(f => f.MaxLength));
    }

    [Fact]
    public void What_is_only_read_is_no_table_of_ones_own() => Assert.Empty(Stored.Of("""
        using Dapper; using Npgsql;
        public class Order { public int Id { get; set; } }
        public class Orders(NpgsqlConnection connection) { public object All() => connection.Query<Order>("SELECT * FROM orders"); }
        """));

    [Fact]
    public void What_is_written_and_not_created_is_only_used()
    {
        IReadOnlyList<ContextModel> stores = Stored.Of("""
            using Npgsql;
            public class Audit(NpgsqlDataSource source)
            {
                public void Write(string what) { using var command = source.CreateCommand("INSERT INTO audit.entries (id, what) VALUES ($1, $2)"); }
                public void Close(NpgsqlConnection c, int id) { var command = new NpgsqlCommand("UPDATE audit.entries SET closed = true, what = upper(what) WHERE id = @id", c); }
            }
            """);

        EntityModel entity = Assert.Single(Assert.Single(stores).Entities);
        Assert.Equal(("entries", "audit", true), (entity.Name, entity.Schema, entity.OnlyUsed));
        Assert.Equal(["closed", "id", "what"], entity.Fields.Select(f => f.Path));
        Assert.Equal("postgresql", stores[0].Provider);
    }

    [Fact]
    public void Scripts_belong_to_the_project_around_them_and_describe_the_tables_of_others()
    {
        SqlScript[] scripts =
        [
            new("src/App/Migrations/001.sql", "create table if not exists carts (id uuid primary key, owner_id uuid not null references users (id), items jsonb);\ngo\ncreate table users (id uuid, constraint pk_users primary key (id));"),
            new("database/all.sql", "CREATE TABLE log (id bigserial PRIMARY KEY, text varchar(20) NOT NULL); CREATE TABLE other (id int)"),
        ];
        SourceSet sources = Code.Projects(("App", """
            using Dapper;
            public class Log(System.Data.IDbConnection connection) { public void Write(string text) => connection.Execute("insert into log (text) values (@text)", new { text }); }
            """, []));

        IReadOnlyList<ContextModel> stores = StoreReader.Read(sources, scripts, CancellationToken.None);

        Assert.Equal(["Sql Relational: carts carts [id]", "Sql Relational: log log [id]", "Sql Relational: users users [id]"], stores.Lines());
        Assert.Equal(["id guid", "items json?", "owner_id guid"], stores[0].Entities[0].Fields.Select(f => $"{f.Path} {f.Type}{(f.Nullable ? "?" : "")}"));
        ForeignKeyModel key = Assert.Single(stores[0].Entities[0].ForeignKeys);
        Assert.Equal("owner_id → users.id", $"{key.Fields.Single()} → {key.PrincipalTable}.{key.PrincipalFields.Single()}");
        Assert.Equal([false, true, false], stores[0].Entities.Select(e => e.OnlyUsed));
        Assert.True(stores[0].Entities[1].Fields[0].Generated);
    }

    [Fact]
    public void FluentMigrator_creates_tables()
    {
        IReadOnlyList<ContextModel> stores = Stored.Of("""
            using FluentMigrator;
            [Migration(1)]
            public class First : Migration
            {
                public override void Up() => Create.Table("Users").InSchema("auth")
                    .WithColumn("Id").AsGuid().PrimaryKey()
                    .WithColumn("Email").AsString(256).NotNullable()
                    .WithColumn("Born").AsDate().Nullable();
                public override void Down() => Delete.Table("Users");
            }
            """);

        Assert.Equal(["Sql Relational: Users Users [Id]"], stores.Lines());
        Assert.Equal(["Born date?", "Email string", "Id guid"], stores.Fields());
        Assert.Equal("auth", stores[0].Entities[0].Schema);
    }

    [Fact]
    public void Tables_whose_names_are_only_known_at_run_time_are_left_out() => Assert.Empty(Stored.Of("""
        using Dapper;
        public class Any(System.Data.IDbConnection connection)
        {
            public void Create(string table) => connection.Execute($"CREATE TABLE {table} (id int)");
            public void Temporary() => connection.Execute("CREATE TABLE #rows (id int); INSERT INTO #rows (id) VALUES (1)");
        }
        """));

    [Theory]
    [InlineData("create table a (id int identity(1,1) primary key, name varchar(max))", "a[id]: id int! name string?")]
    [InlineData("CREATE TABLE IF NOT EXISTS \"s\".\"a b\" (\"x y\" timestamptz NOT NULL DEFAULT (now()), tags text[] NOT NULL, PRIMARY KEY (\"x y\"))", "a b[x y]: x y datetime tags array")]
    [InlineData("CREATE TABLE t (a [int] NOT NULL, b [numeric](10, 3) NULL, CONSTRAINT [PK] PRIMARY KEY CLUSTERED ([a] ASC, [b] DESC), CHECK (b > 0))", "t[a,b]: a int b decimal")]
    [InlineData("create table broken (id int", "broken[]: id int?")]
    [InlineData("create table as select 1", "")]
    [InlineData("insert into a select (b) from c", "a[]:")]
    [InlineData("insert into a (b, c) values ((1), 2); update a set d = (case when e = 1 then 2 end), f = 3 where g = 4", "a[]: b unknown c unknown;a[]: d unknown f unknown")]
    public void Statements_of_the_common_dialects_are_read(string sql, string expected) => Assert.Equal(
        expected,
        string.Join(";", TableDefinitions.Of(sql).Select(t => $"{t.Table}[{string.Join(",", t.Key)}]:{string.Concat(t.Columns.Select(c => $" {c.Name} {c.Type}{(c.Generated ? "!" : "")}{(c.Nullable ? "?" : "")}"))}")));
}
