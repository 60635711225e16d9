using System.Collections.Concurrent;
using CatalogModel;
using CodeReader.Lineage.Calls;
using CodeReader.Lineage.Results;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Lineage.Code;

/// <summary>The code that values are followed through, with what is looked up in it. Shared by all followings, also by parallel ones.</summary>
internal sealed class CodeBase
{
    private readonly Lazy<CodeIndex> index;
    private readonly ConcurrentDictionary<ISymbol, string> signatures = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<(SyntaxNode Node, ISymbol? Enclosing), Evidence> places = new();

    public CodeBase(SourceSet sources, PersistedTypes persisted, DispatchTable dispatch, CallTable calls)
    {
        Sources = sources;
        Dispatch = dispatch;
        Calls = calls;
        index = new(() => new(sources));
        Bodies = new(sources);
        Scope = new(sources);
        Entities = new(persisted);
        Implementations = new(index, Bodies, Scope);
        Mappings = new(index, Bodies);
    }

    public SourceSet Sources { get; }

    public DispatchTable Dispatch { get; }

    public CallTable Calls { get; }

    public Bodies Bodies { get; }

    public ProjectScope Scope { get; }

    public EntityMembers Entities { get; }

    public Implementations Implementations { get; }

    public MappingProfiles Mappings { get; }

    public CodeIndex Index => index.Value;

    /// <summary>What tells a method from all others, as text.</summary>
    public string SignatureOf(IMethodSymbol method) => signatures.GetOrAdd(method, m => m.ToDisplayString());

    /// <summary>The place of a node in the member around it, remembered: loops and recursion come to the same one again and again.</summary>
    public Evidence PlaceOf(SyntaxNode node, ISymbol? enclosing) => places.GetOrAdd((node, enclosing), p => EvidenceOf.Node(Naming(p.Node), p.Enclosing));

    /// <summary>The project that a node stands in.</summary>
    public SourceProject? ProjectOf(SyntaxNode node) => Sources.OwnerOf(node.SyntaxTree);

    // A chain of calls over several lines begins on the first of them; what is done stands where it is named.
    private static SyntaxNode Naming(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => Naming(call.Expression),
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        ArgumentSyntax argument => Naming(argument.Expression),
        _ => node,
    };
}
