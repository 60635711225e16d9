using CodeReader.Lineage.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Lineage.Results;

/// <summary>Finds where code begins that leads to a node: the methods above it that nobody is seen to call.</summary>
internal sealed class Entries(CodeBase code)
{
    private const int Highest = 6;
    private const int Most = 12;

    private readonly CallersOf callers = new(code);

    /// <summary>A node in each of the methods, the given one among them when nobody calls its own method.</summary>
    public IReadOnlyList<SyntaxNode> Above(SyntaxNode node)
    {
        List<SyntaxNode> entries = [];
        HashSet<SyntaxNode> seen = [];
        Queue<(SyntaxNode Node, int Height)> open = new([(node, 0)]);
        while (open.Count > 0 && entries.Count < Most)
        {
            (SyntaxNode at, int height) = open.Dequeue();
            SyntaxNode member = at.AncestorsAndSelf().FirstOrDefault(a => a is MemberDeclarationSyntax and not BaseTypeDeclarationSyntax) ?? at;
            if (!seen.Add(member))
            {
                continue;
            }

            IReadOnlyList<SyntaxNode> calls = height < Highest && code.Bodies.Model(member).GetDeclaredSymbol(member) is IMethodSymbol method ? callers.CallsOf(method) : [];
            IReadOnlyList<SyntaxNode> meant = [.. calls.Where(c => !callers.IsForAll(c))];
            foreach (SyntaxNode call in meant)
            {
                open.Enqueue((call, height + 1));
            }

            if (calls.Count == 0 || meant.Count < calls.Count)
            {
                entries.Add(at);
            }
        }

        return entries;
    }
}
