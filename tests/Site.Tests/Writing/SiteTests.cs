using System.IO.Compression;
using System.Text;
using Docs.Site;
using Docs.Tests;

namespace Site.Tests.Writing;

public sealed class SiteTests
{
    [Fact]
    public void The_same_system_makes_the_same_bytes_in_any_order()
    {
        IReadOnlyList<SiteFile> one = Systems.Shop();
        Dictionary<string, string> other = Systems.Shop().Reverse().AsParallel().ToDictionary(f => f.Path, f => f.Render());
        Assert.Equal(one.Count, other.Count);
        Assert.All(one, f => Assert.Equal(f.Render(), other[f.Path]));
    }

    [Fact]
    public void Every_file_says_that_it_is_ours_and_ends_its_lines_the_same_way() => Assert.All(Systems.Shop(), file =>
    {
        string text = file.Render();
        Assert.True(SiteMark.IsIn(text), file.Path);
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.True(Docs.Publishing.PageManifest.IsPagePath(file.Path), file.Path);
    });

    [Fact]
    public void No_page_has_scripts_or_styles_within_it_or_loads_anything_from_elsewhere() => Assert.All(Systems.Shop().Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)), file =>
    {
        string html = file.Render();
        Assert.Contains("http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; style-src 'self';", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script[^>]*>[^<]", html);
        Assert.DoesNotMatch("<style|<[^>]* style=|<[^>]* on[a-z]+=", html);
        Assert.DoesNotMatch("<(script|link|img|iframe)[^>]* (src|href)=\"(https?:)?//", html);
    });

    [Fact]
    public void Hostile_names_never_open_an_element() => Assert.All(Hostile.Texts.Chunk(2).Where(c => c.Length == 2), pair =>
        Assert.All(Systems.Hostile(pair[0], pair[1]).Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal)), file =>
        {
            string html = file.Render();
            Assert.DoesNotMatch("<(img|iframe|object|b[ >])|<script(?! src=\"[./a-z]*assets/(theme|site)\\.js\")|href=\"(javascript|data):", html);
            Assert.DoesNotContain('\u202E', html);
        }));

    [Fact]
    public void Pages_of_a_large_system_stay_small()
    {
        IReadOnlyList<SiteFile> files = Systems.Large(200, 3);
        Assert.All(files, f => Assert.InRange(Compressed(f.Render()), 1, 300_000));
        Assert.All(files.Where(f => f.Path.StartsWith("entities/", StringComparison.Ordinal)), f => Assert.InRange(f.Render().Length, 1, 40_000));
        Assert.All(files.Where(f => f.Path.StartsWith("search/", StringComparison.Ordinal)), f => Assert.InRange(f.Render().Length, 1, 120_000));
    }

    [Fact]
    public void Source_lines_lead_to_the_source() =>
        Assert.Contains("href=\"https://code.example/shop/blob/0123456789abcdef0123456789abcdef01234567/src/Reporting/Jobs/Nightly.cs#L31\"", Systems.Shop().Single(f => f.Path == "services/reporting.html").Render(), StringComparison.Ordinal);

    [Fact]
    public void A_server_that_tells_of_changes_is_listened_to()
    {
        IReadOnlyList<SiteFile> files = StaticSite.Of(Docs.Tests.Pages.ShopCatalog.Catalog, [], new SiteOptions { ChangeStream = "changes" });
        Assert.Contains("data-stream=\"../changes\"", files.Single(f => f.Path == "services/ordering.html").Render(), StringComparison.Ordinal);
        Assert.Contains("connect-src 'self'", files.Single(f => f.Path == "index.html").Render(), StringComparison.Ordinal);
        Assert.Contains(files, f => f.Path == "assets/changes.js");
    }

    private static long Compressed(string text)
    {
        using MemoryStream stream = new();
        using (GZipStream zip = new(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return stream.Length;
    }
}
