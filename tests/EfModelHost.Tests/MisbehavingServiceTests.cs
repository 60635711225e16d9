using CatalogModel;
using CatalogModel.Facts;

namespace EfModelHost.Tests;

/// <summary>Services whose code does not do what start-up code should: what can be read is read, and the rest says why it was not.</summary>
public sealed class MisbehavingServiceTests(BuiltServices services)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(40);

    [Theory]
    [InlineData("Throws", "InvalidOperationException in Program.Main")]
    [InlineData("NeverEnds", "its start-up code does not come to the point where a host is built")]
    [InlineData("Exits", "it ended the process")]
    [InlineData("Ends", "it ended before it built a host")]
    public void Contexts_are_read_without_the_services_that_start_up_does_not_give(string environment, string why)
    {
        IReadOnlyList<ContextModel> models = services.Read("Shop10", environment, Limit);

        ReadFrom.Service(models);
        Assert.Equal(["factory", "services", null, null, "constructor"], models.Select(m => m.Schema));
        ContextModel registered = models.Single(m => m.Context == "Shop.RegisteredContext");
        UnresolvedItem item = Assert.Single(registered.Unresolved);
        Assert.Contains("its options were made up", item.Why);
        Assert.Contains(why, item.Why);
        Assert.DoesNotContain("canary", string.Concat(models.SelectMany(m => m.Unresolved).Select(u => u.Why)));
    }
}

/// <summary>A context that misbehaves loses none of the others.</summary>
public sealed class MisbehavingContextTests(BuiltServices services)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(40);

    [Theory]
    [InlineData("ContextExits", "it ended the process")]
    [InlineData("ContextHangs", "it took longer than 40 seconds")]
    public void The_others_are_read_and_it_is_that_of_the_source(string environment, string why)
    {
        IReadOnlyList<ContextModel> models = services.Read("Shop10", environment, Limit);

        ContextModel lost = Assert.Single(models, m => m.Read == ModelSource.Source);
        Assert.Equal("Shop.SelfConfiguredContext", lost.Context);
        Assert.Contains(why, lost.Unresolved[^1].Why);
        Assert.NotEmpty(lost.Entities);
        Assert.Equal(["factory", "services", null, "services"], models.Except([lost]).Select(m => m.Schema));
    }
}
