using System.Text.RegularExpressions;
using CatalogModel.Facts;
using CatalogModel.Buses;
using CodeReader.Messaging.Buses;

namespace CodeReader.Messaging;

/// <summary>What a system's own messaging types are called. Names decide only where no described library stands behind them.</summary>
internal static class InHouse
{
    private static readonly Regex BusName = new("^I?[A-Za-z]*(Bus|Broker|BusClient|BusPublisher|BrokerClient)$", RegexOptions.CultureInvariant);
    private static readonly Regex LocalName = new("Domain|Local|Command|Query|Mediator|Notification(?!Bus)|InProc", RegexOptions.CultureInvariant);
    private static readonly Regex SendName = new("^(Publish|Send|Broadcast|Emit|Produce|Enqueue)", RegexOptions.CultureInvariant);
    private static readonly Regex HandlerName = new("(Handler|Consumer|Subscriber|Listener)$|^IHandle|^IConsume", RegexOptions.CultureInvariant);
    private static readonly Regex NoHandler = new("Exception|Error|Authorization|Authentication|Requirement|Http|Behavior|Validation|Validator|Middleware", RegexOptions.CultureInvariant);

    /// <summary>A bus of the system's own.</summary>
    public static Bus Bus { get; } = new() { Id = "in-house" };

    /// <summary>A dispatcher of the system's own that never leaves the process.</summary>
    public static Bus Dispatcher { get; } = new() { Id = "in-house-dispatcher", InProcess = true };

    /// <summary>Whether a type is called a bus that crosses modules.</summary>
    public static bool IsBus(string type) => BusName.IsMatch(type) && !LocalName.IsMatch(type);

    /// <summary>Whether a method of a bus is called one that sends.</summary>
    public static bool IsSend(string method) => SendName.IsMatch(method);

    /// <summary>Whether a generic type is called a handler of messages.</summary>
    public static bool IsHandler(string type) => HandlerName.IsMatch(type) && !NoHandler.IsMatch(type);

    /// <summary>Whether a generic type is called a handler of messages, or a process that several messages drive.</summary>
    public static bool IsHandlerOrSaga(string type) => IsHandler(type) || IsSaga(type);

    /// <summary>Whether a type is called a process that several messages drive. What is only called a saga takes its state, not a message.</summary>
    public static bool IsSaga(string type) => type.Length > 4 && type.EndsWith("Saga", StringComparison.Ordinal);

    /// <summary>Whether a name says that a message or handler stays inside its service.</summary>
    public static bool IsDomain(string name) => name.Contains("Domain");

    /// <summary>Whether a handler's name says that its messages are calls of the own process: commands, queries, requests.</summary>
    public static bool IsCallHandler(string type) => type.Contains("Command") || type.Contains("Query") || type.Contains("Request");

    /// <summary>Whether a handler type of the system's own says by its names that its messages stay inside their service.</summary>
    public static bool IsLocal(HandlerType handler) =>
        IsDomain(handler.Shape.Type) || IsCallHandler(handler.Shape.Type) || (handler.Constraint is { } constraint && IsDomain(constraint.Name));

    /// <summary>What a message asks for, when a name says it: what it derives from, nearest first, then its own.</summary>
    public static MessageKind? KindOf(string message, IEnumerable<string> bases) =>
        bases.Append(message).Select(KindOf).FirstOrDefault(k => k is not null);

    private static MessageKind? KindOf(string name) =>
        name.EndsWith("Event", StringComparison.Ordinal) || name == "INotification" ? MessageKind.Event
        : name.EndsWith("Query", StringComparison.Ordinal) ? MessageKind.Request
        : name.EndsWith("Command", StringComparison.Ordinal) ? MessageKind.Command
        : null;
}
