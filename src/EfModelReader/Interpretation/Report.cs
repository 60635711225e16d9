using CatalogModel;
using CodeReader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EfModelReader.Interpretation;

/// <summary>Collects what could not be understood, each thing once.</summary>
internal sealed class Report(string context, Evidence contextAt)
{
    private const int LongestText = 100;
    private readonly HashSet<UnresolvedItem> items = [];
    private bool muted;

    /// <summary>All of it, sorted by place.</summary>
    public IReadOnlyList<UnresolvedItem> Items =>
    [
        .. items.OrderBy(i => i.At.File, StringComparer.Ordinal).ThenBy(i => i.At.Line)
            .ThenBy(i => i.In, StringComparer.Ordinal).ThenBy(i => i.Why, StringComparer.Ordinal),
    ];

    /// <summary>Does something of which nobody needs to know what was not understood.</summary>
    public T Mute<T>(Func<T> work)
    {
        muted = true;
        try
        {
            return work();
        }
        finally
        {
            muted = false;
        }
    }

    /// <summary>Reports on the context as a whole.</summary>
    public void Add(string why) => items.Add(new UnresolvedItem(UnresolvedKinds.Model, context, why, contextAt));

    /// <summary>Reports on the context's database.</summary>
    public void AddProvider(string why) => items.Add(new UnresolvedItem(UnresolvedKinds.Provider, context, why, contextAt));

    /// <summary>Reports on a declaration.</summary>
    public void Add(ISymbol symbol, string why) =>
        items.Add(new UnresolvedItem(UnresolvedKinds.Model, EvidenceOf.FullName(symbol), why, EvidenceOf.Declaration(symbol) ?? contextAt));

    /// <summary>Reports on a piece of code.</summary>
    public void Add(IOperation? operation, Frame frame, string why)
    {
        if (muted)
        {
            return;
        }

        ISymbol? within = frame.Nearest(f => f.Method);
        string name = within is null ? context : EvidenceOf.FullName(within is { Name: ".ctor" } ? within.ContainingType : within);
        items.Add(new UnresolvedItem(UnresolvedKinds.Model, name, why, operation?.Syntax is { SyntaxTree.FilePath.Length: > 0 } syntax ? EvidenceOf.Node(syntax, within) : contextAt));
    }

    /// <summary>Code as it may be shown: short, on one line, and without literals, which can be secrets.</summary>
    public static string Show(SyntaxNode node)
    {
        System.Text.StringBuilder text = new();
        foreach (SyntaxToken token in node.DescendantTokens())
        {
            if (text.Length > LongestText)
            {
                return text.Append('…').ToString();
            }

            text.Append(IsLiteral(token) ? "…" : token.Text);
            if (token.HasTrailingTrivia && text.Length > 0)
            {
                text.Append(' ');
            }
        }

        return text.ToString().Trim();
    }

    private static bool IsLiteral(SyntaxToken token) =>
        token.Parent?.Kind() is SyntaxKind.StringLiteralExpression or SyntaxKind.NumericLiteralExpression or SyntaxKind.CharacterLiteralExpression
            or SyntaxKind.InterpolatedStringText or SyntaxKind.Utf8StringLiteralExpression;
}
