using System.Text.Json;

namespace Messaging;

/// <summary>An event on its way from one service to another.</summary>
/// <param name="Id">Identifies this event wherever and however often it arrives.</param>
/// <param name="Type">The name of the event.</param>
/// <param name="Payload">The event as JSON.</param>
public sealed record EventEnvelope(Guid Id, string Type, string Payload)
{
    /// <summary>Packs an event.</summary>
    public static EventEnvelope Of<TEvent>(TEvent message) where TEvent : class =>
        new(Guid.CreateVersion7(), NameOf<TEvent>(), JsonSerializer.Serialize(message, JsonSerializerOptions.Web));

    /// <summary>Unpacks the event.</summary>
    /// <exception cref="JsonException">The payload is not such an event.</exception>
    public TEvent Open<TEvent>() where TEvent : class =>
        JsonSerializer.Deserialize<TEvent>(Payload, JsonSerializerOptions.Web) ?? throw new JsonException("The payload is empty.");

    /// <summary>The name under which an event travels: the name of its contract.</summary>
    public static string NameOf<TEvent>() => typeof(TEvent).Name;
}
