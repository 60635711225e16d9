using CatalogModel.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.EntityFrameworkCore;
using Workspace;

namespace EfModelReader.Tests.Features;

/// <summary>Entities and base classes from packages whose assemblies stand in the package folder: read as metadata, never loaded.</summary>
public class PackageFolderTests
{
    private const string Library = """
        namespace Some.Package
        {
            public abstract class Audited<TKey> { public TKey Id { get; set; } = default!; public System.DateTime CreatedAt { get; private set; } public string? CreatedBy { get; set; } }
            public class OutboxMessage { public long Id { get; set; } public string Body { get; set; } = ""; public byte[]? Headers { get; set; } public OutboxState State { get; set; } }
            public enum OutboxState { Waiting, Sent }
            public static class Mapping { public static void AddOutbox(this Microsoft.EntityFrameworkCore.ModelBuilder builder) => throw new System.InvalidOperationException("code of a package was run"); }
        }
        """;

    private const string Code = """
        using Some.Package;
        public class Shop : DbContext
        {
            public DbSet<Order> Orders { get; set; }
            public DbSet<OutboxMessage> Outbox { get; set; }
            protected override void OnModelCreating(ModelBuilder builder) { builder.AddOutbox(); builder.Entity<OutboxMessage>().ToTable("outbox"); }
            protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite();
        }
        public class Order : Audited<Guid> { public decimal Total { get; set; } }
        """;

    [Fact]
    public void What_is_there_is_read()
    {
        DirectoryInfo packages = Directory.CreateTempSubdirectory("nuget-");
        try
        {
            string library = Path.Combine(packages.FullName, "some.package", "2.1.0", "lib", "net8.0", "Some.Package.dll");
            Directory.CreateDirectory(Path.GetDirectoryName(library)!);
            CSharpCompilationOptions options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
            MetadataReference[] references = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(p => Path.GetFileName(p) is "System.Runtime.dll" or "Microsoft.EntityFrameworkCore.dll" or "System.Private.CoreLib.dll").Select(p => MetadataReference.CreateFromFile(p))];
            Assert.True(CSharpCompilation.Create("Some.Package", [CSharpSyntaxTree.ParseText(Library)], references, options).Emit(library).Success);

            ContextModel model = Assert.Single(RepositoryFolder.Models(["Some.Package 2.1.0", "Microsoft.EntityFrameworkCore.Sqlite"], Code, new WorkspaceOptions { ReadPackages = true, PackageFolder = packages.FullName }));
            Assert.Equal(
                """
                Order: Orders [Id] (CreatedAt CreatedAt:datetime, CreatedBy? CreatedBy:string, Id Id:guid, Total Total:decimal)
                OutboxMessage: outbox [Id] (Body Body:string, Headers? Headers:bytes, Id Id:long, State State:enum)
                """,
                Shape.Of(model));
            Assert.Equal("Shop.OnModelCreating: the call of AddOutbox is skipped: Mapping.AddOutbox comes from a package", Shape.Unresolved(model));
            Assert.Equal("Some.Package.OutboxMessage", model.Entities[1].Type);
            Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), a => a.GetName().Name == "Some.Package");
        }
        finally
        {
            packages.Delete(recursive: true);
        }
    }

    [Fact]
    public void Without_the_package_its_entities_are_named()
    {
        ContextModel model = Assert.Single(RepositoryFolder.Models(["Some.Package 2.1.0", "Microsoft.EntityFrameworkCore.Sqlite"], Code));
        Assert.Equal("Order: Orders [] (Total Total:decimal)\nOutboxMessage: outbox [] ()", Shape.Of(model));
        Assert.Equal(
            """
            Order: its base type Audited comes from a package that is not at hand, so its members are missing
            Shop.OnModelCreating: the call of AddOutbox is skipped: it comes from a package that is not at hand
            Shop.Outbox: the entity type OutboxMessage comes from a package that is not at hand
            """,
            string.Join('\n', Shape.Unresolved(model).Split('\n').Where(l => !l.Contains("ToTable", StringComparison.Ordinal)).Order(StringComparer.Ordinal)), ignoreLineEndingDifferences: true);
    }
}
