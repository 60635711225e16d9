using System.Text;
using CatalogModel;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Workspace.Files;

namespace Workspace.Trees;

/// <summary>
/// Parses source files on threads of its own, whose stacks are large enough for whatever <see cref="SourceShape"/> lets through.
/// A file that several projects share under the same symbols is parsed once.
/// </summary>
internal sealed class SourceParser(FileTree files, WorkspaceOptions options)
{
    private const int StackBytes = 64 * 1024 * 1024;

    private readonly Dictionary<(string Path, string Symbols), ParsedSource> parsed = [];
    private readonly Dictionary<string, CSharpParseOptions> parseOptions = new(StringComparer.Ordinal);

    /// <summary>The options of a set of preprocessor symbols: the newest language, with documentation comments, which are descriptions.</summary>
    public CSharpParseOptions OptionsOf(IReadOnlyList<string> symbols)
    {
        string key = string.Join(';', symbols);
        if (!parseOptions.TryGetValue(key, out CSharpParseOptions? found))
        {
            found = new(LanguageVersion.Preview, DocumentationMode.Parse, SourceCodeKind.Regular, symbols);
            parseOptions.Add(key, found);
        }

        return found;
    }

    /// <summary>A source that <see cref="ParseAll"/> has read.</summary>
    public ParsedSource this[string path, IReadOnlyList<string> symbols] => parsed[(path, string.Join(';', symbols))];

    /// <summary>Parses all wanted sources, each once.</summary>
    public void ParseAll(IEnumerable<(string Path, IReadOnlyList<string> Symbols)> wanted, CancellationToken cancellation)
    {
        (string Path, string Symbols)[] keys = [.. wanted
            .Select(w => (w.Path, Symbols: OptionsKey(w.Symbols))).Distinct()
            .OrderBy(k => k.Path, StringComparer.Ordinal).ThenBy(k => k.Symbols, StringComparer.Ordinal)];
        ParsedSource[] results = new ParsedSource[keys.Length];
        int next = -1;
        Exception? failure = null;
        Thread[] threads = [.. Enumerable.Range(0, Math.Max(1, Math.Min(options.Threads, keys.Length))).Select(_ => new Thread(Work, StackBytes))];
        foreach (Thread thread in threads)
        {
            thread.IsBackground = true;
            thread.Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        cancellation.ThrowIfCancellationRequested();
        if (failure is not null)
        {
            throw new InvalidOperationException("A thread that parses sources failed.", failure);
        }

        for (int i = 0; i < keys.Length; i++)
        {
            parsed[keys[i]] = results[i];
        }

        string OptionsKey(IReadOnlyList<string> symbols)
        {
            OptionsOf(symbols);
            return string.Join(';', symbols);
        }

        void Work()
        {
            try
            {
                for (int i = Interlocked.Increment(ref next); i < keys.Length && !cancellation.IsCancellationRequested; i = Interlocked.Increment(ref next))
                {
                    results[i] = Parse(keys[i].Path, parseOptions[keys[i].Symbols], cancellation);
                }
            }
            catch (OperationCanceledException)
            {
                // Reported by the thread that waits.
            }
            catch (Exception exception)
            {
                failure = exception; // an exception that leaves a thread would end the process without a word
            }
        }
    }

    private ParsedSource Parse(string path, CSharpParseOptions parse, CancellationToken cancellation)
    {
        (string? text, string? problem) = SourceDecoder.Read(files.FullPath(path), options.MaximumFileBytes);
        problem ??= SourceShape.Problem(text!, options.MaximumNesting, options.MaximumChain);
        if (problem is not null)
        {
            return new(null, new("file", path, problem, new(path, 0)));
        }

        try
        {
            SourceText source = SourceText.From(text!, Encoding.UTF8, SourceHashAlgorithm.Sha256);
            SyntaxTree tree = CSharpSyntaxTree.ParseText(source, parse, path, cancellation);
            return new(tree, SyntaxError(tree, path, cancellation));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One file that breaks the parser must not stop the scan; it is named instead.
            return new(null, new("file", path, "The file could not be parsed.", new(path, 0)));
        }
    }

    private static UnresolvedItem? SyntaxError(SyntaxTree tree, string path, CancellationToken cancellation)
    {
        const string userError = "CS1029"; // #error says something about a build, nothing about the syntax
        if (!tree.GetRoot(cancellation).ContainsDiagnostics)
        {
            return null;
        }

        Diagnostic? first = tree.GetDiagnostics(cancellation)
            .Where(d => d.Severity == DiagnosticSeverity.Error && d.Id != userError)
            .MinBy(d => d.Location.SourceSpan.Start);
        return first is null ? null : new("file", path, "The file has syntax errors; what stands near them may be missing.",
            new(path, first.Location.GetLineSpan().StartLinePosition.Line + 1));
    }
}
