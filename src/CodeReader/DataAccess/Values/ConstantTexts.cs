using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using CodeReader.DataAccess.Sql;

namespace CodeReader.DataAccess.Values;

/// <summary>
/// Reads the texts that an expression can have: literals, constants, concatenations, interpolations, and variables, fields, builders and
/// methods whose values the source shows. A part that is only known at run time stands as <see cref="SqlTokenizer.Hole"/>.
/// </summary>
internal sealed class ConstantTexts(WrittenValues values)
{
    private const int MostAlternatives = 8;
    private const int LongestText = 256 * 1024;
    private const int DeepestNesting = 16;
    private const int MostSteps = 20_000;

    private static readonly string[] Unknown = [SqlTokenizer.Hole.ToString()];

    private readonly HashSet<ISymbol> visiting = new(SymbolEqualityComparer.Default);
    private int steps;

    public ConstantTexts(SourceSet sources)
        : this(new WrittenValues(sources))
    {
    }

    /// <summary>The texts that an expression can have; a single hole when nothing of it is known.</summary>
    public IReadOnlyList<string> Of(ExpressionSyntax expression, SemanticModel model)
    {
        visiting.Clear();
        steps = 0;
        return Read(expression, model, 0);
    }

    /// <summary>Whether nothing of a text is known.</summary>
    public static bool IsUnknown(string text) => text.All(c => c == SqlTokenizer.Hole || char.IsWhiteSpace(c));

