using System.Globalization;
using System.Text.RegularExpressions;
using Analyzers.CodeFixes.Configuration;
using Analyzers.CodeFixes.Members;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Analyzers.CodeFixes.Types;

/// <summary>Changes how long a member's texts may be, wherever the code says so: attributes, <c>HasMaxLength</c>, the column's type.</summary>
internal static class LengthChange
{
    private static readonly string[] LengthAttributes = ["MaxLength", "StringLength"];
    private static readonly string[] TextCalls = ["HasMaxLength", "IsUnicode", "IsFixedLength", "UseCollation", "HasColumnType"];
    private static readonly Regex Length = new(@"\(\s*[0-9]+\s*\)", RegexOptions.CultureInvariant);

    /// <summary>The solution in which the member holds texts up to a length.</summary>
    public static async Task<Solution> WidenAsync(ReportedMember member, int length, CancellationToken ct)
    {
        Edits edits = new();
        bool isStated = false;
        foreach ((Document document, AttributeSyntax attribute) in await AttributesAsync(member, ct).ConfigureAwait(false))
        {
            if (Array.Exists(LengthAttributes, attribute.IsCalled) && attribute.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals is null) is { } stated)
            {
                isStated = true;
                edits.Replace(document.Id, stated.Expression, old => FluentCalls.Literal(length).WithTriviaFrom(old));
            }
            else if (ColumnType(attribute)?.Expression is LiteralExpressionSyntax type && Length.IsMatch(type.Token.ValueText))
            {
                isStated = true;
                edits.Replace(document.Id, type, old => Widened(old, length));
            }
        }

        IReadOnlyList<PropertyCalls> chains = await PropertyCalls.OfAsync(member.Symbol, member.Solution, ct).ConfigureAwait(false);
        foreach (PropertyCalls chain in chains)
        {
            foreach (InvocationExpressionSyntax call in chain.Calls.Where(c => c.ArgumentList.Arguments.Count > 0))
            {
                ExpressionSyntax argument = call.ArgumentList.Arguments[0].Expression;
                if (call.CalledName() == "HasMaxLength")
                {
                    isStated = true;
                    edits.Replace(chain.Document.Id, argument, old => FluentCalls.Literal(length).WithTriviaFrom(old));
                }
                else if (call.CalledName() == "HasColumnType" && argument is LiteralExpressionSyntax type && Length.IsMatch(type.Token.ValueText))
                {
                    isStated = true;
                    edits.Replace(chain.Document.Id, type, old => Widened(old, length));
                }
            }
        }

        return isStated ? await edits.ApplyAsync(member.Solution, ct).ConfigureAwait(false)
            : chains.Count > 0 ? (await chains[0].AppendAsync("HasMaxLength", FluentCalls.Literal(length), ct).ConfigureAwait(false)).Project.Solution
            : await MemberAttributes.AddAsync(member, "System.ComponentModel.DataAnnotations", "MaxLength", FluentCalls.Literal(length), ct).ConfigureAwait(false);
    }

    /// <summary>The solution in which nothing says any more how the member was stored while it had another type.</summary>
    public static async Task<Solution> ForgetAsync(ReportedMember member, CancellationToken ct)
    {
        Edits edits = new();
        foreach (IGrouping<SyntaxNode, (Document Document, AttributeSyntax Attribute)> declared in (await AttributesAsync(member, ct).ConfigureAwait(false)).GroupBy(a => a.Attribute.Parent!.Parent!))
        {
            AttributeSyntax[] lengths = [.. declared.Select(d => d.Attribute).Where(a => Array.Exists(LengthAttributes, a.IsCalled) || (ColumnType(a) is not null && a.ArgumentList!.Arguments.Count == 1))];
            foreach (AttributeArgumentSyntax type in declared.Select(d => d.Attribute).Except(lengths).Select(ColumnType).OfType<AttributeArgumentSyntax>())
            {
                AttributeArgumentListSyntax arguments = (AttributeArgumentListSyntax)type.Parent!;
                edits.Replace(declared.First().Document.Id, arguments, old => old.WithArguments(old.Arguments.RemoveAt(arguments.Arguments.IndexOf(type))));
            }

            if (lengths.Length > 0)
            {
                edits.Replace(declared.First().Document.Id, declared.Key, current => MemberAttributes.Without(current, a => Array.Exists(lengths, l => l.IsEquivalentTo(a))));
            }
        }

        foreach (PropertyCalls chain in await PropertyCalls.OfAsync(member.Symbol, member.Solution, ct).ConfigureAwait(false))
        {
            foreach (InvocationExpressionSyntax call in chain.Calls.Where(c => Array.IndexOf(TextCalls, c.CalledName()) >= 0))
            {
                edits.Replace(chain.Document.Id, call, current => current.Receiver()!.WithTrailingTrivia(current.GetTrailingTrivia()));
            }
        }

        return await edits.ApplyAsync(member.Solution, ct).ConfigureAwait(false);
    }

    private static LiteralExpressionSyntax Widened(LiteralExpressionSyntax type, int length) =>
        FluentCalls.Literal(Length.Replace(type.Token.ValueText, "(" + length.ToString(CultureInfo.InvariantCulture) + ")")).WithTriviaFrom(type);

    private static AttributeArgumentSyntax? ColumnType(AttributeSyntax attribute) =>
        attribute.IsCalled("Column") ? attribute.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == "TypeName") : null;

    private static async Task<IReadOnlyList<(Document Document, AttributeSyntax Attribute)>> AttributesAsync(ReportedMember member, CancellationToken ct) =>
    [
        .. from declaration in await member.DeclarationsAsync(ct).ConfigureAwait(false)
           from list in MemberAttributes.Lists(declaration.Node)
           from attribute in list.Attributes
           select (declaration.Document, attribute),
    ];
}
