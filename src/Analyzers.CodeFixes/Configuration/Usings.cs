using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analyzers.CodeFixes.Configuration;

/// <summary>The using directives of a file.</summary>
internal static class Usings
{
    /// <summary>The file with a directive for a namespace, where the others stand and in their order.</summary>
    public static CompilationUnitSyntax With(CompilationUnitSyntax file, string space)
    {
        BaseNamespaceDeclarationSyntax? inside = file.Usings.Count == 0 && file.Members.Count == 1 && file.Members[0] is BaseNamespaceDeclarationSyntax { Usings.Count: > 0 } declared ? declared : null;
        SyntaxList<UsingDirectiveSyntax> present = inside?.Usings ?? file.Usings;
        UsingDirectiveSyntax added = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(space)).NormalizeWhitespace().WithTrailingTrivia(Lines.Break(file));
        if (present.Count == 0)
        {
            return Above(file, added);
        }

        int after = 0;
        while (after < present.Count && Comes(present[after], space))
        {
            after++;
        }

        if (after == 0)
        {
            added = added.WithLeadingTrivia(present[0].GetLeadingTrivia());
            present = present.Replace(present[0], present[0].WithLeadingTrivia(Lines.Indentation(present[0])));
        }
        else
        {
            added = added.WithLeadingTrivia(Lines.Indentation(present[after - 1]));
        }

        present = present.Insert(after, added);
        return inside is null ? file.WithUsings(present) : file.ReplaceNode(inside, inside.WithUsings(present));
    }

    /// <summary>The directive before all else: under what stands at the head of the file, unless that is what documents its first type.</summary>
    private static CompilationUnitSyntax Above(CompilationUnitSyntax file, UsingDirectiveSyntax added)
    {
        SyntaxToken first = file.GetFirstToken();
        bool documents = first.LeadingTrivia.Any(t => t.HasStructure && t.GetStructure() is DocumentationCommentTriviaSyntax);
        SyntaxTriviaList head = documents ? default : first.LeadingTrivia;
        SyntaxTriviaList rest = documents ? first.LeadingTrivia : default;
        return file.ReplaceToken(first, first.WithLeadingTrivia(rest.Insert(0, Lines.Break(file)))).WithUsings(SyntaxFactory.SingletonList(added.WithLeadingTrivia(head)));
    }

    /// <summary>Whether a directive stands before that of a namespace: those of the platform first, then by name; what is no plain namespace last.</summary>
    private static bool Comes(UsingDirectiveSyntax present, string space)
    {
        if (present.Alias is not null || present.StaticKeyword.RawKind != 0)
        {
            return false;
        }

        string name = present.Name!.ToString();
        return present.GlobalKeyword.RawKind != 0 || (IsPlatform(name) == IsPlatform(space) ? string.CompareOrdinal(name, space) < 0 : IsPlatform(name));
    }

    private static bool IsPlatform(string space) => space == "System" || space.StartsWith("System.", StringComparison.Ordinal);
}
