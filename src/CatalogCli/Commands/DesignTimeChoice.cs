using System.CommandLine;
using System.Globalization;
using EfModelReader.DesignTime;

namespace CatalogCli.Commands;

/// <summary>The options that ask for EF's models out of the built services. Nothing of the scanned code runs without the first of them.</summary>
internal static class DesignTimeChoice
{
    private const double ShortestLimit = 1;
    private const double LongestLimit = 600;
    private static readonly DesignTimeOptions Defaults = new() { Root = "" };

    private static readonly Option<bool> DesignTime = new("--design-time")
    {
        Description = "Read EF's models out of the built services instead of the source. RUNS THEIR START-UP CODE, up to the point where the host is built: only for code that you trust. Run `dotnet build` first.",
    };

    private static readonly Option<string> Environment = new("--environment")
    {
        Description = "With --design-time: the environment that the services find themselves in (ASPNETCORE_ENVIRONMENT, DOTNET_ENVIRONMENT).",
        DefaultValueFactory = _ => Defaults.Environment,
    };

    private static readonly Option<double> TimeLimit = Limit();

    /// <summary>The options, for a command that reads code.</summary>
    public static IReadOnlyList<Option> Options { get; } = [DesignTime, Environment, TimeLimit];

    /// <summary>What the command line asks for; null when the source is to be read.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="root">The scanned root; absolute.</param>
    /// <exception cref="CatalogFailure">Options stand there that mean nothing without <c>--design-time</c>.</exception>
    public static DesignTimeOptions? Of(ParseResult parsed, string root)
    {
        if (parsed.GetValue(DesignTime))
        {
            return new() { Root = root, Environment = parsed.GetValue(Environment)!, TimeLimit = TimeSpan.FromSeconds(parsed.GetValue(TimeLimit)) };
        }

        Option? idle = Options.FirstOrDefault(o => o != DesignTime && parsed.GetResult(o) is { Implicit: false });
        return idle is null ? null : throw new CatalogFailure($"`{idle.Name}` means nothing without `--design-time`.");
    }

    private static Option<double> Limit()
    {
        Option<double> option = new("--time-limit")
        {
            Description = "With --design-time: how many seconds one start of a service may take.",
            DefaultValueFactory = _ => Defaults.TimeLimit.TotalSeconds,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<double>() is not (>= ShortestLimit and <= LongestLimit))
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"`--time-limit` takes {ShortestLimit} to {LongestLimit} seconds."));
            }
        });
        return option;
    }
}
