using System.ComponentModel;
using System.Diagnostics;

namespace CatalogCli.Serving;

/// <summary>The browser that a person chose.</summary>
internal static class Browser
{
    /// <summary>Opens a page; false when this machine has no way to.</summary>
    public static bool Open(Uri page)
    {
        try
        {
            using Process? browser = Process.Start(new ProcessStartInfo(page.AbsoluteUri) { UseShellExecute = true });
            return true;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            return false;
        }
    }
}
