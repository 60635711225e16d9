using CodeReader.DataAccess.Sql;

namespace CodeReader.Tests.DataAccess;

/// <summary>Which columns an SQL text gives values of parameters.</summary>
public sealed class SqlAssignmentsTests
{
    [Theory]
    [InlineData("INSERT INTO Orders (Number, City) VALUES (@number, @city)", "Orders.Number=number Orders.City=city")]
    [InlineData("insert into [dbo].[Orders] ([Number]) values (@number); select scope_identity()", "dbo.Orders.Number=number")]
    [InlineData("insert into orders (number, city) values (:number, upper(:city)), ($2, 'x')", "orders.number=number orders.city=~city orders.number=2")]
    [InlineData("insert into orders (number, at) select @number, now() from other where id = @id", "orders.number=number")]
    [InlineData("insert into orders values (@a, @b)", "")]
    [InlineData("insert into orders (id, n) values (@id, @n) on conflict (id) do update set n = @n", "orders.id=id orders.n=n orders.n=n")]
    [InlineData("insert into orders (id) values (@id) on duplicate key update n = @n", "orders.id=id orders.n=n")]
    [InlineData("UPDATE Orders SET Number = @n, Count = Count + @c, At = GETDATE() WHERE Id = @id", "Orders.Number=n Orders.Count=~c")]
    [InlineData("update o set o.Number = @n from dbo.Orders as o where o.Id = @id", "Orders.Number=n")]
    [InlineData("update orders set number = (select n from other where x = @x), city = @c returning id", "orders.number=~x orders.city=c")]
    [InlineData("merge into Orders t using (values (@id)) s (Id) on t.Id = s.Id when matched then update set Number = @n when not matched then insert (Id, Number) values (@id, @n);", "Orders.Number=n Orders.Id=id Orders.Number=n")]
    [InlineData("update orders set number = {0}, city = '{1}' where id = {2}", "orders.number=0 orders.city=1")]
    [InlineData("select * from orders where number = @n for update", "")]
    [InlineData("delete from orders where number = @n", "")]
    [InlineData("set @x = 1; declare @y int = @z", "")]
    [InlineData("update", "")]
    [InlineData("insert into orders (a, b values (@a", "")]
    public void Are_found(string sql, string expected) => Assert.Equal(
        expected,
        string.Join(" ", SqlAssignments.Read(sql).Select(a => $"{(a.Schema is null ? "" : a.Schema + ".")}{a.Table}.{a.Column}={(a.Alone ? "" : "~")}{string.Join("+", a.Parameters)}")));
}
