using System.Text;
using CatalogModel.Findings;

namespace CatalogYaml;

/// <summary>A file of the catalog.</summary>
/// <param name="Path">Its path relative to the root, with <c>/</c>.</param>
/// <param name="Text">Its text, with <c>\n</c> and without a byte order mark; written as UTF-8.</param>
public sealed record CatalogFile(string Path, string Text)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file's bytes.</summary>
    public byte[] ToBytes() => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(Text);

    /// <summary>Decodes a file's bytes: UTF-8 and nothing else, because a guess would change what people wrote.</summary>
    /// <param name="path">Its path relative to the root.</param>
    /// <param name="bytes">Its bytes, with or without a byte order mark.</param>
    /// <param name="problem">What is wrong with the bytes; null when nothing is.</param>
    /// <returns>The file; its text is empty when there is a problem.</returns>
    public static CatalogFile Decode(string path, byte[] bytes, out CatalogProblem? problem)
    {
        problem = null;
        bool isMarked = bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF;
        int start = isMarked ? 3 : 0;
        try
        {
            return new CatalogFile(path, Strict.GetString(bytes, start, bytes.Length - start));
        }
        catch (DecoderFallbackException e)
        {
            bool isUtf16 = bytes.Length >= 2 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF));
            int line = isUtf16 ? 1 : 1 + bytes.Take(start + Math.Max(0, e.Index)).Count(b => b == (byte)'\n');
            problem = new(path, line, 0, Severity.Error, isUtf16 ? "the file is UTF-16" : "a character in this line is not UTF-8", "save the file as UTF-8");
            return new CatalogFile(path, "");
        }
    }
}
