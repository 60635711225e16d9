using CodeReader.Lineage.Code;
using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage.Results;

/// <summary>
/// Recognises rows that only carry messages (outbox, inbox, event log, stored commands) by their shape: the name of a message's type, its
/// content as text, and what became of it. What goes through them is on its way, not stored.
/// </summary>
internal static class TransportRows
{
    private static readonly HashSet<string> ContentNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "Content", "Data", "Payload", "Body", "Json", "EventData", "MessageData", "EventPayload", "MessageBody", "SerializedData",
        "SerializedEvent", "SerializedMessage", "EventContent", "MessageContent",
    };

    private static readonly string[] FateBeginnings =
        ["Occur", "Process", "Publish", "Dispatch", "Deliver", "Sent", "TimesSent", "Retr", "Attempt", "Correlation", "Trace", "Creation", "Created", "Error", "State", "MessageStatus"];

    // A row that is written for people to read is data, whatever it looks like.
    private static readonly HashSet<string> HumanNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "Recipient", "To", "Subject", "Title", "Email", "PhoneNumber", "Phone", "IsRead", "ReadAt",
    };

    public static bool Is(ITypeSymbol type)
    {
        List<IPropertySymbol> members = [.. TypeShape.PropertiesOf(type)];
        return members.Any(IsTypeName)
            && members.Any(m => ContentNames.Contains(m.Name) && (IsText(m.Type) || m.Type is IArrayTypeSymbol || m.Type.Name.StartsWith("Json", StringComparison.Ordinal)))
            && members.Any(m => FateBeginnings.Any(b => m.Name.StartsWith(b, StringComparison.Ordinal)))
            && !members.Any(m => HumanNames.Contains(m.Name));
    }

    private static bool IsTypeName(IPropertySymbol member) =>
        IsText(member.Type)
        && (member.Name.EndsWith("Type", StringComparison.Ordinal) || member.Name.EndsWith("TypeName", StringComparison.Ordinal) || member.Name.EndsWith("TypeFullName", StringComparison.Ordinal));

    private static bool IsText(ITypeSymbol type) => type.SpecialType == SpecialType.System_String;
}
