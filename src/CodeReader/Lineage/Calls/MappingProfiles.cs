using System.Collections.Concurrent;
using CodeReader.Lineage.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Lineage.Calls;

/// <summary>The maps that the code configures: AutoMapper's <c>CreateMap</c>, Mapster's <c>NewConfig</c>, <c>ForType</c> and the calls chained to them.</summary>
internal sealed class MappingProfiles(Lazy<CodeIndex> index, Bodies bodies)
{
    private static readonly string[] Beginnings = ["CreateMap", "NewConfig", "ForType"];

    private readonly Lazy<IReadOnlyDictionary<(string, string), ConfiguredMap>> maps = new(() => Read(index.Value, bodies));
    private readonly ConcurrentDictionary<(string, string), ConfiguredMap?> found = new();

    /// <summary>The map from one type to another; null when none is configured.</summary>
    public ConfiguredMap? Find(ITypeSymbol? source, ITypeSymbol target) =>
        source is null ? null : found.GetOrAdd((EvidenceOf.FullName(source), EvidenceOf.FullName(target)), key => maps.Value.TryGetValue(key, out ConfiguredMap? map) ? map : null);

    private static Dictionary<(string, string), ConfiguredMap> Read(CodeIndex index, Bodies bodies)
    {
        Dictionary<(string, string), ConfiguredMap> maps = [];
        foreach (InvocationExpressionSyntax call in Beginnings.SelectMany(index.Invocations).OfType<InvocationExpressionSyntax>())
        {
            if (TypesOf(call) is not { } types)
            {
                continue;
            }

            SemanticModel model = bodies.Model(call);
            if (model.GetTypeInfo(types.Arguments[0]).Type is { } source && model.GetTypeInfo(types.Arguments[1]).Type is { } target)
            {
                (string, string) key = (EvidenceOf.FullName(source), EvidenceOf.FullName(target));
                maps[key] = maps.TryGetValue(key, out ConfiguredMap? before) ? before.With(Chained(call)) : new ConfiguredMap().With(Chained(call));
            }
        }

        return maps;
    }

    private static TypeArgumentListSyntax? TypesOf(InvocationExpressionSyntax call)
    {
        GenericNameSyntax? own = call.Expression switch
        {
            MemberAccessExpressionSyntax { Name: GenericNameSyntax generic } => generic,
            MemberAccessExpressionSyntax { Expression: GenericNameSyntax config } => config,
            GenericNameSyntax generic => generic,
            _ => null,
        };
        return own is { TypeArgumentList.Arguments.Count: 2 } ? own.TypeArgumentList : null;
    }

    private static IEnumerable<InvocationExpressionSyntax> Chained(InvocationExpressionSyntax call)
    {
        for (SyntaxNode node = call; node.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next } access && access.Expression == node; node = next)
        {
            yield return next;
        }
    }
}

/// <summary>What is configured of one map; the rest goes by name.</summary>
internal sealed record ConfiguredMap
{
    /// <summary>Target member → the lambda that gives its value.</summary>
    public IReadOnlyDictionary<string, SyntaxNode> Members { get; init; } = new Dictionary<string, SyntaxNode>();

    /// <summary>Target members that stay empty.</summary>
    public IReadOnlyCollection<string> Ignored { get; init; } = [];

    /// <summary>The lambda that makes the whole target; null when there is none.</summary>
    public SyntaxNode? Construct { get; init; }

    /// <summary>The map with what chained calls configure.</summary>
    public ConfiguredMap With(IEnumerable<InvocationExpressionSyntax> calls)
    {
        Dictionary<string, SyntaxNode> members = new(StringComparer.Ordinal);
        foreach (KeyValuePair<string, SyntaxNode> member in Members)
        {
            members[member.Key] = member.Value;
        }

        HashSet<string> ignored = new(Ignored, StringComparer.Ordinal);
        SyntaxNode? construct = Construct;
        foreach (InvocationExpressionSyntax call in calls)
        {
            List<ExpressionSyntax> arguments = [.. call.ArgumentList.Arguments.Select(a => a.Expression)];
            switch (CodeIndex.SimpleName(call.Expression))
            {
                case "ReverseMap" or "TwoWays":
                    return Result();
                case "ConstructUsing" or "ConvertUsing" or "MapWith" when arguments.Count == 1 && arguments[0] is LambdaExpressionSyntax lambda:
                    construct = lambda;
                    break;
                case "Ignore":
                    ignored.UnionWith(arguments.Select(Chosen).OfType<string>());
                    break;
                case "ForMember" or "ForCtorParam" or "ForPath" when arguments.Count == 2 && Chosen(arguments[0]) is { } member:
                    Configure(member, arguments[1], members, ignored);
                    break;
                case "Map" when arguments.Count >= 2 && Chosen(arguments[0]) is { } member && arguments[1] is LambdaExpressionSyntax source:
                    members[member] = source;
                    break;
            }
        }

        return Result();

        ConfiguredMap Result() => new() { Members = members, Ignored = ignored, Construct = construct };
    }

    // o => o.MapFrom(s => s.Name), o => o.Ignore()
    private static void Configure(string member, ExpressionSyntax options, Dictionary<string, SyntaxNode> members, HashSet<string> ignored)
    {
        foreach (InvocationExpressionSyntax call in options.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            switch (CodeIndex.SimpleName(call.Expression))
            {
                case "MapFrom" when call.ArgumentList.Arguments.FirstOrDefault()?.Expression is LambdaExpressionSyntax source:
                    members[member] = source;
                    return;
                case "MapFrom" or "Ignore" or "UseValue":
                    ignored.Add(member);
                    return;
            }
        }
    }

    private static string? Chosen(ExpressionSyntax chooser) => chooser switch
    {
        SimpleLambdaExpressionSyntax { Body: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
        ParenthesizedLambdaExpressionSyntax { Body: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText,
        LiteralExpressionSyntax { Token.Value: string text } => text,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: { Count: 1 } arguments } => CodeIndex.SimpleName(arguments[0].Expression),
        _ => null,
    };
}
