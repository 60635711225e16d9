using Docs.Markdown;
using Docs.Pages;
using Docs.Publishing;

namespace Docs.Tests.Publishing;

public class PagePlanTests
{
    private static readonly Page Index = new("README.md", $"{Mark}\n# Shop\n");
    private static readonly Page Service = new("services/orders.md", $"{Mark}\n# orders\n");

    private static string Mark => MarkdownRenderer.Mark;

    [Fact]
    public void A_new_folder_gets_every_page()
    {
        PagePlan plan = PagePlan.Make(PageManifest.Empty, [Service, Index], _ => null);
        Assert.Equal([Index, Service], plan.Writes);
        Assert.Empty(plan.Deletes);
        Assert.Equal(["README.md", "services/orders.md"], plan.Manifest.Pages);
        Assert.False(plan.IsUpToDate);
    }

    [Fact]
    public void Pages_that_are_as_they_should_be_are_not_written_again()
    {
        PagePlan plan = PagePlan.Make(new PageManifest(["README.md"]), [Index], Files((Index.Path, Index.Text.Replace("\n", "\r\n", StringComparison.Ordinal))));
        Assert.True(plan.IsUpToDate);
    }

    [Fact]
    public void A_changed_page_is_written() =>
        Assert.Equal([Index], PagePlan.Make(new PageManifest(["README.md"]), [Index], Files((Index.Path, $"{Mark}\n# Old\n"))).Writes);

    [Fact]
    public void A_page_that_is_no_longer_needed_is_removed()
    {
        PagePlan plan = PagePlan.Make(new PageManifest(["README.md", "services/gone.md"]), [Index], Files((Index.Path, Index.Text), ("services/gone.md", $"{Mark}\n# gone\n")));
        Assert.Equal(["services/gone.md"], plan.Deletes);
        Assert.Equal(["README.md"], plan.Manifest.Pages);
    }

    [Fact]
    public void A_page_that_is_gone_already_needs_no_removal() =>
        Assert.Empty(PagePlan.Make(new PageManifest(["services/gone.md"]), [], _ => null).Deletes);

    [Fact]
    public void A_persons_file_in_the_way_is_left_alone_and_named()
    {
        PagePlan plan = PagePlan.Make(PageManifest.Empty, [Index, Service], Files(("README.md", "# Mine\n")));
        Assert.Equal([Service], plan.Writes);
        Assert.Equal("README.md", Assert.Single(plan.Conflicts).Path);
        Assert.Equal(["services/orders.md"], plan.Manifest.Pages);
        Assert.False(plan.IsUpToDate);
    }

    [Fact]
    public void A_persons_file_where_a_page_of_ours_once_stood_is_not_removed() =>
        Assert.Empty(PagePlan.Make(new PageManifest(["services/gone.md"]), [], Files(("services/gone.md", "# Mine now\n"))).Deletes);

    [Fact]
    public void A_file_that_looks_like_ours_but_was_not_listed_is_not_removed() =>
        Assert.Empty(PagePlan.Make(PageManifest.Empty, [Index], Files(("services/copied.md", $"{Mark}\n# copied\n"))).Deletes);

    [Fact]
    public void A_lost_manifest_is_written_anew()
    {
        PagePlan plan = PagePlan.Make(PageManifest.Empty, [Index], Files((Index.Path, Index.Text)));
        Assert.Empty(plan.Writes);
        Assert.True(plan.ManifestChanges);
        Assert.False(plan.IsUpToDate);
    }

    private static Func<string, string?> Files(params (string Path, string Text)[] files)
    {
        Dictionary<string, string> texts = files.ToDictionary(f => f.Path, f => f.Text);
        return texts.GetValueOrDefault;
    }
}
