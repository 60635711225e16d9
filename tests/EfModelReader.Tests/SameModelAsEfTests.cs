using CatalogModel.Facts;
using CodeReader;
using EfModelReader.Contexts;
using EfModelReader.Mapping;
using EfModelReader.Replay;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace EfModelReader.Tests;

/// <summary>
/// The samples twice: compiled, with EF building their models from the running code, and as text, read by the reader. Both must be the same.
/// Every context of every sample is compared; a new one needs no more than its file.
/// </summary>
public class SameModelAsEfTests
{
    private const string Samples = "EfModelReader.Tests.Samples.";

    public static TheoryData<string, string> Contexts =>
    [
        .. typeof(SameModelAsEfTests).Assembly.GetTypes()
            .Where(t => typeof(DbContext).IsAssignableFrom(t) && !t.IsAbstract && t.Namespace?.StartsWith(Samples, StringComparison.Ordinal) == true)
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .Select(t => (t.Namespace![Samples.Length..], t.Name)),
    ];

    [Theory]
    [MemberData(nameof(Contexts))]
    public void Read_from_text_and_built_by_EF(string sample, string name)
    {
        using DbContext context = Create(typeof(SameModelAsEfTests).Assembly.GetType($"{Samples}{sample}.{name}", throwOnError: true)!);
        IModel expected = context.GetService<IDesignTimeModel>().Model;

        SourceSet sources = SourceText.Project([($"Samples/{sample}.cs", SourceText.Sample(sample + ".cs")), ("Startup.cs", "services.AddDbContext<X>(o => o.UseSqlServer());")]);
        ContextDeclaration declaration = Assert.Single(ContextFinder.Find(sources, CancellationToken.None), c => c.Symbol.Name == name);
        ContextReplay replay = new(sources, declaration, ContextOptions.Of(declaration, new OptionsIndex(sources, CancellationToken.None), sources), CancellationToken.None);
        ContextModel read = replay.Read();

        Lines.Equal("", Shape.Unresolved(read));
        Lines.Equal(Debug(expected), Debug(replay.Model!));
        string shape = string.Join('\n', new ModelMapping(expected, new SourceSymbols(_ => null)).Entities().Select(Shape.Of));
        Lines.Equal(shape, Shape.Of(read));
    }

    private static DbContext Create(Type type) =>
        (DbContext)(type.GetConstructor(Type.EmptyTypes) is { } constructor
            ? constructor.Invoke([])
            : Activator.CreateInstance(type, ((DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!).UseSqlServer().Options)!);

    // Everything of the model but what cannot come from source alone: names of CLR types differ for nested and generic types.
    private static string Debug(IReadOnlyModel model) =>
        DebugText(model).Replace("\\,", ",", StringComparison.Ordinal);

    private static string DebugText(IReadOnlyModel model) =>
        model.ToDebugString(MetadataDebugStringOptions.SingleLineDefault | MetadataDebugStringOptions.IncludePropertyIndexes)
        + string.Concat(model.GetEntityTypes().OrderBy(e => e.ClrType.Name, StringComparer.Ordinal).ThenBy(e => e.Name, StringComparer.Ordinal)
            .Select(e => "\n" + e.ToDebugString(MetadataDebugStringOptions.ShortDefault)));
}