    private IReadOnlyList<string> Read(ExpressionSyntax expression, SemanticModel model, int depth)
    {
        if (depth > DeepestNesting || steps++ > MostSteps)
        {
            return Unknown;
        }

        return expression switch
        {
            LiteralExpressionSyntax literal => [literal.Token.Value as string ?? (literal.Token.Value is null ? "" : literal.Token.ValueText)],
            ParenthesizedExpressionSyntax parenthesized => Read(parenthesized.Expression, model, depth + 1),
            PostfixUnaryExpressionSyntax suppressed => Read(suppressed.Operand, model, depth + 1),
            CastExpressionSyntax cast => Read(cast.Expression, model, depth + 1),
            InterpolatedStringExpressionSyntax interpolated => Interpolated(interpolated, model, depth),
            BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.AddExpression) => Concatenated(binary, model, depth),
            BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.CoalesceExpression) => Any([binary.Left, binary.Right], model, depth),
            ConditionalExpressionSyntax conditional => Any([conditional.WhenTrue, conditional.WhenFalse], model, depth),
            SwitchExpressionSyntax choice => Any(choice.Arms.Select(a => a.Expression), model, depth),
            InvocationExpressionSyntax call => Called(call, model, depth),
            IdentifierNameSyntax or MemberAccessExpressionSyntax => Named(expression, model, depth),
            _ => Unknown,
        };
    }

    private IReadOnlyList<string> Any(IEnumerable<ExpressionSyntax> alternatives, SemanticModel model, int depth) =>
        [.. alternatives.Take(MostAlternatives).SelectMany(a => Read(a, model, depth + 1)).Distinct(StringComparer.Ordinal).Take(MostAlternatives)];

    private IReadOnlyList<string> Interpolated(InterpolatedStringExpressionSyntax interpolated, SemanticModel model, int depth) =>
        Join(interpolated.Contents.Select(c => c switch
        {
            InterpolatedStringTextSyntax text => [text.TextToken.ValueText],
            InterpolationSyntax { FormatClause: null } hole => Read(hole.Expression, model, depth + 1),
            _ => Unknown,
        }));

    private IReadOnlyList<string> Concatenated(BinaryExpressionSyntax binary, SemanticModel model, int depth)
    {
        // Left-deep chains can be thousands of terms long: walked, not recursed into.
        Stack<ExpressionSyntax> terms = new();
        ExpressionSyntax left = binary;
        while (left is BinaryExpressionSyntax chain && chain.IsKind(SyntaxKind.AddExpression))
        {
            terms.Push(chain.Right);
            left = chain.Left;
        }

        terms.Push(left);
        return Join(terms.Select(t => Read(t, model, depth + 1)));
    }

    private static IReadOnlyList<string> Join(IEnumerable<IReadOnlyList<string>> parts)
    {
        List<System.Text.StringBuilder> texts = [new()];
        foreach (IReadOnlyList<string> part in parts)
        {
            int before = texts.Count;
            for (int more = 1; more < part.Count && texts.Count < MostAlternatives; more++)
            {
                texts.AddRange(texts.Take(Math.Min(before, MostAlternatives - texts.Count))
                    .Select(t => new System.Text.StringBuilder(t.ToString()).Append(part[more])).ToList());
            }

            for (int i = 0; i < before; i++)
            {
                texts[i].Append(part.Count == 0 ? "" : part[0]);
            }

            if (texts[0].Length > LongestText)
            {
                break;
            }
        }

        return [.. texts.Select(t => t.ToString())];
    }

    private IReadOnlyList<string> Called(InvocationExpressionSyntax call, SemanticModel model, int depth)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        ExpressionSyntax? receiver = call.Receiver();
        switch (call.CalledName())
        {
            case "Format" when arguments.Count > 0 && receiver is not null:
                return Formatted(arguments, model, depth);
            case "Concat" when receiver is not null:
                return Join(arguments.Select(a => Read(a.Expression, model, depth + 1)));
            case "ToString" when receiver is not null && arguments.Count == 0 && model.TypeName(receiver) == "StringBuilder":
                return Built(receiver, model, depth);
            case "Trim" or "TrimStart" or "TrimEnd" or "ToString" or "Replace" or "ReplaceLineEndings" or "ToUpperInvariant" or "ToLowerInvariant"
                when receiver is not null:
                return Read(receiver, model, depth + 1);
            case "nameof" when arguments.Count == 1:
                return [CodeText.NameOf(arguments[0].Expression)?.Identifier.ValueText ?? Unknown[0]];
            default:
                return model.GetSymbolInfo(call).Symbol is IMethodSymbol method ? Written(method.OriginalDefinition, depth) : Unknown;
        }
    }

    private IReadOnlyList<string> Formatted(SeparatedSyntaxList<ArgumentSyntax> arguments, SemanticModel model, int depth)
    {
        IReadOnlyList<string> formats = Read(arguments[0].Expression, model, depth + 1);
        string[] inserted = [.. arguments.Skip(1).Select(a => Read(a.Expression, model, depth + 1)[0])];
        return [.. formats.Select(f => System.Text.RegularExpressions.Regex.Replace(f, @"\{(\d{1,3})[^{}]*\}", m =>
            int.Parse(m.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) is int i && i < inserted.Length ? inserted[i] : Unknown[0]))];
    }

    private IReadOnlyList<string> Named(ExpressionSyntax name, SemanticModel model, int depth) =>
        model.GetSymbolInfo(name).Symbol switch
        {
            IFieldSymbol { HasConstantValue: true, ConstantValue: string constant } => [constant],
            ILocalSymbol { HasConstantValue: true, ConstantValue: string constant } => [constant],
            IFieldSymbol { ContainingType.SpecialType: SpecialType.System_String, Name: "Empty" } => [""],
            ISymbol symbol and (ILocalSymbol or IFieldSymbol or IPropertySymbol) => Written(symbol.OriginalDefinition, depth),
            _ => Unknown,
        };

    private IReadOnlyList<string> Written(ISymbol symbol, int depth)
    {
        if (!visiting.Add(symbol))
        {
            // Within its own value: what stood there before is already read.
            return [""];
        }

        List<string> alternatives = [];
        foreach (WrittenValue value in values.Of(symbol))
        {
            IReadOnlyList<string> texts = Read(value.Expression, value.Model, depth + 1);
            if (value.Appends || RefersTo(value, symbol))
            {
                alternatives = [.. Join([alternatives.Count == 0 ? [""] : alternatives, texts])];
            }
            else
            {
                alternatives.AddRange(texts.Where(t => t.Length > 0));
            }
        }

        visiting.Remove(symbol);
        return alternatives.Count == 0 ? Unknown : [.. alternatives.Distinct(StringComparer.Ordinal).Take(MostAlternatives)];
    }

    // x = x + "…" appends, too.
    private static bool RefersTo(WrittenValue value, ISymbol symbol) =>
        value.Expression is BinaryExpressionSyntax && value.Expression.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(n => n.Identifier.ValueText == symbol.Name && SymbolEqualityComparer.Default.Equals(value.Model.GetSymbolInfo(n).Symbol, symbol));

    /// <summary>What was put into a string builder by the member that builds it, in the order of the source.</summary>
    private IReadOnlyList<string> Built(ExpressionSyntax builder, SemanticModel model, int depth)
    {
        if (model.GetSymbolInfo(builder).Symbol is not { } symbol || builder.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
        {
            return Unknown;
        }

        IEnumerable<IReadOnlyList<string>> start = values.Of(symbol)
            .Select(v => v.Expression).OfType<BaseObjectCreationExpressionSyntax>()
            .Select(c => c.ArgumentList?.Arguments.FirstOrDefault()?.Expression)
            .Where(e => e is not null && e.SyntaxTree == model.SyntaxTree && model.GetTypeInfo(e).Type?.SpecialType == SpecialType.System_String)
            .Select(e => Read(e!, model, depth + 1));
        IEnumerable<IReadOnlyList<string>> appended = member.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(c => c.CalledName() is "Append" or "AppendLine" or "AppendFormat" && StartsAt(c, symbol, model))
            .OrderBy(c => c.ArgumentList.SpanStart)
            .Select(c => Appended(c, model, depth));
        return Join(start.Concat(appended));
    }

    private static bool StartsAt(InvocationExpressionSyntax call, ISymbol builder, SemanticModel model)
    {
        ExpressionSyntax? start = call.Receiver();
        while (start is InvocationExpressionSyntax chained)
        {
            start = chained.Receiver();
        }

        return start is not null && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(start).Symbol, builder);
    }

    private IReadOnlyList<string> Appended(InvocationExpressionSyntax call, SemanticModel model, int depth)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        if (arguments.Count == 0)
        {
            return ["\n"];
        }

        bool format = call.CalledName() == "AppendFormat";
        IReadOnlyList<string> text = format ? Formatted(arguments, model, depth) : Read(arguments[0].Expression, model, depth + 1);
        return call.CalledName() == "AppendLine" ? Join([text, ["\n"]]) : text;
    }
}
