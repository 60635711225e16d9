using System.CommandLine;

namespace CatalogCli.Commands;

/// <summary>The options that every command has.</summary>
internal sealed record RunOptions
{
    /// <summary>The folder, solution or project to read.</summary>
    public static Argument<string?> PathArgument { get; } = new("PATH")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "Folder, solution or project to read; by default the nearest folder upwards with catalog/system.yaml, else the current folder.",
        Validators = { RefuseOptions },
    };

    public static Option<bool> VerboseOption { get; } = new("--verbose", "-v") { Recursive = true, Description = "Say how long each step took." };

    public static Option<bool> QuietOption { get; } = new("--quiet", "-q") { Recursive = true, Description = "Say nothing but data and problems." };

    public static Option<bool> StrictOption { get; } = new("--strict")
    {
        Recursive = true,
        Description = "Treat warnings about catalog files as errors, and exit with 3 when something in the code could not be read.",
    };

    public static Option<bool> PackagesOption { get; } = new("--packages")
    {
        Recursive = true,
        Description = "Also read the metadata of the packages in NuGet's folder. More is understood where they are restored, so use it on every machine that scans, or on none.",
    };

    /// <summary>PATH as given.</summary>
    public string? Path { get; init; }

    public bool Verbose { get; init; }

    public bool Quiet { get; init; }

    public bool Strict { get; init; }

    public bool Packages { get; init; }

    // Without this a mistyped option would be taken for a path that does not exist. A path may start with a dash as `./-name`.
    private static void RefuseOptions(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (result.Tokens.FirstOrDefault(t => t.Value.StartsWith('-')) is { } token)
        {
            result.AddError($"There is no option `{token.Value}`.");
        }
    }

    /// <summary>What the command line says.</summary>
    public static RunOptions Of(ParseResult parsed) => new()
    {
        Path = parsed.GetValue(PathArgument),
        Verbose = parsed.GetValue(VerboseOption),
        Quiet = parsed.GetValue(QuietOption),
        Strict = parsed.GetValue(StrictOption),
        Packages = parsed.GetValue(PackagesOption),
    };
}
