using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Messaging.Outbox;

/// <summary>Registers what a service needs to send events.</summary>
public static class OutboxRegistration
{
    /// <summary>Sends what stands in the outbox of a context.</summary>
    /// <param name="services">The service's registrations.</param>
    /// <param name="configuration">The section of <see cref="EventOptions"/>.</param>
    public static IServiceCollection AddOutbox<TContext>(this IServiceCollection services, IConfiguration configuration) where TContext : DbContext
    {
        services.Configure<EventOptions>(configuration);
        services.AddHttpClient<IEventTransport, HttpEventTransport>(client => client.Timeout = TimeSpan.FromSeconds(10));
        services.AddHostedService<OutboxRelay<TContext>>();
        return services;
    }
}
