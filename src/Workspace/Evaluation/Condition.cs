using System.Globalization;

namespace Workspace.Evaluation;

/// <summary>Evaluates MSBuild's conditions: <c>and</c>, <c>or</c>, <c>!</c>, comparisons, <c>Exists</c>, brackets and property expressions.</summary>
internal sealed class Condition
{
    private const int MaximumDepth = 64;
    private readonly List<ConditionToken> tokens;
    private readonly Expander expander;
    private readonly Func<string, bool> exists;
    private readonly string text;
    private int at;
    private int depth;

    private Condition(string text, Expander expander, Func<string, bool> exists)
    {
        this.text = text;
        this.expander = expander;
        this.exists = exists;
        tokens = ConditionToken.All(text);
    }

    /// <summary>Whether a condition holds; an empty one does.</summary>
    /// <exception cref="NotUnderstoodException">The condition is not part of the subset.</exception>
    public static bool Holds(string? text, Expander expander, Func<string, bool> exists)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        Condition condition = new(text, expander, exists);
        bool value = condition.Or(decides: true);
        return condition.at == condition.tokens.Count ? value : throw condition.NotUnderstood();
    }

    // A side that cannot change the result is read but not worked out, so that what it holds need not be understood.
    private bool Or(bool decides)
    {
        bool value = And(decides);
        while (TakeWord("or"))
        {
            bool right = And(decides && !value);
            value |= right;
        }

        return value;
    }

    private bool And(bool decides)
    {
        bool value = Not(decides);
        while (TakeWord("and"))
        {
            bool right = Not(decides && value);
            value &= right;
        }

        return value;
    }

    private bool Not(bool decides)
    {
        if (++depth > MaximumDepth)
        {
            throw NotUnderstood();
        }

        try
        {
            if (Take("!"))
            {
                return !Not(decides);
            }

            if (Take("("))
            {
                bool value = Or(decides);
                return Take(")") ? value : throw NotUnderstood();
            }

            return Comparison(decides);
        }
        finally
        {
            depth--;
        }
    }

    private bool Comparison(bool decides)
    {
        if (at >= tokens.Count || tokens[at].Kind == ConditionTokenKind.Operator)
        {
            throw NotUnderstood();
        }

        ConditionToken left = tokens[at++];
        if (left.Kind == ConditionTokenKind.Word && Take("("))
        {
            return Function(left.Text, decides);
        }

        if (at < tokens.Count && tokens[at] is { Kind: ConditionTokenKind.Operator, Text: "==" or "!=" or "<" or ">" or "<=" or ">=" } comparison)
        {
            at++;
            if (at >= tokens.Count || tokens[at].Kind == ConditionTokenKind.Operator)
            {
                throw NotUnderstood();
            }

            ConditionToken right = tokens[at++];
            return decides && Compare(comparison.Text, expander.Expand(left.Text).Trim(), expander.Expand(right.Text).Trim());
        }

        return decides && (Truth(expander.Expand(left.Text)) ?? throw NotUnderstood());
    }

    private bool Function(string name, bool decides)
    {
        if (at >= tokens.Count)
        {
            throw NotUnderstood();
        }

        string argument = tokens[at++].Text;
        if (!Take(")"))
        {
            throw NotUnderstood();
        }

        return decides && name.ToLowerInvariant() switch
        {
            "exists" => exists(expander.Expand(argument)),
            "hastrailingslash" => expander.Expand(argument) is [.., '/' or '\\'],
            _ => throw NotUnderstood(),
        };
    }

    private bool Compare(string comparison, string left, string right)
    {
        switch (comparison)
        {
            case "==":
                return Same(left, right);
            case "!=":
                return !Same(left, right);
            default:
                int order = Number(left) is { } a && Number(right) is { } b ? a.CompareTo(b)
                    : VersionFunctions.Parse(left) is { } older && VersionFunctions.Parse(right) is { } newer ? older.CompareTo(newer)
                    : throw NotUnderstood();
                return comparison switch { "<" => order < 0, ">" => order > 0, "<=" => order <= 0, _ => order >= 0 };
        }
    }

    private static bool Same(string left, string right) =>
        left.Equals(right, StringComparison.OrdinalIgnoreCase)
        || (Number(left) is { } a && Number(right) is { } b && a == b)
        || (Truth(left) is { } x && Truth(right) is { } y && x == y);

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    private static bool? Truth(string text) => text.Trim().ToLowerInvariant() switch
    {
        "true" or "yes" or "on" or "!false" or "!no" or "!off" => true,
        "false" or "no" or "off" or "!true" or "!yes" or "!on" => false,
        _ => null,
    };

    private bool Take(string symbol)
    {
        bool found = at < tokens.Count && tokens[at].Kind == ConditionTokenKind.Operator && tokens[at].Text == symbol;
        at += found ? 1 : 0;
        return found;
    }

    private bool TakeWord(string word)
    {
        bool found = at < tokens.Count && tokens[at].Kind == ConditionTokenKind.Word && tokens[at].Text.Equals(word, StringComparison.OrdinalIgnoreCase);
        at += found ? 1 : 0;
        return found;
    }

    private NotUnderstoodException NotUnderstood() => ConditionToken.NotUnderstood(text);
}
