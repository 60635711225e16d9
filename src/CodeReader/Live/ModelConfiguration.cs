using System.Runtime.CompilerServices;
using CodeReader.DataAccess;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Live;

/// <summary>
/// What a project's code configures of members, beside their declarations: read from the syntax alone, once for each version of a file, and only
/// when somebody asks. <c>Property(x => x.Name).HasMaxLength(20)</c> is all that it must tell; what it cannot read it leaves out.
/// </summary>
public sealed class ModelConfiguration
{
    private static readonly ConditionalWeakTable<SyntaxTree, IReadOnlyList<Statement>> Read = new();
    private static readonly string[] Calls = ["HasMaxLength", "HasPrecision", "HasConversion"];
    private const string Conventions = "HaveConversion";

    private readonly Lazy<IReadOnlyList<Statement>> statements;

    /// <summary>The configuration in the trees of a project.</summary>
    public ModelConfiguration(IEnumerable<SyntaxTree> trees, CancellationToken ct) =>
        statements = new(() => [.. trees.SelectMany(t => Read.GetValue(t, tree => Of(tree, ct)))]);

    /// <summary>Whether values of some types are converted wherever they stand.</summary>
    internal bool HasConversions => statements.Value.Any(s => s.Call == Conventions);

    /// <summary>What is configured of a member; null when nothing is.</summary>
    internal MemberConfiguration? Of(string entity, string member)
    {
        Statement[] found = [.. statements.Value.Where(s => s.Member == member && (s.Entity is null || s.Entity == entity))];
        return found.Length == 0 ? null : new(
            found.Any(s => s.Call == "HasConversion"),
            found.Where(s => s.Call == "HasMaxLength").Select(s => s.First).LastOrDefault(),
            found.Where(s => s.Call == "HasPrecision").Select(s => s.First).LastOrDefault(),
            found.Where(s => s.Call == "HasPrecision").Select(s => s.Second).LastOrDefault());
    }

    private static IReadOnlyList<Statement> Of(SyntaxTree tree, CancellationToken ct)
    {
        string text = tree.GetText(ct).ToString();
        return Calls.Append(Conventions).Any(c => text.IndexOf(c, StringComparison.Ordinal) >= 0)
            ? [.. tree.GetRoot(ct).DescendantNodes().OfType<InvocationExpressionSyntax>().Select(Of).OfType<Statement>()]
            : [];
    }

    private static Statement? Of(InvocationExpressionSyntax call)
    {
        string name = call.CalledName();
        if (name == Conventions)
        {
            return new(name, null, null, null, null);
        }

        return Array.IndexOf(Calls, name) >= 0 && Member(call) is { } member
            ? new(name, Entity(call), member, Number(call, 0), Number(call, 1))
            : null;
    }

    /// <summary>The member that a chain of calls is about: <c>Property(x => x.Name)</c>, <c>Property("Name")</c>.</summary>
    private static string? Member(InvocationExpressionSyntax call)
    {
        for (ExpressionSyntax? at = call.Receiver(); at is InvocationExpressionSyntax inner; at = inner.Receiver())
        {
            if (inner.CalledName() == "Property" && inner.ArgumentList.Arguments.Count > 0)
            {
                return inner.ArgumentList.Arguments[0].Expression switch
                {
                    LambdaExpressionSyntax { ExpressionBody: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax } member } => member.Name.Identifier.ValueText,
                    LiteralExpressionSyntax literal => literal.Token.Value as string,
                    _ => null,
                };
            }
        }

        return null;
    }

    /// <summary>The type that is configured: of <c>Entity&lt;T&gt;</c> around it, or of the <c>IEntityTypeConfiguration&lt;T&gt;</c> it stands in.</summary>
    private static string? Entity(InvocationExpressionSyntax call)
    {
        for (ExpressionSyntax? at = call; at is InvocationExpressionSyntax inner; at = inner.Receiver())
        {
            if (Argument(inner.CalledNameSyntax(), "Entity") is { } chained)
            {
                return chained;
            }
        }

        return call.Ancestors().Select(a => a switch
        {
            InvocationExpressionSyntax around => Argument(around.CalledNameSyntax(), "Entity"),
            TypeDeclarationSyntax type => type.BaseList?.Types.Select(t => Argument(CodeText.NameOf(t.Type), "IEntityTypeConfiguration")).FirstOrDefault(n => n is not null),
            _ => null,
        }).FirstOrDefault(n => n is not null);
    }

    private static string? Argument(SimpleNameSyntax? name, string generic) =>
        name is GenericNameSyntax { TypeArgumentList.Arguments: { Count: 1 } arguments } && name.Identifier.ValueText == generic ? CodeText.NameOf(arguments[0])?.Identifier.ValueText : null;

    private static int? Number(InvocationExpressionSyntax call, int position) =>
        position < call.ArgumentList.Arguments.Count && call.ArgumentList.Arguments[position].Expression is LiteralExpressionSyntax { Token.Value: int number } ? number : null;

    private sealed record Statement(string Call, string? Entity, string? Member, int? First, int? Second);
}

/// <summary>What is configured of a member.</summary>
internal sealed record MemberConfiguration(bool IsConverted, int? MaxLength, int? Precision, int? Scale);
