using CodeReader.Lineage.Calls;
using CodeReader.Lineage.Results;
using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage.Code;

/// <summary>The code that values are followed through, with what is looked up in it. Shared by all followings, also by parallel ones.</summary>
internal sealed class CodeBase
{
    private readonly Lazy<CodeIndex> index;

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

    /// <summary>The project that a node stands in.</summary>
    public SourceProject? ProjectOf(SyntaxNode node) => Sources.OwnerOf(node.SyntaxTree);
}
