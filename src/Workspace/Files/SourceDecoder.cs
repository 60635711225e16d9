using System.Text;

namespace Workspace.Files;

/// <summary>Reads text files strictly: by byte order mark, else as UTF-8. Text that is neither is reported, never guessed at.</summary>
internal static class SourceDecoder
{
    private static readonly UTF8Encoding Utf8 = new(false, true);
    private static readonly UnicodeEncoding LittleEndian = new(false, false, true);
    private static readonly UnicodeEncoding BigEndian = new(true, false, true);
    private static readonly UTF32Encoding Utf32 = new(false, false, true);

    /// <summary>Reads a file. Exactly one of the two results is null: the text, or why there is none.</summary>
    public static (string? Text, string? Problem) Read(string fullPath, long maximumBytes)
    {
        try
        {
            using FileStream stream = new(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            if (stream.Length > maximumBytes)
            {
                return (null, $"The file has more than {maximumBytes / 1024} KiB.");
            }

            byte[] bytes = new byte[stream.Length];
            int length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return Decode(bytes.AsSpan(0, length));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            return (null, "The file could not be opened.");
        }
    }

    /// <summary>Decodes a file's bytes; the byte order mark is no part of the text.</summary>
    public static (string? Text, string? Problem) Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            string text = bytes switch
            {
                [0xEF, 0xBB, 0xBF, ..] => Utf8.GetString(bytes[3..]),
                [0xFF, 0xFE, 0, 0, ..] => Utf32.GetString(bytes[4..]),
                [0xFF, 0xFE, ..] => LittleEndian.GetString(bytes[2..]),
                [0xFE, 0xFF, ..] => BigEndian.GetString(bytes[2..]),
                _ => Utf8.GetString(bytes),
            };
            return text.Contains('\0', StringComparison.Ordinal)
                ? (null, "The file is not text: it holds NUL characters.")
                : (text, null);
        }
        catch (ArgumentException)
        {
            return (null, "The file is neither UTF-8 nor UTF-16 with a byte order mark.");
        }
    }
}
