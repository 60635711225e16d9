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
                Read(call, (EvidenceOf.FullName(source), EvidenceOf.FullName(target)), maps);
            }
        }

        return maps;
    }

    private static void Read(InvocationExpressionSyntax beginning, (string Source, string Target) types, Dictionary<(string, string), ConfiguredMap> maps)
    {
        ConfiguredMap way = new();
        ConfiguredMap? back = null;
        bool bothWays = false;
        foreach (InvocationExpressionSyntax call in Chained(beginning))
        {
            bothWays |= MapConfiguration.IsBothWays(call);
            if (MapConfiguration.Turns(call))
            {
                back ??= way.Reversed();
            }
            else if (MapConfiguration.Of(call) is { } configured)
            {
                (way, back) = back is null ? (way.And(configured), back) : (way, back.And(configured));
            }
        }

        Add(types, way);
        if ((back ?? (bothWays ? way.Reversed() : null)) is { } reverse)
        {
            Add((types.Target, types.Source), reverse);
        }

        void Add((string, string) key, ConfiguredMap map) => maps[key] = maps.TryGetValue(key, out ConfiguredMap? before) ? before.And(map) : map;
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
