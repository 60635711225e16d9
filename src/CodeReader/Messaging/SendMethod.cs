using CatalogModel.Facts;
using CatalogModel.Buses;
using CodeReader.Messaging.Buses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CodeReader.Messaging;

/// <summary>A method of the source whose caller sends a message: a wrapper around a bus, of any depth.</summary>
/// <param name="Method">The method.</param>
/// <param name="Bus">The bus behind it.</param>
/// <param name="Kind">What its messages ask for.</param>
/// <param name="Message">The ordinal of the parameter that is the message.</param>
/// <param name="TopicParameter">The ordinal of the parameter that is the topic, when it has one.</param>
/// <param name="Topic">The topic that it always sends to, when it names one.</param>
internal sealed record SendMethod(IMethodSymbol Method, Bus Bus, MessageKind Kind, int Message, int? TopicParameter, string? Topic)
{
    /// <summary>The key of the method with the body; the interface members that it implements share it.</summary>
    public string Root { get; init; } = SymbolKeys.OfMethod(Method);
}

/// <summary>A place where a message is sent whose instance was made, or whose type is known, there.</summary>
/// <param name="Tree">The tree of the call.</param>
/// <param name="Call">The call, or the method whose answer is sent.</param>
/// <param name="Payload">The expression that makes the message, or that has its type.</param>
/// <param name="Type">The message's type; null for an anonymous payload.</param>
/// <param name="Topic">The topic, when the code names one.</param>
/// <param name="Bus">The bus.</param>
/// <param name="Kind">What the message asks for.</param>
internal sealed record SendSite(IndexedTree Tree, SyntaxNode Call, SyntaxNode Payload, INamedTypeSymbol? Type, string? Topic, Bus Bus, MessageKind Kind)
{
    /// <summary>False when the instance comes from elsewhere and only its type is known here.</summary>
    public bool IsMade { get; init; } = true;
}
