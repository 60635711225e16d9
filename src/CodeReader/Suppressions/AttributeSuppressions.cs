using CatalogModel.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Suppressions;

/// <summary>
/// Reads <c>[SuppressMessage("Ownership", "OWN101", Justification = "…")]</c> on types and members, and on the assembly: there for the
/// whole project, or for the <c>Target</c> that it names.
/// </summary>
internal static class AttributeSuppressions
{
    /// <summary>The attribute's name.</summary>
    public const string Name = "SuppressMessage";

    /// <summary>The suppressions of one file.</summary>
    public static IEnumerable<CodeSuppression> Of(SyntaxNode root, SourceSet sources, SourceProject project, CancellationToken ct)
    {
        foreach (AttributeSyntax attribute in root.DescendantNodes().OfType<AttributeSyntax>().Where(IsNamed))
        {
            SemanticModel model = sources.Model(root.SyntaxTree);
            string rule = (Text(attribute, "checkId", 1, model, ct) ?? "").Split(':')[0].Trim();
            if (!RuleId.Is(rule))
            {
                continue;
            }

            CodeSpan[] spans = [.. Meant(attribute, model, project, ct).Distinct().OrderBy(s => s.File, StringComparer.Ordinal).ThenBy(s => s.FirstLine)];
            if (spans.Length > 0)
            {
                yield return new() { Rule = rule, Reason = Text(attribute, "Justification", null, model, ct), In = spans, At = EvidenceOf.Node(attribute) };
            }
        }
    }

    private static bool IsNamed(AttributeSyntax attribute)
    {
        string name = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        };
        return name is Name or Name + "Attribute";
    }

    private static IEnumerable<CodeSpan> Meant(AttributeSyntax attribute, SemanticModel model, SourceProject project, CancellationToken ct)
    {
        if (attribute.Parent is not AttributeListSyntax { Parent: { } declaration } list)
        {
            return [];
        }

        if (list.Target?.Identifier.Kind() is not (SyntaxKind.AssemblyKeyword or SyntaxKind.ModuleKeyword))
        {
            // Who accepts something of a type means all its parts.
            return declaration is BaseTypeDeclarationSyntax type && model.GetDeclaredSymbol(type, ct) is { } symbol ? Parts(symbol, project, ct) : [Lines(declaration)];
        }

        return Text(attribute, "Target", null, model, ct) is { } target
            ? DocumentationCommentId.GetSymbolsForDeclarationId(Id(target, Text(attribute, "Scope", null, model, ct)), project.Compilation).SelectMany(s => Parts(s, project, ct))
            : [CodeSpan.Whole(project.Path), .. project.Trees.Where(t => t.FilePath.Length > 0).Select(t => CodeSpan.Whole(t.FilePath))];
    }

    /// <summary>The id of a target: <c>~T:Shop.Order</c>, or in the old form <c>Shop.Order</c> with what it is in the scope.</summary>
    private static string Id(string target, string? scope) =>
        target.StartsWith("~", StringComparison.Ordinal) ? target.Substring(1)
        : scope is not null && scope.StartsWith("namespace", StringComparison.OrdinalIgnoreCase) ? "N:" + target
        : "T:" + target;

    /// <summary>Where a symbol is declared in a project's own code. A variable's declaration is the whole field's, with its type and attributes.</summary>
    private static IEnumerable<CodeSpan> Parts(ISymbol symbol, SourceProject project, CancellationToken ct) => symbol.DeclaringSyntaxReferences
        .Where(r => r.SyntaxTree.FilePath.Length > 0 && project.Trees.Contains(r.SyntaxTree))
        .Select(r => r.GetSyntax(ct))
        .Select(n => Lines(n is VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax field } ? field : n));

    private static CodeSpan Lines(SyntaxNode node)
    {
        FileLinePositionSpan span = node.GetLocation().GetLineSpan();
        return new(node.SyntaxTree.FilePath, span.StartLinePosition.Line + 1, span.EndLinePosition.Line + 1);
    }

    /// <summary>The text of an argument, by its name or its position; null when there is none or it is not constant.</summary>
    private static string? Text(AttributeSyntax attribute, string name, int? position, SemanticModel model, CancellationToken ct)
    {
        SeparatedSyntaxList<AttributeArgumentSyntax> arguments = attribute.ArgumentList?.Arguments ?? default;
        ExpressionSyntax? value = (arguments.FirstOrDefault(a => (a.NameEquals?.Name ?? a.NameColon?.Name)?.Identifier.ValueText == name)
            ?? (position is { } index && index < arguments.Count && arguments[index] is { NameEquals: null, NameColon: null } ordered ? ordered : null))?.Expression;
        string? text = value is LiteralExpressionSyntax literal ? literal.Token.Value as string
            : value is null ? null
            : model.GetConstantValue(value, ct).Value as string;
        return string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
    }
}
