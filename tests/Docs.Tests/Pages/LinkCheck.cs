using Docs.Pages;
using Docs.Tests.Markdown;

namespace Docs.Tests.Pages;

/// <summary>Finds links between pages that lead nowhere, anchors included.</summary>
internal static class LinkCheck
{
    public static void FindsNothingBroken(IReadOnlyList<Page> pages, PageOptions options)
    {
        Uri root = new("https://repository.example/root/");
        Uri folder = new(root, $"{options.Folder}/");
        Dictionary<string, Rendered> rendered = pages.ToDictionary(p => new Uri(folder, p.Path).AbsoluteUri, p => new Rendered(p.Text));
        foreach ((string address, Rendered page) in rendered)
        {
            Assert.Equal(page.Anchors.Count(), page.Anchors.Distinct(StringComparer.Ordinal).Count());
            foreach (string link in page.Links)
            {
                Uri target = new(new Uri(address), link);
                Assert.True(root.IsBaseOf(target), $"{address}: {link} leaves the repository");
                string path = target.GetLeftPart(UriPartial.Path);
                if (folder.IsBaseOf(target))
                {
                    Assert.True(rendered.ContainsKey(path), $"{address}: no page at {link}");
                    Assert.True(target.Fragment.Length == 0 || rendered[path].Anchors.Contains(target.Fragment[1..]), $"{address}: no anchor {link}");
                }
                else
                {
                    Assert.Equal("", target.Fragment);
                }
            }
        }
    }
}
