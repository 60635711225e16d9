namespace EndToEnd.Tests;

public sealed class DocsTests
{
    private const string Readme = "# Mine\n\n<!-- catalog:begin owners -->\nold\n<!-- catalog:end owners -->\n\nMine, too.\n";

    [Fact]
    public void Pages_and_sections_are_kept_up_to_date_and_what_people_wrote_stays()
    {
        using TemporaryFolder folder = TinySystem.Write(new TemporaryFolder()).With("README.md", Readme).With("docs/data.md", Readme).With("catalog/docs/mine.md", "# Mine\n");
        ToolResult stale = Tool.Run(folder.Path, "docs", "--check", "--readme", "README.md", "--readme", "docs/data.md");
        Assert.Equal(1, stale.ExitCode);
        Assert.Contains("catalog/docs/README.md is out of date; run `catalog docs`", stale.Out, StringComparison.Ordinal);
        Assert.Contains("docs/data.md has a section that is out of date", stale.Out, StringComparison.Ordinal);
        Assert.Equal(Readme, File.ReadAllText(Path.Combine(folder.Path, "README.md")));

        Assert.Equal(0, Tool.Run(folder.Path, "docs").ExitCode);
        string readme = File.ReadAllText(Path.Combine(folder.Path, "README.md"));
        Assert.StartsWith("# Mine\n\n<!-- catalog:begin owners -->\n\n| Information |", readme, StringComparison.Ordinal);
        Assert.Contains("](catalog/docs/entities/customers/customer.md)", readme, StringComparison.Ordinal);
        Assert.EndsWith("<!-- catalog:end owners -->\n\nMine, too.\n", readme, StringComparison.Ordinal);
        Assert.Equal(Readme, File.ReadAllText(Path.Combine(folder.Path, "docs/data.md")));
        Assert.Equal("# Mine\n", File.ReadAllText(Path.Combine(folder.Path, "catalog/docs/mine.md")));
        Assert.Equal(0, Tool.Run(folder.Path, "docs", "--check").ExitCode);
    }

    [Fact]
    public void What_changed_since_a_revision_has_a_page_that_goes_when_it_is_no_longer_asked_for()
    {
        using TemporaryFolder folder = TinySystem.Write(new TemporaryFolder());
        Tool.Run(folder.Path, "scan");
        Git.Commit(folder);
        string customer = Path.Combine(folder.Path, "src/Customers.Api/Customer.cs");
        File.WriteAllText(customer, File.ReadAllText(customer).Replace("HasMaxLength(200)", "HasMaxLength(20)", StringComparison.Ordinal));
        Assert.Equal(0, Tool.Run(folder.Path, "docs", "--since", "HEAD").ExitCode);
        string page = Path.Combine(folder.Path, "catalog/docs/changes.md");
        Assert.Contains("# Changes since HEAD", File.ReadAllText(page), StringComparison.Ordinal);
        Assert.Contains("customers.Customer.Name", File.ReadAllText(page), StringComparison.Ordinal);
        Assert.Equal(0, Tool.Run(folder.Path, "docs").ExitCode);
        Assert.False(File.Exists(page));
    }

    [Theory]
    [InlineData("# Mine\n<!-- catalog:begin landscapes -->\n<!-- catalog:end landscapes -->\n", "README.md marks a section `landscapes`, and there is none of that name; there are landscape, owners.")]
    [InlineData("# Mine\n<!-- catalog:begin owners -->\n", "README.md: Line 2: the section 'owners' does not end.")]
    public void Marks_that_cannot_be_followed_end_in_2_with_what_to_do(string readme, string message)
    {
        using TemporaryFolder folder = new TemporaryFolder().With("README.md", readme);
        ToolResult result = Tool.Run(folder.Path, "docs");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Equal(readme, File.ReadAllText(Path.Combine(folder.Path, "README.md")));
    }
}
