using CatalogModel;
using CatalogModel.Facts;
using CodeReader;
using EfModelReader.DesignTime;

namespace EfModelReader.Tests.DesignTime;

/// <summary>What becomes of contexts whose services cannot be looked into.</summary>
public sealed class DesignTimeModelReaderTests : IDisposable
{
    private const string Code = """
        public class Order { public int Id { get; set; } }
        public class OrdersContext(DbContextOptions<OrdersContext> options) : DbContext(options) { public DbSet<Order> Orders => Set<Order>(); }
        """;

    private readonly string root = Directory.CreateTempSubdirectory("design-time-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_service_that_is_not_built_leaves_the_source_and_says_what_to_do()
    {
        ContextModel model = Assert.Single(Read(out ContextModel source));

        Assert.Equal(ModelSource.Source, model.Read);
        Assert.Same(source.Entities, model.Entities);
        Assert.EndsWith("(App/App.csproj is not built: run `dotnet build App/App.csproj` first)", model.Unresolved[^1].Why);
        Assert.Equal("OrdersContext", model.Unresolved[^1].In);
    }

    [Theory]
    [InlineData("""{ "libraries": {} }""", "does not have EF Core in its built output")]
    [InlineData("""{ "libraries": { "Microsoft.EntityFrameworkCore/5.0.17": {}, "Microsoft.EntityFrameworkCore.Relational/5.0.17": {} } }""", "has EF Core 5.0, and 6.0 is the oldest that can be looked into")]
    [InlineData("""{ "libraries": { "Microsoft.EntityFrameworkCore/10.0.0": {} } }""", "has no relational database provider")]
    [InlineData("""{ "libraries": { "Microsoft.EntityFrameworkCore/10.0.0": {}, "Microsoft.EntityFrameworkCore.Relational/10.0.0": {} } }""", "could not be started (is its build complete?)")]
    public void A_service_that_cannot_be_looked_into_says_why(string dependencies, string why)
    {
        string folder = Directory.CreateDirectory(Path.Combine(root, "App/bin/Debug/net10.0")).FullName;
        File.WriteAllText(Path.Combine(folder, "App.dll"), "not an assembly");
        File.WriteAllText(Path.Combine(folder, "App.deps.json"), dependencies);

        ContextModel model = Assert.Single(Read(out _));

        Assert.Equal(ModelSource.Source, model.Read);
        Assert.EndsWith($"(App/App.csproj {why})", model.Unresolved[^1].Why);
    }

    [Fact]
    public void Stores_of_other_libraries_are_no_business_of_EF()
    {
        ContextModel documents = new() { Context = "documents", Library = "MongoDB", Kind = StoreKind.Document, Project = "App/App.csproj", Provider = "mongodb", At = new Evidence("App/Code.cs", 1) };

        Assert.Same(documents, Assert.Single(DesignTimeModelReader.Read(SourceText.Project(Code), [documents], new DesignTimeOptions { Root = root }, CancellationToken.None)));
    }

    private IReadOnlyList<ContextModel> Read(out ContextModel source)
    {
        SourceSet sources = SourceText.Project(Code);
        source = Assert.Single(SourceText.Models(sources));
        return DesignTimeModelReader.Read(sources, [source], new DesignTimeOptions { Root = root, TimeLimit = TimeSpan.FromSeconds(30) }, CancellationToken.None);
    }
}
