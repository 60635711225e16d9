using System.Reflection;
using System.Runtime.Loader;

namespace EfModelHost;

/// <summary>The service's assemblies, found beside it and among its dependencies whatever their version.</summary>
internal sealed class AppAssemblies
{
    private readonly string folder;
    private readonly Dictionary<string, string> trusted;

    /// <summary>Makes the service's assemblies findable.</summary>
    /// <param name="application">The service's assembly; absolute.</param>
    /// <param name="names">The simple names of the assemblies whose contexts are read.</param>
    public AppAssemblies(string application, IEnumerable<string> names)
    {
        folder = Path.GetDirectoryName(application)!;
        trusted = TrustedAssemblies();
        AssemblyLoadContext.Default.Resolving += (_, name) => Find(name.Name);
        Application = AssemblyLoadContext.Default.LoadFromAssemblyPath(application);
        All = [.. names.Append(Application.GetName().Name!).Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(n => n, StringComparer.Ordinal).Select(Load).OfType<Assembly>()];
    }

    /// <summary>The service itself.</summary>
    public Assembly Application { get; }

    /// <summary>The assemblies that may have contexts, sorted by name.</summary>
    public IReadOnlyList<Assembly> All { get; }

    /// <summary>An assembly by its simple name, or null when the service does not have it.</summary>
    public static Assembly? Load(string name)
    {
        try
        {
            return Assembly.Load(new AssemblyName(name));
        }
        catch (Exception problem) when (problem is IOException or BadImageFormatException)
        {
            return null;
        }
    }

    /// <summary>The types of an assembly; those that cannot be loaded are left out.</summary>
    public static IEnumerable<Type> Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException problem)
        {
            return problem.Types.OfType<Type>();
        }
    }

    // This program is compiled against one patch of EF, and the service may have an older one: by the rules of the runtime that is too old.
    private Assembly? Find(string? name)
    {
        if (name is null)
        {
            return null;
        }

        string beside = Path.Combine(folder, name + ".dll");
        return AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(a => string.Equals(a.GetName().Name, name, StringComparison.OrdinalIgnoreCase))
            ?? (trusted.TryGetValue(name, out string? path) ? AssemblyLoadContext.Default.LoadFromAssemblyPath(path)
                : File.Exists(beside) ? AssemblyLoadContext.Default.LoadFromAssemblyPath(beside)
                : null);
    }

    private static Dictionary<string, string> TrustedAssemblies()
    {
        Dictionary<string, string> paths = new(StringComparer.OrdinalIgnoreCase);
        foreach (string path in (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator))
        {
            paths[Path.GetFileNameWithoutExtension(path)] = path;
        }

        return paths;
    }
}
