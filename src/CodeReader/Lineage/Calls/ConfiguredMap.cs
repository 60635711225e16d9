using CodeReader.Lineage.Code;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Lineage.Calls;

/// <summary>What is configured of one map; the rest goes by name.</summary>
internal sealed record ConfiguredMap
{
    /// <summary>Target member → what gives its value.</summary>
    public IReadOnlyDictionary<string, MapSource> Members { get; init; } = new Dictionary<string, MapSource>(StringComparer.Ordinal);

    /// <summary>Target members that stay empty.</summary>
    public IReadOnlyCollection<string> Ignored { get; init; } = [];

    /// <summary>What makes the whole target; null when nothing does.</summary>
    public MapSource? Construct { get; init; }

    /// <summary>Lambdas that run on source and target when the members are filled.</summary>
    public IReadOnlyList<LambdaExpressionSyntax> After { get; init; } = [];

    /// <summary>The map the other way, as far as members only change their names.</summary>
    public ConfiguredMap Reversed()
    {
        Dictionary<string, MapSource> members = new(StringComparer.Ordinal);
        foreach (KeyValuePair<string, MapSource> member in Members.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            if (member.Value.AsPath() is { } path && path.IndexOf('.') < 0)
            {
                members[path] = new MapSource.Member(member.Key);
            }
        }

        return new() { Members = members };
    }

    /// <summary>Both together; the other's word goes first.</summary>
    public ConfiguredMap And(ConfiguredMap other)
    {
        Dictionary<string, MapSource> members = new(StringComparer.Ordinal);
        foreach (KeyValuePair<string, MapSource> member in Members.Concat(other.Members))
        {
            members[member.Key] = member.Value;
        }

        return new() { Members = members, Ignored = [.. Ignored, .. other.Ignored], Construct = other.Construct ?? Construct, After = [.. After, .. other.After] };
    }
}

/// <summary>What gives a mapped member, or a whole mapped object, its value.</summary>
internal abstract record MapSource
{
    private MapSource()
    {
    }

    /// <summary>The member path of the source that it is a copy of; null when it is more than a copy.</summary>
    public virtual string? AsPath() => null;

    /// <summary>A lambda on the source.</summary>
    public sealed record Code(LambdaExpressionSyntax Lambda) : MapSource
    {
        public override string? AsPath()
        {
            List<string> names = [];
            ExpressionSyntax? body = Lambda.ExpressionBody;
            for (; body is MemberAccessExpressionSyntax access; body = access.Expression)
            {
                names.Insert(0, access.Name.Identifier.ValueText);
            }

            return body is IdentifierNameSyntax && names.Count > 0 ? string.Join(".", names) : null;
        }
    }

    /// <summary>A member of the source, by its path.</summary>
    public sealed record Member(string Path) : MapSource
    {
        public override string? AsPath() => Path;
    }

    /// <summary>A class that resolves or converts: <c>IValueResolver</c>, <c>ITypeConverter</c>, <c>IValueConverter</c>.</summary>
    /// <param name="Type">Its name in the code.</param>
    /// <param name="Of">The lambda that gives what it converts, when that is not the source itself.</param>
    public sealed record Class(TypeSyntax Type, LambdaExpressionSyntax? Of) : MapSource;
}
