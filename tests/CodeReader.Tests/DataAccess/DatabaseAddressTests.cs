using CodeReader.DataAccess.Connections;
using CsCheck;

namespace CodeReader.Tests.DataAccess;

public sealed class DatabaseAddressTests
{
    [Theory]
    [InlineData("Host=postgres;Port=5432;Database=orders;Username=u;Password=secret", "postgres", "orders")]
    [InlineData("Server=tcp:db.example.com,1433;Initial Catalog=Orders;User Id=u;Password=secret", "db.example.com", "Orders")]
    [InlineData("Server=db,1444;Database=Orders", "db:1444", "Orders")]
    [InlineData("Server=.\\SQLEXPRESS;Database=Orders;Integrated Security=true", "localhost\\sqlexpress", "Orders")]
    [InlineData("Server=127.0.0.1;Database=Orders", "localhost", "Orders")]
    [InlineData("Server=(localdb)\\mssqllocaldb;Database=Orders", "(localdb)\\mssqllocaldb", "Orders")]
    [InlineData("Host=localhost;Port=6432;Database=orders", "localhost:6432", "orders")]
    [InlineData("Database=orders;Password='a;Database=b';Host=db", "db", "orders")]
    [InlineData("postgres://u:secret@db:5432/orders?sslmode=require", "db", "orders")]
    [InlineData("mongodb+srv://u:p%40ss@cluster.example.com/orders", "cluster.example.com", "orders")]
    [InlineData("${ORDERS_DB:-Server=sqldata;Database=OrdersDb;User Id=sa;Password=secret}", "sqldata", "OrdersDb")]
    [InlineData("AccountEndpoint=https://cosmos.example.com:443/;AccountKey=secret;Database=orders", "cosmos.example.com", "orders")]
    public void A_server_and_its_database_are_read(string text, string server, string database)
    {
        DatabaseAddress address = Assert.IsType<DatabaseAddress>(DatabaseAddress.Parse(text));
        Assert.Equal((server, database, false), (address.Server, address.Database, address.IsFile));
    }

    [Theory]
    [InlineData("Data Source=app.db", "app.db")]
    [InlineData("Data Source=..\\data\\app.sqlite;Cache=Shared", "../data/app.sqlite")]
    [InlineData("Filename=orders;Mode=ReadOnly", "orders")]
    public void A_file_is_a_database(string text, string file) => Assert.Equal(new DatabaseAddress(null, file, true), DatabaseAddress.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("localhost:6379")]
    [InlineData("Data Source=:memory:")]
    [InlineData("amqp://guest:guest@rabbit:5672/vhost")]
    [InlineData("esdb://localhost:2113?tls=false")]
    [InlineData("https://example.com/orders")]
    [InlineData("Server=db;User Id=sa;Password=secret")]
    [InlineData("Server=db;Database=${DB_NAME}")]
    [InlineData("Server=db;Database=#{Orders.Database}#")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=a;AccountKey=b")]
    [InlineData("Password='unclosed")]
    public void What_names_no_database_is_none(string text) => Assert.Null(DatabaseAddress.Parse(text));

    [Fact]
    public void A_password_never_stays_whatever_the_text()
    {
        Gen<string> noise = Gen.Char["ab;='\"{}@:/,.$%# "].Array[0, 12].Select(c => new string(c));
        Gen.Select(noise, noise, Gen.Bool).Sample((before, after, address) =>
        {
            const string Canary = "CANARY";
            string text = address ? $"postgres://{before}:{Canary}@host/{after}" : $"Host=db;Database=x{before};Password={Canary};{after}";
            DatabaseAddress? parsed = DatabaseAddress.Parse(text);
            Assert.DoesNotContain(Canary, $"{parsed?.Server} {parsed?.Database}", StringComparison.Ordinal);
        });
    }
}
