using System.Diagnostics;
using System.Reflection;

namespace EfModelHost;

/// <summary>What a service finds around itself: as if it had been started itself.</summary>
internal static class Surroundings
{
    /// <summary>Sets the folder that the service takes its files from.</summary>
    public static void SetUp(HostArguments arguments) =>
        AppDomain.CurrentDomain.SetData("APP_CONTEXT_BASE_DIRECTORY", Path.GetDirectoryName(arguments.Application) + Path.DirectorySeparatorChar);

    /// <summary>Makes an assembly the one that was started, where the runtime has a way to (.NET 9 and newer).</summary>
    public static void SetEntryAssembly(Assembly assembly) =>
        typeof(Assembly).GetMethod("SetEntryAssembly", BindingFlags.Public | BindingFlags.Static)?.Invoke(null, [assembly]);

    /// <summary>Ends this process at once: no handler and no finaliser of the service runs.</summary>
    public static void EndNow()
    {
        using Process self = Process.GetCurrentProcess();
        self.Kill();
    }
}
