namespace EfModelReader;

/// <summary>The <c>dotnet</c> that runs this process, for processes of its own.</summary>
public static class DotnetProgram
{
    /// <summary>Its path, or its name alone where only the search path knows it.</summary>
    public static string Path
    {
        get
        {
            string? self = Environment.ProcessPath;
            return self is not null && System.IO.Path.GetFileNameWithoutExtension(self) is "dotnet" ? self
                : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host
                : "dotnet";
        }
    }
}
