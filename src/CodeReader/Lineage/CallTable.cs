using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage;

/// <summary>The calls that leave their service. What they give is another service's answer, whatever code stands behind them here.</summary>
public sealed class CallTable
{
    private readonly Dictionary<SyntaxNode, AnswerRoot> answers;

    /// <summary>Makes a table.</summary>
    /// <param name="calls">The call expressions, each with its name in the facts.</param>
    public CallTable(IEnumerable<KeyValuePair<SyntaxNode, string>> calls) =>
        answers = calls.ToDictionary(c => c.Key, c => new AnswerRoot(c.Value));

    /// <summary>A table without calls.</summary>
    public static CallTable Empty { get; } = new([]);

    /// <summary>The answer to a call; null when the call does not leave the service.</summary>
    internal AnswerRoot? Find(SyntaxNode call) => answers.TryGetValue(call, out AnswerRoot? answer) ? answer : null;
}
