using CatalogModel.Facts;
using CodeReader.DataAccess;

namespace CodeReader.Tests.DataAccess;

public sealed class ContextUseTests
{
    private const string Ordering = """
        using Microsoft.EntityFrameworkCore;
        namespace Ordering;
        public class Order;
        public interface IOrderingContext;
        public class OrderingContext : BaseContext, IOrderingContext;
        public abstract class BaseContext : DbContext;
        public interface IOrderRepository;
        public class OrderRepository(OrderingContext context) : IOrderRepository;
        public interface IOrderService;
        public class OrderService(OrderingContext context) : IOrderService;
        public class PriceRepository : IPriceRepository;
        public interface IPriceRepository;
        """;

    [Theory]
    [InlineData("class Report(OrderingContext context);", "Ordering.OrderingContext", "Shop.Report")]
    [InlineData("class Report { OrderingContext? context; }", "Ordering.OrderingContext", "Shop.Report")]
    [InlineData("class Report { object Make() => new OrderingContext(); }", "Ordering.OrderingContext", "Shop.Report.Make")]
    [InlineData("class Report { void Run(System.IServiceProvider services) { var db = services.GetRequiredService<OrderingContext>(); } }", "Ordering.OrderingContext", "Shop.Report.Run")]
    [InlineData("class Report { void Run(dynamic services) { services.AddDbContext<Ordering.OrderingContext>(); } }", "Ordering.OrderingContext", "Shop.Report.Run")]
    [InlineData("class Report(IOrderingContext context);", "Ordering.IOrderingContext", "Shop.Report")]
    [InlineData("class Report(IOrderRepository orders);", "Ordering.IOrderRepository", "Shop.Report")]
    [InlineData("class Report(OrderRepository orders);", "Ordering.OrderRepository", "Shop.Report")]
    public void The_context_or_repository_of_another_project_is_used(string code, string context, string user)
    {
        ContextUse use = Assert.Single(Uses(code));
        Assert.Equal((context, "src/Ordering/Ordering.csproj", user), (use.Context, use.DeclaredIn, use.At.Symbol));
    }

    [Theory]
    [InlineData("class ShopContext : Microsoft.EntityFrameworkCore.DbContext; class Report(ShopContext context);")]
    [InlineData("class ShopContext : OrderingContext;")]
    [InlineData("class Tool<T> where T : OrderingContext;")]
    [InlineData("class Report(BaseContext context);")]
    [InlineData("class Report(IOrderService orders);")]
    [InlineData("class Report(IPriceRepository prices);")]
    [InlineData("class Report(Order order);")]
    [InlineData("/// <see cref=\"OrderingContext\"/>\nclass Report;")]
    [InlineData("class OrderRepository; class Report(OrderRepository repository);")]
    public void Its_own_contexts_and_what_only_looks_alike_stay_silent(string code) => Assert.Empty(Uses(code));

    [Fact]
    public void A_type_that_uses_a_context_often_is_named_once() =>
        Assert.Single(Uses("class Report(OrderingContext context) { OrderingContext Own() => context; OrderingContext Other() => context; }"));

    private static IReadOnlyList<ContextUse> Uses(string code)
    {
        SourceSet sources = Code.Projects(
            ("Ordering", Ordering, []),
            ("Shop", "using Ordering; using Microsoft.Extensions.DependencyInjection; namespace Shop; " + code, ["Ordering"]));
        return DataAccessReader.Read(sources, sources.Find("src/Shop/Shop.csproj")!, PersistedTypes.Empty, CancellationToken.None).ContextUses;
    }
}
