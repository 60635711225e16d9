using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using CatalogYaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Analyzers.CatalogFiles;

/// <summary>The catalog's files among a project's additional files.</summary>
internal sealed class CatalogTexts
{
    private const string Declared = "declared: ";

    // Compilations come and go with every key that is pressed, and the texts stay: each is searched once for all the projects that ask.
    private static readonly ConditionalWeakTable<SourceText, ImmutableHashSet<string>> Folders = new();

    private CatalogTexts(string root, ImmutableSortedDictionary<string, AdditionalText> files)
    {
        Root = root;
        Files = files;
    }

    /// <summary>The folder around <c>catalog</c>, with <c>/</c> at its end.</summary>
    public string Root { get; }

    /// <summary>The files by their paths relative to the root.</summary>
    public ImmutableSortedDictionary<string, AdditionalText> Files { get; }

    /// <summary>The nearest catalog around a project's folder; null when the project has none among its files.</summary>
    /// <param name="additional">The project's additional files.</param>
    /// <param name="folder">The project's folder; null when it is not known.</param>
    public static CatalogTexts? Find(ImmutableArray<AdditionalText> additional, string? folder)
    {
        string[] roots = [.. additional.Select(a => Normal(a.Path)).Where(IsSystemFile).Select(p => p.Substring(0, p.Length - CatalogFolder.SystemPath.Length)).Distinct(StringComparer.Ordinal)];
        if (roots.Length == 0)
        {
            return null;
        }

        string root = roots.Where(r => folder?.StartsWith(r, StringComparison.Ordinal) == true).OrderByDescending(r => r.Length).FirstOrDefault()
            ?? roots.OrderBy(r => r, StringComparer.Ordinal).First();
        string inside = root + CatalogFolder.Name + "/";
        ImmutableSortedDictionary<string, AdditionalText>.Builder files = ImmutableSortedDictionary.CreateBuilder<string, AdditionalText>(StringComparer.Ordinal);
        foreach (AdditionalText text in additional)
        {
            if (Normal(text.Path) is var path && path.StartsWith(inside, StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal))
            {
                files[path.Substring(root.Length)] = text;
            }
        }

        return new(root, files.ToImmutable());
    }

    /// <summary>A path as it is written here: with <c>/</c>.</summary>
    public static string Normal(string path) => path.Replace('\\', '/');

    /// <summary>What a folder is called within the root; null when it is not in it.</summary>
    public string? Relative(string folder) =>
        (folder + "/").StartsWith(Root, StringComparison.Ordinal) ? (folder.Length < Root.Length ? "" : folder.Substring(Root.Length)) : null;

    /// <summary>Whether a record says that a type is declared in a folder or below it: seen in the text, without reading it.</summary>
    public bool DeclareTypesIn(string folder, CancellationToken ct)
    {
        string inside = folder + "/";
        return Files.Any(f => CatalogFolder.IsGenerated(f.Key) && f.Value.GetText(ct) is { } text
            && Folders.GetValue(text, DeclaringFolders).Any(d => d.StartsWith(inside, StringComparison.Ordinal)));
    }

    /// <summary>By what the texts are known again, without taking them.</summary>
    public ImmutableArray<byte> Checksum(CancellationToken ct)
    {
        ImmutableArray<byte>.Builder sum = ImmutableArray.CreateBuilder<byte>();
        foreach (KeyValuePair<string, AdditionalText> file in Files)
        {
            if (file.Value.GetText(ct) is { } text)
            {
                sum.AddRange(Encoding.UTF8.GetBytes(file.Key));
                sum.AddRange(text.GetChecksum());
            }
        }

        return sum.ToImmutable();
    }

    /// <summary>The texts by their paths relative to the root.</summary>
    public ImmutableSortedDictionary<string, string> Read(CancellationToken ct)
    {
        ImmutableSortedDictionary<string, string>.Builder texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, AdditionalText> file in Files)
        {
            if (file.Value.GetText(ct) is { } text)
            {
                texts[file.Key] = text.ToString();
            }
        }

        return texts.ToImmutable();
    }

    private static ImmutableHashSet<string> DeclaringFolders(SourceText text)
    {
        ImmutableHashSet<string>.Builder folders = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        string written = text.ToString();
        for (int at = written.IndexOf(Declared, StringComparison.Ordinal); at >= 0; at = written.IndexOf(Declared, at, StringComparison.Ordinal))
        {
            at += Declared.Length;
            int end = written.IndexOf('\n', at) is var line and >= 0 ? line : written.Length;
            int length = written.LastIndexOf('/', end - 1, end - at) - at + 1;
            if (length > 0)
            {
                folders.Add(written.Substring(at, length));
            }
        }

        return folders.ToImmutable();
    }

    private static bool IsSystemFile(string path) => path.EndsWith("/" + CatalogFolder.SystemPath, StringComparison.Ordinal);
}
