using Analyzers.CodeFixes.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Analyzers.CodeFixes.Configuration;

/// <summary>Attributes of members.</summary>
internal static class MemberAttributes
{
    private const string Ending = "Attribute";

    /// <summary>A member's attribute by its name; null when it has none.</summary>
    public static AttributeData? Of(ISymbol member, string name) => member.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == name + Ending);

    /// <summary>Whether an attribute is called so.</summary>
    public static bool IsCalled(this AttributeSyntax attribute, string name)
    {
        string written = (attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax alias => alias.Name,
            NameSyntax plain => (SimpleNameSyntax)plain,
        }).Identifier.ValueText;
        return written == name || written == name + Ending;
    }

    /// <summary>The solution in which a member has an attribute; an argument is put before those of one that it has already.</summary>
    public static async Task<Solution> AddAsync(ReportedMember member, string space, string name, ExpressionSyntax argument, CancellationToken ct)
    {
        (Document document, SyntaxNode declared) = (await member.DeclarationsAsync(ct).ConfigureAwait(false))[0];
        SyntaxNode root = (await document.GetSyntaxRootAsync(ct).ConfigureAwait(false))!;
        SyntaxNode holder = declared is VariableDeclaratorSyntax ? declared.Parent!.Parent! : declared;
        AttributeArgumentSyntax first = SyntaxFactory.AttributeArgument(argument);
        if (Lists(holder).SelectMany(l => l.Attributes).FirstOrDefault(a => a.IsCalled(name)) is { } present)
        {
            AttributeArgumentListSyntax arguments = present.ArgumentList ?? SyntaxFactory.AttributeArgumentList();
            return document.WithSyntaxRoot(root.ReplaceNode(present, present.WithArgumentList(arguments.WithArguments(arguments.Arguments.Insert(0, first))).WithAdditionalAnnotations(Formatter.Annotation)))
                .Project.Solution;
        }

        AttributeListSyntax list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(
            SyntaxFactory.Attribute(SyntaxFactory.ParseName(name), SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(first)))));
        SemanticModel model = (await document.GetSemanticModelAsync(ct).ConfigureAwait(false))!;
        bool isKnown = model.LookupNamespacesAndTypes(holder.SpanStart, name: name + Ending).Any(t => t.ContainingNamespace.ToDisplayString() == space);
        SyntaxNode changed = root.ReplaceNode(holder, With(holder, list));
        return document.WithSyntaxRoot(isKnown ? changed : Usings.With((CompilationUnitSyntax)changed, space)).Project.Solution;
    }

    /// <summary>A declaration without some attributes, and without brackets in which nothing else stands.</summary>
    public static SyntaxNode Without(SyntaxNode holder, Func<AttributeSyntax, bool> isOne)
    {
        // What stands above a member stands above its first attribute.
        SyntaxTriviaList leading = holder.GetLeadingTrivia();
        while (Lists(holder).SelectMany(l => l.Attributes).FirstOrDefault(isOne) is { } attribute)
        {
            SyntaxNode goes = attribute.Parent is AttributeListSyntax { Attributes.Count: 1 } list ? list : attribute;
            holder = holder.RemoveNode(goes, SyntaxRemoveOptions.KeepUnbalancedDirectives)!;
        }

        return holder.WithLeadingTrivia(leading);
    }

    /// <summary>The attribute lists of a member's declaration.</summary>
    public static SyntaxList<AttributeListSyntax> Lists(SyntaxNode holder) => holder switch
    {
        MemberDeclarationSyntax member => member.AttributeLists,
        ParameterSyntax parameter => parameter.AttributeLists,
        _ => default,
    };

    private static SyntaxNode With(SyntaxNode holder, AttributeListSyntax list)
    {
        switch (holder)
        {
            case ParameterSyntax parameter:
                // On a positional parameter an attribute is the parameter's, unless it says that it is the property's.
                AttributeListSyntax onProperty = list.WithTarget(SyntaxFactory.AttributeTargetSpecifier(SyntaxFactory.Token(SyntaxKind.PropertyKeyword)))
                    .WithLeadingTrivia(parameter.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space);
                return parameter.WithLeadingTrivia().WithAttributeLists(parameter.AttributeLists.Add(onProperty));
            default:
                MemberDeclarationSyntax member = (MemberDeclarationSyntax)holder;
                AttributeListSyntax above = list.WithLeadingTrivia(member.GetLeadingTrivia()).WithTrailingTrivia(Lines.Break(member));
                MemberDeclarationSyntax below = member.WithLeadingTrivia(Lines.Indentation(member));
                return below.WithAttributeLists(below.AttributeLists.Insert(0, above));
        }
    }
}
