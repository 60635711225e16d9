using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EfModelReader.DesignTime;

/// <summary>The program that is started inside a service's dependencies, and the runtime that it is started on.</summary>
internal static class HostProgram
{
    /// <summary>The oldest EF Core that can be looked into.</summary>
    public const int OldestEf = 6;

    private const int FirstEfOfTheNewerBuild = 8;
    private const string WebFramework = "Microsoft.AspNetCore.App";

    /// <summary>The build of the program for a version of EF Core; absolute.</summary>
    public static string For(Version ef) =>
        Path.Combine(AppContext.BaseDirectory, "host", ef.Major < FirstEfOfTheNewerBuild ? "net6.0" : "net8.0", "EfModelHost.dll");

    /// <summary>The runtime configuration to start a service with; written to a folder where the service has none that would do.</summary>
    public static string RuntimeConfig(BuiltOutput output, string folder)
    {
        if (!output.IsProgram)
        {
            return Write(folder, LibraryFrameworks(), "LatestMajor");
        }

        // A service that carries its runtime along is run on the installed one: only that can be shared with this program.
        JsonNode? options = JsonNode.Parse(File.ReadAllText(output.RuntimeConfig))?["runtimeOptions"];
        return options?["includedFrameworks"] is JsonArray included ? Write(folder, (JsonArray)included.DeepClone(), "Major") : output.RuntimeConfig;
    }

    // A library does not say which frameworks it needs: it gets all that services commonly have, as far as they are installed.
    private static JsonArray LibraryFrameworks()
    {
        string shared = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", ".."));
        string[] names = Directory.Exists(Path.Combine(shared, WebFramework)) ? ["Microsoft.NETCore.App", WebFramework] : ["Microsoft.NETCore.App"];
        return [.. names.Select(name => new JsonObject { ["name"] = name, ["version"] = "6.0.0" })];
    }

    private static string Write(string folder, JsonArray frameworks, string rollForward)
    {
        string path = Path.Combine(folder, "service.runtimeconfig.json");
        JsonObject config = new() { ["runtimeOptions"] = new JsonObject { ["rollForward"] = rollForward, ["frameworks"] = frameworks } };
        File.WriteAllText(path, config.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        return path;
    }
}
