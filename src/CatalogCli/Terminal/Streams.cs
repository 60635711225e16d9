using System.Text;

namespace CatalogCli.Terminal;

/// <summary>The three streams of a run, injected so that a test sees what a user sees: data on <see cref="Out"/>, talk on <see cref="Error"/>.</summary>
/// <param name="In">Standard input.</param>
/// <param name="Out">Data.</param>
/// <param name="Error">Talk: progress, summaries, problems.</param>
/// <param name="OutIsTerminal">Whether a person reads <paramref name="Out"/> live.</param>
/// <param name="ErrorIsTerminal">Whether a person reads <paramref name="Error"/> live.</param>
internal sealed record Streams(TextReader In, TextWriter Out, TextWriter Error, bool OutIsTerminal, bool ErrorIsTerminal)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The streams of this process: UTF-8, <c>\n</c>.</summary>
    public static Streams OfProcess() => new(
        Console.In,
        Writer(Console.OpenStandardOutput()),
        Writer(Console.OpenStandardError(), flush: true),
        IsTerminal(Console.IsOutputRedirected),
        IsTerminal(Console.IsErrorRedirected));

    private static StreamWriter Writer(Stream stream, bool flush = false) => new(stream, Utf8) { NewLine = "\n", AutoFlush = flush };

    private static bool IsTerminal(bool redirected) => !redirected && Environment.GetEnvironmentVariable("TERM") is not "dumb";

    /// <summary>Whether colour is wanted on <see cref="Out"/> (https://no-color.org).</summary>
    public bool Colour => OutIsTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
}
