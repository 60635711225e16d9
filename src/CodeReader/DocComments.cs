using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader;

/// <summary>Reads summaries of doc comments as plain text. Works on the text of the comment, which is there whatever the parser was told.</summary>
public static class DocComments
{
    private const int Longest = 2_000;
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, ConformanceLevel = ConformanceLevel.Fragment, XmlResolver = null };

    /// <summary>The summary of a type or member, or null; for a record's property that of the parameter it is declared by.</summary>
    public static string? Summary(ISymbol symbol)
    {
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            SyntaxNode node = reference.GetSyntax();
            string? summary = node switch
            {
                ParameterSyntax parameter => Read(parameter.FirstAncestorOrSelf<TypeDeclarationSyntax>(), "param", parameter.Identifier.ValueText),
                VariableDeclaratorSyntax field => Read(field.FirstAncestorOrSelf<FieldDeclarationSyntax>(), "summary", null),
                _ => Read(node, "summary", null),
            };
            if (summary is not null)
            {
                return summary;
            }
        }

        return null;
    }

    private static string? Read(SyntaxNode? node, string element, string? name)
    {
        StringBuilder comment = new();
        foreach (SyntaxTrivia trivia in node?.GetLeadingTrivia() ?? default)
        {
            if (trivia.Kind() is not (SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.SingleLineCommentTrivia))
            {
                continue;
            }

            foreach (string line in trivia.ToFullString().Split('\n'))
            {
                string text = line.Trim();
                if (text.StartsWith("///", StringComparison.Ordinal))
                {
                    comment.Append(text, 3, text.Length - 3).Append('\n');
                }
            }
        }

        return comment.Length == 0 ? null : Parse(comment.ToString(), element, name);
    }

    private static string? Parse(string comment, string element, string? name)
    {
        try
        {
            using XmlReader reader = XmlReader.Create(new StringReader(comment), Settings);
            reader.MoveToContent();
            while (!reader.EOF)
            {
                if (reader.NodeType == XmlNodeType.Element && XNode.ReadFrom(reader) is XElement found)
                {
                    if (found.Name.LocalName == element && (name is null || (string?)found.Attribute("name") == name))
                    {
                        string text = string.Join(" ", Text(found).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                        return text.Length == 0 ? null : text.Length > Longest ? text.Substring(0, Longest) + "…" : text;
                    }
                }
                else
                {
                    reader.Read();
                }
            }
        }
        catch (XmlException)
        {
            // a comment that is no XML says nothing
        }

        return null;
    }

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref" } reference when reference.IsEmpty => Target(reference),
        XElement element => string.Concat(element.Nodes().Select(Text)) + " ",
        _ => "",
    };

    private static string Target(XElement reference)
    {
        string target = (string?)reference.Attribute("cref") ?? (string?)reference.Attribute("name") ?? (string?)reference.Attribute("langword") ?? (string?)reference.Attribute("href") ?? "";
        int open = target.IndexOfAny(['(', '{']);
        target = open > 0 ? target.Substring(0, open) : target;
        return reference.Attribute("href") is null ? target.Substring(target.LastIndexOf('.') + 1) : target;
    }
}
