using System.Globalization;
using CatalogModel;
using CatalogModel.Findings;
using Xunit;

namespace CatalogYaml.Tests;

public class WrittenFilesTests
{
    private const string Goldens = "tests/CatalogYaml.Tests/Goldens/";

    [Fact]
    public void A_service_is_written_as_a_reviewer_expects_it()
    {
        Golden.Check(Goldens + "services/analytics.yaml", FileKinds.Service.Write(Samples.Analytics));
        Golden.Check(Goldens + "services/shortener.yaml", FileKinds.Service.Write(Samples.Shortener));
    }

    [Fact]
    public void A_service_of_nothing_is_written() => Golden.Check(Goldens + "services/empty.yaml", FileKinds.Service.Write(new Service { Name = "empty" }));

    [Fact]
    public void What_people_write_is_written() // by `init`, and to show that it can be read back
    {
        Golden.Check(Goldens + "system.yaml", FileKinds.System.Write(Samples.System));
        Golden.Check(Goldens + "notes/shortener.yaml", FileKinds.Notes.Write(Samples.Notes));
        Golden.Check(Goldens + "baseline.yaml", FileKinds.Baseline.Write(Samples.Baseline));
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        ReadsBack(FileKinds.Service, Samples.Shortener);
        ReadsBack(FileKinds.Notes, Samples.Notes);
        ReadsBack(FileKinds.Service, new Service { Name = "empty" });
    }

    [Fact]
    public void Lists_without_an_order_of_their_own_are_read_back_sorted()
    {
        Service read = Read(FileKinds.Service, FileKinds.Service.Write(Samples.Analytics));
        Assert.Equal(["InboxMessage", "UrlStats", "Visit"], read.Entities.Select(e => e.Name));
        Assert.Equal(["TargetUrl", "UrlId"], Assert.Single(read.Consumes).Writes.Select(w => w.From));
        ReadsBack(FileKinds.Service, read);
        ReadsBack(FileKinds.System, Read(FileKinds.System, FileKinds.System.Write(Samples.System)));
        ReadsBack(FileKinds.Baseline, Read(FileKinds.Baseline, FileKinds.Baseline.Write(Samples.Baseline)));
    }

    [Fact]
    public void Evidence_never_changes_a_service_file()
    {
        Service moved = Samples.Analytics with
        {
            Access =
            [
                Samples.Analytics.Access[0] with { At = new Evidence("samples/shortener/Analytics/Reports/Top10.cs", 99) },
                Samples.Analytics.Access[0] with { At = new Evidence("samples/shortener/Analytics/Reports/Top10.cs", 5) },
            ],
        };
        Assert.Equal(FileKinds.Service.Write(Samples.Analytics), FileKinds.Service.Write(moved));
    }

    [Fact]
    public void The_order_of_what_is_written_does_not_depend_on_the_order_of_what_is_given()
    {
        Service turned = Samples.Analytics with
        {
            Stores = [.. Samples.Analytics.Stores.Reverse()],
            Entities = [.. Samples.Analytics.Entities.Reverse().Select(e => e with { Fields = [.. e.Fields.Reverse()], Relationships = [.. e.Relationships.Reverse()] })],
            Consumes = [.. Samples.Analytics.Consumes.Select(c => c with { Reads = [.. c.Reads.Reverse()], Writes = [.. c.Writes.Reverse()] })],
        };
        Assert.Equal(FileKinds.Service.Write(Samples.Analytics), FileKinds.Service.Write(turned));
    }

    [Fact]
    public void Two_things_of_one_name_are_both_written()
    {
        Service twice = Samples.Shortener with { Publishes = [Samples.Shortener.Publishes[0], Samples.Shortener.Publishes[0] with { Contract = "Other.UrlCreated" }] };
        Service read = Read(FileKinds.Service, FileKinds.Service.Write(twice));
        Assert.Equal(["UrlCreated", "UrlCreated (2)"], read.Publishes.Select(p => p.Name));
        Assert.Equal(["Shortener.Contracts.UrlCreated", "Other.UrlCreated"], read.Publishes.Select(p => p.Contract));
    }

    [Theory]
    [InlineData("ordering", "ordering")]
    [InlineData("..", "5ec1f7e7")]
    [InlineData("/etc", "etc-2824684d")]
    [InlineData("a/b", "a-b-c14cddc0")]
    [InlineData("con", "con-1143da2b")]
    [InlineData("", "e3b0c442")]
    [InlineData("trailing.", "trailing-44c12a4e")]
    public void Files_are_named_by_slugs_only(string service, string expected)
    {
        string name = FileNames.Of(service);
        Assert.Equal(expected, name);
        Assert.True(FileNames.IsSlug(name), name);
    }

    [Fact]
    public void Long_names_of_services_make_short_and_different_names_of_files()
    {
        string[] names = [FileNames.Of(new string('a', 300)), FileNames.Of(new string('a', 301))];
        Assert.All(names, name => Assert.True(FileNames.IsSlug(name) && name.Length <= 64, name));
        Assert.NotEqual(names[0], names[1]);
    }

    [Fact]
    public void The_folder_holds_the_services_and_the_schemas_that_their_first_lines_name()
    {
        IReadOnlyList<CatalogFile> files = CatalogFolder.Write(Samples.Catalog);
        Assert.Equal(
            [
                "catalog/schemas/baseline.json", "catalog/schemas/notes.json", "catalog/schemas/service.json", "catalog/schemas/system.json",
                "catalog/services/analytics.yaml", "catalog/services/shortener.yaml",
            ],
            files.Select(f => f.Path));
        Assert.All(files, f => Assert.DoesNotContain('\r', f.Text));
        Assert.StartsWith("# yaml-language-server: $schema=../schemas/service.json\n", files[4].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_of_thousands_of_entities_can_be_read_back()
    {
        Entity[] entities =
        [
            .. Enumerable.Range(0, 3000).Select(i => new Entity
            {
                Name = string.Create(CultureInfo.InvariantCulture, $"Entity{i:0000}"),
                Type = "Big.Entity",
                Store = "BigDb",
                Fields = [.. Enumerable.Range(0, 40).Select(f => new Field { Name = string.Create(CultureInfo.InvariantCulture, $"Field{f:00}"), Column = "some_column_of_the_field", Type = FieldTypes.String, MaxLength = 200 })],
            }),
        ];
        string text = FileKinds.Service.Write(new Service { Name = "big", Entities = entities });
        Assert.InRange(text.Length, 5_000_001, int.MaxValue);
        Assert.Equal(3000, Read(FileKinds.Service, text).Entities.Count);
    }

    private static void ReadsBack<T>(FileKind<T> kind, T value)
        where T : class
    {
        string text = kind.Write(value);
        T read = Read(kind, text);
        Assert.Equal(Content.Of(value), Content.Of(read));
        Assert.Equal(text, kind.Write(read));
    }

    private static T Read<T>(FileKind<T> kind, string text)
        where T : class
    {
        FileReading<T> reading = kind.Read("catalog/x.yaml", text);
        Assert.Empty(reading.Problems);
        return reading.Value!;
    }
}
