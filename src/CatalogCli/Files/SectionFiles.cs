using System.Text;
using CatalogModel;
using CatalogModel.Findings;
using Docs.Pages;
using Docs.Publishing;

namespace CatalogCli.Files;

/// <summary>People's files with sections that are kept up to date between two marks; all else in them stays as it is.</summary>
internal sealed class SectionFiles
{
    /// <summary>The file that is looked at when nobody names one.</summary>
    private const string Readme = "README.md";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly OutputFolder root;
    private readonly List<(string File, string Text)> stale = [];

    /// <summary>Brings the sections of files up to date, in memory.</summary>
    /// <param name="location">The root.</param>
    /// <param name="files">The files, relative to the root; <c>README.md</c> of the root when there are none.</param>
    /// <param name="catalog">What the sections show.</param>
    /// <param name="findings">The findings they show.</param>
    /// <param name="options">How pages are written; without a folder there is no way to them, and no section.</param>
    /// <exception cref="CatalogFailure">A named file is not there or has no section, or marks are wrong.</exception>
    public SectionFiles(CatalogLocation location, IReadOnlyList<string> files, Catalog catalog, IReadOnlyList<Finding> findings, PageOptions options)
    {
        root = new OutputFolder(location.Root);
        if (options.Folder is null)
        {
            return;
        }

        foreach (string file in files.Count > 0 ? files.Select(f => Relative(location, f)) : [Readme])
        {
            string? before = Text(file);
            string[] names = before is null ? [] : [.. Names(file, before)];
            if (names.Length == 0 && files.Count > 0)
            {
                throw new CatalogFailure(before is null
                    ? $"{file} is not there."
                    : $"{file} has no section to keep up to date; put `{MarkedSection.Begin(MarkdownPages.Landscape)}` and `{MarkedSection.End(MarkdownPages.Landscape)}` on lines of their own.");
            }

            string after = names.Aggregate(before ?? "", (text, name) => Replace(file, text, name, MarkdownPages.RenderSection(name, catalog, findings, options, file)));
            if (after != (before ?? ""))
            {
                stale.Add((file, after));
            }
        }
    }

    /// <summary>The files with a section that is out of date.</summary>
    public IEnumerable<string> Stale => stale.Select(s => s.File);

    /// <summary>Writes them; returns what happened, a line each.</summary>
    public IReadOnlyList<string> Write()
    {
        foreach ((string file, string text) in stale)
        {
            root.Write(file, text);
        }

        return [.. stale.Select(s => $"{s.File}: sections brought up to date.")];
    }

    private static IEnumerable<string> Names(string file, string text)
    {
        foreach (string name in MarkedSection.Names(text))
        {
            yield return MarkdownPages.Sections.Contains(name)
                ? name
                : throw new CatalogFailure($"{file} marks a section `{name}`, and there is none of that name; there are {string.Join(", ", MarkdownPages.Sections)}.");
        }
    }

    private static string Replace(string file, string text, string name, string content)
    {
        try
        {
            return MarkedSection.Replace(text, name, content) ?? text;
        }
        catch (FormatException e)
        {
            throw new CatalogFailure($"{file}: {e.Message}", e);
        }
    }

    private static string Relative(CatalogLocation location, string file) =>
        Path.GetRelativePath(location.Root, Path.Combine(location.Root, file)).Replace('\\', '/');

    /// <summary>The file's text; null when it is not there, or is no text and has no mark either.</summary>
    private string? Text(string file)
    {
        byte[]? bytes = root.ReadBytes(file);
        if (bytes is null || bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(MarkedSection.AnyBegin)) < 0)
        {
            return bytes is null ? null : "";
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new CatalogFailure($"{file} is not UTF-8; save it as UTF-8 so that its sections can be kept up to date.", e);
        }
    }
}
