using System.Reflection;
using EfModelReader.DesignTime;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;

namespace EfModelHost;

/// <summary>Which contexts a service has, and the ways to each: the service's own word first, made-up options last.</summary>
internal sealed class ContextWaysOf
{
    private readonly IServiceProvider? services;
    private readonly HostArguments arguments;
    private readonly List<Type> types;
    private readonly ILookup<Type, Type> factories;

    /// <summary>Looks through the service's assemblies.</summary>
    /// <param name="assemblies">The service's assemblies.</param>
    /// <param name="services">What its start-up code registered, when that is known.</param>
    /// <param name="arguments">What the reader asks for.</param>
    public ContextWaysOf(AppAssemblies assemblies, IServiceProvider? services, HostArguments arguments)
    {
        this.services = services;
        this.arguments = arguments;
        types = [.. assemblies.All.SelectMany(AppAssemblies.Types).Where(t => t.IsClass && !t.IsAbstract && !t.ContainsGenericParameters)];
        factories = types.SelectMany(t => FactoryInterfaces(t).Select(i => (Context: i.GetGenericArguments()[0], Factory: t)))
            .OrderBy(x => x.Factory.FullName, StringComparer.Ordinal)
            .ToLookup(x => x.Context, x => x.Factory);
    }

    /// <summary>The contexts of the service's own assemblies, and those of packages that it registers; sorted by name.</summary>
    public IEnumerable<Type> ContextTypes() =>
        types.Where(typeof(DbContext).IsAssignableFrom)
            .Concat(factories.Select(f => f.Key))
            .Concat(Registered())
            .Distinct()
            .OrderBy(t => t.FullName, StringComparer.Ordinal);

    /// <summary>The ways to a context, the better first.</summary>
    public IEnumerable<ContextWay> To(Type type)
    {
        foreach (Type factory in factories[type])
        {
            yield return new(ContextWays.Factory, $"the factory {factory.Name}", () => FromFactory(factory, type));
        }

        if (services is not null)
        {
            yield return new(ContextWays.Services, "the service's container", () => new ContextServices(services, type).Make());
        }

        yield return new(ContextWays.Constructor, "the constructor without parameters", () => FromConstructor(type));
        yield return new(ContextWays.DesignPackage, "EF's design package", () => DesignPackage.Make(type));
        yield return new(ContextWays.MadeUpOptions, "made-up options", () => MadeUpOptions.Make(type, arguments.Providers));
    }

    private static IEnumerable<Type> FactoryInterfaces(Type type) =>
        type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IDesignTimeDbContextFactory<>));

    private static DbContext? FromFactory(Type factory, Type context) =>
        (DbContext?)typeof(IDesignTimeDbContextFactory<>).MakeGenericType(context).GetMethod("CreateDbContext")!
            .Invoke(Activator.CreateInstance(factory, nonPublic: true), [Array.Empty<string>()]);

    private static DbContext? FromConstructor(Type type) =>
        (DbContext?)type.GetConstructor(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, Type.EmptyTypes, null)?.Invoke([]);

    // Asking for the options runs the code that configures them, and one that throws must not lose the contexts that are known by their types.
    private IReadOnlyList<Type> Registered()
    {
        try
        {
            return services is null ? [] : [.. services.CreateScope().ServiceProvider.GetServices<DbContextOptions>().Select(o => o.ContextType).Where(t => t != typeof(DbContext))];
        }
        catch (Exception)
        {
            return [];
        }
    }
}
