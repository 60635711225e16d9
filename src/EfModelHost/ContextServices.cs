using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EfModelHost;

/// <summary>A context out of the service's container.</summary>
internal sealed class ContextServices
{
    private readonly IServiceProvider services;
    private readonly Type type;

    /// <summary>Opens a scope, which stays open: the context lives as long as this process.</summary>
    public ContextServices(IServiceProvider services, Type type)
    {
        this.services = services.CreateScope().ServiceProvider;
        this.type = type;
    }

    /// <summary>The context itself, or that of its factory, or one made of its options; null when the container knows none of them.</summary>
    public DbContext? Make()
    {
        Exception? problem = null;
        foreach (Func<DbContext?> way in (Func<DbContext?>[])[Itself, FromFactory, FromOptions])
        {
            try
            {
                if (way() is { } context)
                {
                    return context;
                }
            }
            catch (Exception failed)
            {
                problem ??= failed;
            }
        }

        return problem is null ? null : throw new TargetInvocationException(problem);
    }

    private DbContext? Itself() => (DbContext?)services.GetService(type);

    private DbContext? FromFactory()
    {
        Type factory = typeof(IDbContextFactory<>).MakeGenericType(type);
        return services.GetService(factory) is { } made ? (DbContext?)factory.GetMethod("CreateDbContext")!.Invoke(made, null) : null;
    }

    private DbContext? FromOptions() =>
        services.GetService(typeof(DbContextOptions<>).MakeGenericType(type)) is DbContextOptions options ? Construction.Make(type, options, services) : null;
}
