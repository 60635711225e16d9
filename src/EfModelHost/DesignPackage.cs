using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace EfModelHost;

/// <summary>
/// The activator of Microsoft.EntityFrameworkCore.Design, for services that carry that package. It knows ways that a newer EF may add. It is
/// asked about libraries only: of a program it would run the start-up code, and that has been done.
/// </summary>
internal static class DesignPackage
{
    private const string Assembly = "Microsoft.EntityFrameworkCore.Design";

    /// <summary>Makes a context; null when the package is not there.</summary>
    public static DbContext? Make(Type type) => type.Assembly.EntryPoint is null && AppAssemblies.Load(Assembly) is not null ? Activate(type) : null;

    // Not inlined: the package's types can be named only when it is there.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static DbContext Activate(Type type) => DbContextActivator.CreateInstance(type);
}
