using CatalogModel;
using CatalogModel.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>
/// Finds methods that save rows and send a message to a broker, each for itself: what the transactional outbox pattern is there to prevent
/// (Richardson, Microservices Patterns, 3.3.7). Only what stands in one method counts; a wrapper may well keep the message with the rows.
/// </summary>
internal sealed class DualWriteReader(SourceIndex index, CancellationToken cancellation)
{
    private static readonly HashSet<string> Saves = new(StringComparer.Ordinal) { "SaveChanges", "SaveChangesAsync" };

    // What the bus libraries call the switch of their outbox, inbox or transaction with the database.
    private static readonly HashSet<string> Switches = new(StringComparer.Ordinal)
    {
        "AddEntityFrameworkOutbox", "AddMongoDbOutbox", "UseEntityFrameworkOutbox", "UseMongoDbOutbox", "UseBusOutbox",
        "EnableOutbox", "EnableTransactionalSession",
        "UseEntityFrameworkCoreTransactions", "UseDurableOutboxOnAllSendingEndpoints", "PersistMessagesWithPostgresql", "PersistMessagesWithSqlServer", "IntegrateWithWolverine", "AutoApplyTransactions",
        "UseOutbox", "UseExternalOutbox", "Outbox", "StoreOutboxInSqlServer", "UsePostgresOutbox",
        "AddOutbox", "UseInbox",
    };

    // One transaction around both: the publisher takes part in the database's own.
    private static readonly HashSet<string> Together = new(StringComparer.Ordinal) { "TransactionScope", "RebusTransactionScope", "IDbContextOutbox", "ITransactionalSession" };

    /// <summary>The methods of every project, by project.</summary>
    public ILookup<string, DualWrite> Read(IEnumerable<SendSite> sites) => sites
        .Where(s => !s.Bus.InProcess && s.Bus.Id != InHouse.Bus.Id && s.Call is InvocationExpressionSyntax)
        .Select(s => (s.Tree.Project.Path, Found: Of(s)))
        .Where(f => f.Found is not null)
        .GroupBy(f => (f.Path, f.Found!.SentAt), (_, same) => same.First())
        .OrderBy(f => f.Found!.SentAt.File, StringComparer.Ordinal).ThenBy(f => f.Found!.SentAt.Line).ThenBy(f => f.Found!.Message, StringComparer.Ordinal)
        .ToLookup(f => f.Path, f => f.Found!, StringComparer.Ordinal);

    /// <summary>Where outboxes are switched on, by project.</summary>
    public ILookup<string, Evidence> Outboxes() => index.Mentioning(Switches)
        .SelectMany(t => SwitchesIn(t.Root).Select(c => (t.Project.Path, At: At(t, c))))
        .OrderBy(o => o.At.File, StringComparer.Ordinal).ThenBy(o => o.At.Line)
        .ToLookup(o => o.Path, o => o.At, StringComparer.Ordinal);

    /// <summary>The calls of a file that switch an outbox on.</summary>
    public static IEnumerable<InvocationExpressionSyntax> SwitchesIn(SyntaxNode root) => root.DescendantNodes().OfType<InvocationExpressionSyntax>()
        .Where(c => SyntaxNames.Method(c)?.Identifier.ValueText is { } name && Switches.Contains(name));

    /// <summary>The call that saves rows on one way through the code with a call that may send; null when there is none, or when both are one transaction.</summary>
    public static InvocationExpressionSyntax? SaveBeside(SyntaxNode send) =>
        send.FirstAncestorOrSelf<MemberDeclarationSyntax>(m => m is BaseMethodDeclarationSyntax or BasePropertyDeclarationSyntax or GlobalStatementSyntax) is not { } member ? null
        : member.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(c => SyntaxNames.Method(c)?.Identifier.ValueText is { } name && Saves.Contains(name) && Function(c, member) == Function(send, member) && Meet(c, send)) is { } save
            && !IsTogether(member)
                ? save
                : null;

    private DualWrite? Of(SendSite site) =>
        SaveBeside(site.Call) is { } save ? new(site.Type?.Name ?? site.Topic, site.Bus.Id, At(site.Tree, save), At(site.Tree, site.Call)) : null;

    /// <summary>The lambda or local function around a node, or the member itself.</summary>
    private static SyntaxNode Function(SyntaxNode node, SyntaxNode member) =>
        node.Ancestors().First(a => a == member || a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    /// <summary>Whether one run can pass both: they do not stand in two branches of one choice.</summary>
    private static bool Meet(SyntaxNode save, SyntaxNode send) => !save.Ancestors().Any(a => a switch
    {
        IfStatementSyntax { Else: { } other } choice => (choice.Statement.Contains(save) && other.Contains(send)) || (other.Contains(save) && choice.Statement.Contains(send)),
        SwitchSectionSyntax section => section.Parent!.Contains(send) && !section.Contains(send),
        _ => false,
    });

    // CAP's publisher is handed to the transaction; others are told by the type that spans both.
    private static bool IsTogether(SyntaxNode member) => member.DescendantNodes().Any(n => n switch
    {
        InvocationExpressionSyntax call => SyntaxNames.Method(call)?.Identifier.ValueText.StartsWith("BeginTransaction", StringComparison.Ordinal) == true && call.ArgumentList.Arguments.Any(a => a.Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax && IsPublisher(a.Expression.ToString())),
        IdentifierNameSyntax name => Together.Contains(name.Identifier.ValueText),
        _ => false,
    });

    private static bool IsPublisher(string name) => name.IndexOf("cap", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("publisher", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("bus", StringComparison.OrdinalIgnoreCase) >= 0;

    private Evidence At(IndexedTree tree, SyntaxNode node) =>
        EvidenceOf.Node(node, SymbolKeys.EnclosingMember(index.Sources.Model(tree.Tree), node.SpanStart, cancellation));
}
