using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Analyzers.CodeFixes.Configuration;

/// <summary>A place in the code that names a symbol.</summary>
/// <param name="Document">Its document.</param>
/// <param name="Node">The name.</param>
internal sealed record Mention(Document Document, SyntaxNode Node);

/// <summary>Finds where the code names a symbol.</summary>
internal static class Mentions
{
    /// <summary>The places, sorted by file and position; those that the compiler only implies are left out.</summary>
    public static async Task<IReadOnlyList<Mention>> OfAsync(ISymbol symbol, Solution solution, CancellationToken ct)
    {
        List<Mention> found = [];
        IEnumerable<ReferencedSymbol> references = await SymbolFinder.FindReferencesAsync(symbol, solution, ct).ConfigureAwait(false);
        foreach (ReferenceLocation location in references.SelectMany(r => r.Locations)
            .Where(l => !l.IsImplicit && l.CandidateReason == CandidateReason.None && l.Location.IsInSource)
            .GroupBy(l => (l.Document.Id, l.Location.SourceSpan)).Select(g => g.First())
            .OrderBy(l => l.Document.FilePath ?? l.Document.Name, StringComparer.Ordinal).ThenBy(l => l.Location.SourceSpan.Start))
        {
            if (await location.Document.GetSyntaxRootAsync(ct).ConfigureAwait(false) is { } root)
            {
                found.Add(new(location.Document, root.FindNode(location.Location.SourceSpan, findInsideTrivia: false, getInnermostNodeForTie: true)));
            }
        }

        return found;
    }
}
