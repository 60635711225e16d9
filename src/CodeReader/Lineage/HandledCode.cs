using CodeReader.Lineage.Code;
using CodeReader.Lineage.Results;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Lineage;

/// <summary>
/// Which code runs because of which messages, and which of it runs for other reasons, too: because something that no handler reaches calls it,
/// or makes the message that it handles in the process.
/// </summary>
internal sealed class HandledCode
{
    private readonly CodeBase code;
    private readonly CallersOf callers;
    private readonly KeptValues kept;
    private readonly Dictionary<SyntaxNode, SortedSet<string>> messages = [];
    private readonly HashSet<SyntaxNode> roots = [];
    private readonly Dictionary<SyntaxNode, bool> others = [];

    /// <summary>Puts together what the handlers of a workspace reach.</summary>
    /// <param name="code">The code.</param>
    /// <param name="handled">Message → the code its handler reaches, the handler itself first among it.</param>
    public HandledCode(CodeBase code, IEnumerable<(string Message, SyntaxNode? Handler, IReadOnlyCollection<SyntaxNode> Reached)> handled)
    {
        this.code = code;
        callers = new(code);
        kept = new(code);
        foreach ((string message, SyntaxNode? handler, IReadOnlyCollection<SyntaxNode> reached) in handled)
        {
            if (handler is not null)
            {
                roots.Add(handler);
            }

            foreach (SyntaxNode declaration in reached)
            {
                if (!messages.TryGetValue(declaration, out SortedSet<string>? known))
                {
                    messages[declaration] = known = new(StringComparer.Ordinal);
                }

                known.Add(message);
            }
        }
    }

    /// <summary>Whether the code at a place only gives a member the value that it has already.</summary>
    public bool Keeps(SyntaxNode place) => kept.Keeps(place);

    /// <summary>The messages because of which a place runs, sorted; null among them when it runs of the service's own accord as well, or when nothing is known.</summary>
    public IReadOnlyList<string?> CausesOf(SyntaxNode place)
    {
        if (Around(place) is not { } declaration)
        {
            return [null];
        }

        return HasOtherCauses(declaration) ? [null, .. messages[declaration]] : [.. messages[declaration]];
    }

    // The innermost code around a place that a handler reaches.
    private SyntaxNode? Around(SyntaxNode place) => place.AncestorsAndSelf().FirstOrDefault(messages.ContainsKey);

    private bool HasOtherCauses(SyntaxNode declaration)
    {
        if (others.TryGetValue(declaration, out bool known))
        {
            return known;
        }

        // What calls itself has the causes of its other callers.
        others[declaration] = false;
        return others[declaration] = Causes(declaration) is not { } causes || causes.Any(c => Around(c) is not { } around || (around != declaration && HasOtherCauses(around)));
    }

    // What makes a piece of code run; null when that cannot be told.
    private IReadOnlyList<SyntaxNode>? Causes(SyntaxNode declaration)
    {
        if (declaration is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
        {
            return roots.Contains(declaration) ? [] : declaration.Parent is { } parent ? [parent] : null;
        }

        if (declaration is not MethodDeclarationSyntax method || code.Bodies.Model(method).GetDeclaredSymbol(method) is not IMethodSymbol symbol || code.ProjectOf(method) is not { } project)
        {
            return null;
        }

        // What calls a handler through its interface is the bus or the mediator, whoever sends the message.
        IReadOnlyList<ITypeSymbol> taken = code.Dispatch.MessagesOf(symbol);
        IReadOnlyList<SyntaxNode>? calls = callers.AllCallsOf(symbol, onlyDirect: roots.Contains(declaration) || taken.Count > 0);
        if (calls is null)
        {
            return null;
        }

        // What nobody is seen to call is called by somebody who is not seen.
        List<SyntaxNode> causes = [.. calls, .. taken.SelectMany(m => callers.MakersOf(m, project))];
        return causes.Count == 0 && !roots.Contains(declaration) ? null : causes;
    }
}
