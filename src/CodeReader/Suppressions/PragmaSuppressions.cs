using CatalogModel;
using CatalogModel.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Suppressions;

/// <summary>
/// Reads <c>#pragma warning disable OWN101 // reason</c>. It holds until the rule is restored (alone, or with all warnings), or to the end of
/// the file. A directive without ids disables compilers' warnings; nobody accepts a broken rule of ownership by it.
/// </summary>
internal static class PragmaSuppressions
{
    /// <summary>The suppressions of one file.</summary>
    public static IEnumerable<CodeSuppression> Of(SyntaxNode root)
    {
        Dictionary<string, Opened> open = new(StringComparer.Ordinal);
        foreach (PragmaWarningDirectiveTriviaSyntax directive in Directives(root))
        {
            Evidence at = EvidenceOf.Node(directive);
            string[] named = [.. directive.ErrorCodes.Select(Id)];
            string[] ended = [.. named.Length == 0 && !IsDisable(directive) ? open.Keys : named.Where(open.ContainsKey).Distinct(StringComparer.Ordinal)];
            foreach (string rule in ended)
            {
                yield return open[rule].Until(rule, at.Line - 1);
                open.Remove(rule);
            }

            foreach (string rule in IsDisable(directive) ? named.Where(RuleId.Is) : [])
            {
                open[rule] = new(at, Reason(directive));
            }
        }

        foreach (KeyValuePair<string, Opened> rest in open)
        {
            yield return rest.Value.Until(rest.Key, int.MaxValue);
        }
    }

    /// <summary>The directives in their order; those in code that is compiled out say nothing.</summary>
    private static IEnumerable<PragmaWarningDirectiveTriviaSyntax> Directives(SyntaxNode root)
    {
        for (DirectiveTriviaSyntax? directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is PragmaWarningDirectiveTriviaSyntax { IsActive: true } pragma)
            {
                yield return pragma;
            }
        }
    }

    private static bool IsDisable(PragmaWarningDirectiveTriviaSyntax directive) => directive.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword);

    private static string Id(ExpressionSyntax code) => code is IdentifierNameSyntax name ? name.Identifier.ValueText : code.ToString();

    private static string? Reason(PragmaWarningDirectiveTriviaSyntax directive) => directive.DescendantTrivia()
        .Where(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia))
        .Select(t => t.ToString().TrimStart('/').Trim())
        .FirstOrDefault(t => t.Length > 0);

    private sealed record Opened(Evidence At, string? Reason)
    {
        public CodeSuppression Until(string rule, int lastLine) =>
            new() { Rule = rule, Reason = Reason, In = [new(At.File, At.Line + 1, lastLine)], At = At };
    }
}
