using CatalogModel.Facts;
using Microsoft.CodeAnalysis;

namespace CodeReader.Suppressions;

/// <summary>Reads what people accept in a project's code.</summary>
internal static class SuppressionReader
{
    /// <summary>The suppressions of a project's code, sorted by place and rule.</summary>
    public static IReadOnlyList<CodeSuppression> Read(SourceSet sources, SourceProject project, CancellationToken ct)
    {
        List<CodeSuppression> found = [];
        foreach (SyntaxTree tree in project.Trees.Where(t => t.FilePath.Length > 0 && sources.OwnerOf(t) == project))
        {
            ct.ThrowIfCancellationRequested();
            string text = tree.GetText(ct).ToString();
            if (!RuleId.IsWithin(text))
            {
                continue;
            }

            SyntaxNode root = tree.GetRoot(ct);
            found.AddRange(PragmaSuppressions.Of(root));
            if (text.IndexOf(AttributeSuppressions.Name, StringComparison.Ordinal) >= 0)
            {
                found.AddRange(AttributeSuppressions.Of(root, sources, project, ct));
            }
        }

        return [.. found.OrderBy(s => s.At.File, StringComparer.Ordinal).ThenBy(s => s.At.Line).ThenBy(s => s.Rule, StringComparer.Ordinal)];
    }
}
