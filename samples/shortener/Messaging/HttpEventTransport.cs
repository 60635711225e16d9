using System.Net.Http.Json;
using Microsoft.Extensions.Options;

namespace Messaging;

/// <summary>Pushes events to their subscribers by HTTP: no broker to install, and the subscriber answers only when it has kept the event.</summary>
public sealed class HttpEventTransport(HttpClient client, IOptions<EventOptions> options) : IEventTransport
{
    /// <inheritdoc/>
    public async Task SendAsync(EventEnvelope envelope, CancellationToken cancellation)
    {
        // A subscriber that has the event already, because another one was away, recognises it by its id.
        foreach (Uri subscriber in options.Value.Subscribers)
        {
            try
            {
                using HttpResponseMessage response = await client.PostAsJsonAsync(subscriber, envelope, cancellation);
                response.EnsureSuccessStatusCode();
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
            {
                throw new EventNotDeliveredException($"{subscriber} did not take {envelope.Type}.", exception);
            }
        }
    }
}
