using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace EfModelHost;

/// <summary>Calls the constructor of a context that takes its options; what else it takes is left empty where nobody has it.</summary>
internal static class Construction
{
    /// <summary>Makes a context; null when no constructor takes options.</summary>
    public static DbContext? Make(Type type, DbContextOptions options, IServiceProvider? services)
    {
        ConstructorInfo? constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(c => c.GetParameters().Any(p => p.ParameterType.IsInstanceOfType(options)))
            .OrderBy(c => c.GetParameters().Length).ThenBy(c => c.ToString(), StringComparer.Ordinal)
            .FirstOrDefault();
        return (DbContext?)constructor?.Invoke([.. constructor.GetParameters().Select(p => Argument(p, options, services))]);
    }

    private static object? Argument(ParameterInfo parameter, DbContextOptions options, IServiceProvider? services)
    {
        Type type = parameter.ParameterType;
        if (type.IsInstanceOfType(options))
        {
            return options;
        }

        try
        {
            if (services?.GetService(type) is { } service)
            {
                return service;
            }
        }
        catch (Exception)
        {
            // A service that cannot be made is as good as none.
        }

        return parameter.HasDefaultValue ? parameter.DefaultValue : type.IsValueType ? Activator.CreateInstance(type) : null;
    }
}
