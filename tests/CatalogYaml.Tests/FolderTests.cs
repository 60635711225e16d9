using Xunit;

namespace CatalogYaml.Tests;

public class FolderTests
{
    [Fact]
    public void What_is_written_is_read()
    {
        Dictionary<string, string> files = CatalogFolder.Write(Samples.Catalog).ToDictionary(f => f.Path, f => f.Text);
        files[CatalogFolder.SystemPath] = FileKinds.System.Write(Samples.System);
        files[CatalogFolder.BaselinePath] = FileKinds.Baseline.Write(Samples.Baseline);
        files[CatalogFolder.NotesPath("shortener")] = FileKinds.Notes.Write(Samples.Notes);
        files["catalog/readme.md"] = "not ours: &";
        files["catalog/services/old/x.yaml"] = "not ours: &";
        files["src/catalog/services/x.yaml"] = "not ours: &";

        ReadCatalog read = CatalogFolder.Read(files);

        Assert.Empty(read.Problems);
        Assert.Equal("Short URLs", read.Settings!.Name);
        Assert.Equal(["analytics", "shortener"], read.Services.Select(s => s.Name));
        Assert.Equal("shortener", Assert.Single(read.Notes).Service);
        Assert.Equal(2, read.Baseline!.Entries.Count);
    }

    [Fact]
    public void A_folder_of_nothing_is_no_mistake()
    {
        ReadCatalog read = CatalogFolder.Read(new Dictionary<string, string>());
        Assert.Null(read.Settings);
        Assert.Empty(read.Services);
        Assert.Empty(read.Baseline!.Entries);
        Assert.False(read.HasErrors);
    }

    [Fact]
    public void A_broken_baseline_is_not_an_empty_one()
    {
        ReadCatalog read = CatalogFolder.Read(new Dictionary<string, string> { [CatalogFolder.BaselinePath] = "accepted" });
        Assert.Null(read.Baseline);
        Assert.True(read.HasErrors);
    }

    [Fact]
    public void Two_files_on_one_service_are_told_with_both_names()
    {
        ReadCatalog read = CatalogFolder.Read(new Dictionary<string, string>
        {
            ["catalog/services/a.yaml"] = "catalog: 1\nservice: a\n",
            ["catalog/services/b.yaml"] = "catalog: 1\nservice: a\n",
        });
        Assert.Equal("catalog/services/b.yaml:1: error: the service `a` is already told of in catalog/services/a.yaml (remove one of the two files)", Assert.Single(read.Problems).ToString());
    }

    [Fact]
    public void A_file_under_another_name_than_its_service_is_told()
    {
        ReadCatalog read = CatalogFolder.Read(new Dictionary<string, string> { ["catalog/notes/b.yaml"] = "catalog: 1\nservice: a\n" });
        Assert.Equal("catalog/notes/b.yaml:1: warning: the file tells of the service `a` (name the file catalog/notes/a.yaml)", Assert.Single(read.Problems).ToString());
        Assert.Single(read.Notes);
    }

    [Fact]
    public void Only_services_are_written_by_the_tool()
    {
        Assert.True(CatalogFolder.IsGenerated("catalog/services/a.yaml"));
        Assert.False(CatalogFolder.IsGenerated("catalog/services/a.md"));
        Assert.False(CatalogFolder.IsGenerated("catalog/notes/a.yaml"));
        Assert.False(CatalogFolder.IsGenerated("catalog/services/mine/a.yaml"));
    }
}
