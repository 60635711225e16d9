using CatalogModel.Facts;
using CodeReader.Messaging;
using CodeReader.Messaging.Buses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Live;

/// <summary>Reads calls that send a message beside rows that are saved, as an editor sees them: with what their own file says, and no more.</summary>
public static class DualWriteInCode
{
    private static readonly HashSet<string> Sends = new(KnownBuses.All.Where(b => !b.InProcess).SelectMany(b => b.Sends).SelectMany(s => s.Methods), StringComparer.Ordinal);

    /// <summary>Whether a call of this name may send: cheap, for all the code that does not.</summary>
    /// <param name="name">The name of the method.</param>
    public static bool MaySend(string name) => Sends.Contains(name);

    /// <summary>Whether a call may send, by the name of what it calls.</summary>
    /// <param name="call">The call.</param>
    public static bool MaySend(InvocationExpressionSyntax call) => SyntaxNames.Method(call) is { } name && MaySend(name.Identifier.ValueText);

    /// <summary>
    /// The dual write that a call is part of, as the whole code's reader finds it. Null when it is none, and where only other files could tell:
    /// a message that was handed in is sent by those who made it.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="model">The model of its file.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public static DualWrite? Of(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        if (DualWriteReader.SaveBeside(call) is null)
        {
            return null;
        }

        SourceSet file = SourceSet.Of(model);
        SourceIndex index = SourceIndex.Of(file, cancellation);
        LibraryTypes libraries = new(file, new Imports(), KnownBuses.All);
        TopicText texts = new(file, new ConfiguredTopics(file, new Hosts(file), []), cancellation);
        IEnumerable<SendSite> sites = SendGraph.Read(index, libraries, texts, cancellation).Sites.Where(s => s.Call == call && s.IsMade);
        return new DualWriteReader(index, cancellation).Read(sites).SelectMany(found => found).FirstOrDefault();
    }
}
