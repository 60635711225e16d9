using CatalogModel;
using CatalogModel.Facts;
using CodeReader.DataAccess.Changes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.DataAccess.Reads;

/// <summary>Reads where code reads persisted values. Generous: what may be a read counts as one, so that nothing is called unread that is read.</summary>
internal sealed class ReadReader
{
    private readonly Dictionary<(string, string?, ReadUse, string?), FieldRead> reads = [];
    private readonly bool reachesRows;
    private readonly MemberReads members;
    private readonly WholeReads wholes;

    /// <summary>Makes a reader for one project.</summary>
    public ReadReader(SourceSet sources, SourceProject project, PersistedTypes persisted)
    {
        PersistedNames names = PersistedNames.Of(sources, persisted);
        PersistedSymbols symbols = new(persisted);
        reachesRows = names.Reach(sources, project);
        members = new(symbols, names);
        wholes = new(symbols, names);
    }

    /// <summary>The reads found, sorted.</summary>
    public IReadOnlyList<FieldRead> Reads =>
    [
        .. reads.Values.OrderBy(r => r.At.File, StringComparer.Ordinal).ThenBy(r => r.At.Line)
            .ThenBy(r => r.Entity, StringComparer.Ordinal).ThenBy(r => r.Member, StringComparer.Ordinal).ThenBy(r => r.Use),
    ];

    /// <summary>Reads a node when it reads rows.</summary>
    public void Visit(SyntaxNode node, SemanticModel model)
    {
        if (!reachesRows)
        {
            return;
        }

        if (members.Of(node, model) is (var entity, var member, var use))
        {
            Add(entity, member, use);
        }

        foreach ((string whole, string? part) in wholes.Of(node, model))
        {
            Add(whole, part, part is null ? ReadUse.Whole : ReadUse.Value);
        }

        void Add(string type, string? path, ReadUse why)
        {
            FieldRead read = new(type, path, why, Place(node, model));
            if (!reads.ContainsKey((type, path, why, read.At.Symbol ?? read.At.File)))
            {
                reads.Add((type, path, why, read.At.Symbol ?? read.At.File), read);
            }
        }
    }

    // What a member's declaration says happens in the member.
    private static Evidence Place(SyntaxNode node, SemanticModel model) => node is MemberDeclarationSyntax member ? EvidenceOf.Node(node, model.GetDeclaredSymbol(member)) : model.Place(node);
}
