using System.Globalization;

namespace EfModelHost;

/// <summary>What the reader asks for.</summary>
internal sealed record HostArguments
{
    /// <summary>The service's assembly; absolute.</summary>
    public required string Application { get; init; }

    /// <summary>The handle of the pipe for the answer.</summary>
    public required string Pipe { get; init; }

    /// <summary>How long the whole may take.</summary>
    public required TimeSpan TimeLimit { get; init; }

    /// <summary>Whether the service's start-up code may run.</summary>
    public bool StartUp { get; private set; } = true;

    /// <summary>The simple names of the assemblies whose contexts are read.</summary>
    public List<string> Assemblies { get; } = [];

    /// <summary>Full names of contexts that are not to be read.</summary>
    public HashSet<string> Skip { get; } = new(StringComparer.Ordinal);

    /// <summary>The kind of database that the source configures for a context, by the context's full name.</summary>
    public Dictionary<string, string> Providers { get; } = new(StringComparer.Ordinal);

    /// <summary>How long the start-up code may take: what is left must do for the models.</summary>
    public TimeSpan StartUpLimit => TimeLimit / 2;

    /// <summary>Reads the command line: <c>APPLICATION PIPE SECONDS</c>, then words that say what they are.</summary>
    public static HostArguments Parse(string[] args)
    {
        HostArguments arguments = new()
        {
            Application = args[0],
            Pipe = args[1],
            TimeLimit = TimeSpan.FromSeconds(double.Parse(args[2], CultureInfo.InvariantCulture)),
        };
        foreach (string word in args.Skip(3))
        {
            string value = word[(word.IndexOf('=', StringComparison.Ordinal) + 1)..];
            switch (word.Split('=')[0])
            {
                case "assembly":
                    arguments.Assemblies.Add(value);
                    break;
                case "skip":
                    arguments.Skip.Add(value);
                    break;
                case "provider":
                    arguments.Providers[value.Split('=')[0]] = value[(value.IndexOf('=', StringComparison.Ordinal) + 1)..];
                    break;
                case "no-start-up":
                    arguments.StartUp = false;
                    break;
                default:
                    throw new ArgumentException($"There is no word `{word}`.", nameof(args));
            }
        }

        return arguments;
    }
}
