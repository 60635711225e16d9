using System.Text;

namespace Workspace.Evaluation;

/// <summary>Replaces <c>$(…)</c> in the texts of project files: properties, string methods on them, and the intrinsic functions that matter.</summary>
internal sealed class Expander(PropertyBag properties, IntrinsicFunctions intrinsic)
{
    private const int MaximumDepth = 32;
    private int depth;

    /// <summary>The text with its properties replaced.</summary>
    /// <exception cref="NotUnderstoodException">The text holds an expression that is not part of the subset.</exception>
    public string Expand(string text)
    {
        int at = text.IndexOf("$(", StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        if (depth >= MaximumDepth)
        {
            throw new NotUnderstoodException("An expression is nested too deeply.");
        }

        depth++;
        try
        {
            StringBuilder result = new();
            int copied = 0;
            while (at >= 0)
            {
                int close = Quoting.ClosingBracket(text, at + 1);
                if (close < 0)
                {
                    break;
                }

                result.Append(text, copied, at - copied).Append(Evaluate(text[(at + 2)..close].Trim()));
                copied = close + 1;
                at = text.IndexOf("$(", copied, StringComparison.Ordinal);
            }

            return result.Append(text, copied, text.Length - copied).ToString();
        }
        finally
        {
            depth--;
        }
    }

    private string Evaluate(string expression)
    {
        if (expression.StartsWith('['))
        {
            return EvaluateStatic(expression);
        }

        int end = 0;
        while (end < expression.Length && (char.IsLetterOrDigit(expression[end]) || expression[end] is '_' or '-'))
        {
            end++;
        }

        string rest = expression[end..];
        if (rest.StartsWith(':'))
        {
            return ""; // $(Registry:…): no registry is read
        }

        return Chain(properties[expression[..end]], rest, expression);
    }

    private string EvaluateStatic(string expression)
    {
        int typeEnd = expression.IndexOf("]::", StringComparison.Ordinal);
        if (typeEnd < 0)
        {
            throw new NotUnderstoodException($"$({expression}) is not understood.");
        }

        string type = expression[1..typeEnd].Trim();
        (string member, List<string>? arguments, string rest) = Member(expression[(typeEnd + 3)..], expression);
        string value = intrinsic.Call(type, member, arguments)
            ?? throw new NotUnderstoodException($"$({expression}) is not understood.");
        return Chain(value, rest, expression);
    }

    private string Chain(string value, string rest, string expression)
    {
        while (rest.Length > 0)
        {
            if (rest[0] != '.')
            {
                throw new NotUnderstoodException($"$({expression}) is not understood.");
            }

            (string member, List<string>? arguments, rest) = Member(rest[1..], expression);
            value = StringMembers.Call(value, member, arguments)
                ?? throw new NotUnderstoodException($"$({expression}) is not understood.");
        }

        return value;
    }

    private (string Member, List<string>? Arguments, string Following) Member(string text, string expression)
    {
        int end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        string member = text[..end];
        int open = end;
        while (open < text.Length && char.IsWhiteSpace(text[open]))
        {
            open++;
        }

        if (open == text.Length || text[open] != '(')
        {
            return (member, null, text[end..].Trim());
        }

        int close = Quoting.ClosingBracket(text, open);
        return close < 0
            ? throw new NotUnderstoodException($"$({expression}) is not understood.")
            : (member, Quoting.Arguments(text[(open + 1)..close]).ConvertAll(Expand), text[(close + 1)..].Trim());
    }
}
