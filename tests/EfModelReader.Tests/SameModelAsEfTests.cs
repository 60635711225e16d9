using CatalogModel.Facts;
using CodeReader;
using EfModelReader.Contexts;
using EfModelReader.Mapping;
using EfModelReader.Replay;
using EfModelReader.Tests.Samples.Accounts;
using EfModelReader.Tests.Samples.Rules;
using EfModelReader.Tests.Samples.Shapes;
using EfModelReader.Tests.Samples.Shop;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EfModelReader.Tests;

/// <summary>
/// The samples twice: compiled, with EF building their models from the running code, and as text, read by the reader. Both must be the same.
/// </summary>
public class SameModelAsEfTests
{
    public static TheoryData<string, Func<DbContext>> Samples => new()
    {
        { "Shop.cs", () => new ShopContext() },
        { "Shapes.cs", () => new ShapesContext(new DbContextOptionsBuilder<ShapesContext>().UseSqlServer().Options) },
        { "Rules.cs", () => new RulesContext { Tickets = null!, Settings = null! } },
        { "Accounts.cs", () => new AccountsContext(new DbContextOptionsBuilder<AccountsContext>().UseSqlServer().Options) },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_from_text_and_built_by_EF(string file, Func<DbContext> create)
    {
        using DbContext context = create();
        IModel expected = context.GetService<IDesignTimeModel>().Model;

        SourceSet sources = SourceText.Project([("Samples/" + file, SourceText.Sample(file)), ("Startup.cs", "services.AddDbContext<X>(o => o.UseSqlServer());")]);
        ContextDeclaration declaration = Assert.Single(ContextFinder.Find(sources, CancellationToken.None));
        ContextReplay replay = new(sources, declaration, ContextOptions.Of(declaration, new OptionsIndex(sources, CancellationToken.None), sources), CancellationToken.None);
        ContextModel read = replay.Read();

        Lines.Equal("", Shape.Unresolved(read));
        Lines.Equal(Debug(expected), Debug(replay.Model!));
        string shape = string.Join('\n', new ModelMapping(expected, new SourceSymbols(_ => null)).Entities().Select(Shape.Of));
        Lines.Equal(shape, Shape.Of(read));
    }

    // Everything of the model but what cannot come from source alone: names of CLR types differ for nested and generic types.
    private static string Debug(IReadOnlyModel model) =>
        model.ToDebugString(MetadataDebugStringOptions.SingleLineDefault | MetadataDebugStringOptions.IncludePropertyIndexes)
        + string.Concat(model.GetEntityTypes().OrderBy(e => e.ClrType.Name, StringComparer.Ordinal).ThenBy(e => e.Name, StringComparer.Ordinal)
            .Select(e => "\n" + e.ToDebugString(MetadataDebugStringOptions.ShortDefault)));
}
