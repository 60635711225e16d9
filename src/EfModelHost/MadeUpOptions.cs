using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace EfModelHost;

/// <summary>A context on options that say which kind of database there is, and nothing else. No connection is ever opened.</summary>
internal static class MadeUpOptions
{
    private static readonly (string Kind, string Assembly, string Method, string Text)[] Providers =
    [
        ("postgresql", "Npgsql.EntityFrameworkCore.PostgreSQL", "UseNpgsql", "Host=localhost;Database=none"),
        ("sqlserver", "Microsoft.EntityFrameworkCore.SqlServer", "UseSqlServer", "Server=localhost;Database=none"),
        ("mysql", "Pomelo.EntityFrameworkCore.MySql", "UseMySql", "Server=localhost;Database=none"),
        ("mysql", "MySql.EntityFrameworkCore", "UseMySQL", "Server=localhost;Database=none"),
        ("oracle", "Oracle.EntityFrameworkCore", "UseOracle", "Data Source=none"),
        ("sqlite", "Microsoft.EntityFrameworkCore.Sqlite", "UseSqlite", "Data Source=none"),
        ("in-memory", "Microsoft.EntityFrameworkCore.InMemory", "UseInMemoryDatabase", "none"),
    ];

    /// <summary>Makes a context; null when it takes no options, or when the service has no provider that is known.</summary>
    /// <param name="type">The context's type.</param>
    /// <param name="kinds">The kind of database that the source configures for a context; without it the first that the service has is taken.</param>
    public static DbContext? Make(Type type, IReadOnlyDictionary<string, string> kinds)
    {
        kinds.TryGetValue(EfModelReader.Mapping.ClrTypes.FullName(type), out string? wanted);
        DbContextOptionsBuilder builder = (DbContextOptionsBuilder)Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(type))!;
        return Providers.OrderByDescending(p => p.Kind == wanted).Any(p => Use(builder, p.Assembly, p.Method, p.Text)) ? Construction.Make(type, builder.Options, null) : null;
    }

    private static bool Use(DbContextOptionsBuilder builder, string assembly, string name, string text)
    {
        MethodInfo? method = AppAssemblies.Load(assembly) is { } provider
            ? AppAssemblies.Types(provider).Where(t => t.IsPublic && t.IsAbstract && t.IsSealed)
                .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
                .Where(m => m.Name == name && !m.IsGenericMethod && m.GetParameters() is { Length: >= 2 } p && p[0].ParameterType == typeof(DbContextOptionsBuilder) && p[1].ParameterType == typeof(string))
                .OrderBy(m => m.GetParameters().Length)
                .FirstOrDefault()
            : null;
        method?.Invoke(null, [.. method.GetParameters().Select((p, i) => i == 0 ? builder : i == 1 ? text : Rest(p))]);
        return method is not null;
    }

    // Pomelo's provider wants to know the server's version, and reads it from text.
    private static object? Rest(ParameterInfo parameter) =>
        parameter.ParameterType.Name == "ServerVersion"
            ? parameter.ParameterType.GetMethod("Parse", [typeof(string)])?.Invoke(null, ["8.0.36-mysql"])
            : parameter.HasDefaultValue ? parameter.DefaultValue : null;
}
