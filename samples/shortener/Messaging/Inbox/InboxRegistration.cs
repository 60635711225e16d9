using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Messaging.Inbox;

/// <summary>Registers what a service needs to receive events.</summary>
public static class InboxRegistration
{
    /// <summary>Receives events into a context.</summary>
    public static IServiceCollection AddInbox<TContext>(this IServiceCollection services) where TContext : DbContext
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddScoped<InboxReceiver<TContext>>();
    }

    /// <summary>Has an event handled.</summary>
    public static IServiceCollection AddEventHandler<TEvent, THandler>(this IServiceCollection services)
        where TEvent : class
        where THandler : class, IEventHandler<TEvent>
    {
        services.AddScoped<IEventHandler<TEvent>, THandler>();
        return services.AddSingleton(new EventSubscription(
            EventEnvelope.NameOf<TEvent>(),
            (scope, envelope, cancellation) => scope.GetRequiredService<IEventHandler<TEvent>>().HandleAsync(envelope.Open<TEvent>(), cancellation)));
    }

    /// <summary>Takes the events that other services push by HTTP.</summary>
    public static IEndpointConventionBuilder MapEvents<TContext>(this IEndpointRouteBuilder app) where TContext : DbContext =>
        app.MapPost("/events", ReceiveAsync<TContext>);

    private static async Task<Results<NoContent, BadRequest>> ReceiveAsync<TContext>(
        EventEnvelope envelope, InboxReceiver<TContext> receiver, CancellationToken cancellation)
        where TContext : DbContext
    {
        try
        {
            await receiver.ReceiveAsync(envelope, cancellation);
            return TypedResults.NoContent();
        }
        catch (JsonException)
        {
            return TypedResults.BadRequest();
        }
    }
}
