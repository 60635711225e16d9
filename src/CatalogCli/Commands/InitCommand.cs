using System.CommandLine;
using CatalogCli.Files;
using CatalogCli.Scanning;
using CatalogCli.Terminal;
using CatalogModel;
using CatalogYaml;
using Workspace;

namespace CatalogCli.Commands;

/// <summary><c>catalog init</c>: finds the services and proposes <c>catalog/system.yaml</c>.</summary>
internal static class InitCommand
{
    private static readonly Option<bool> Print = new("--print") { Description = "Print the proposal and write nothing." };

    public static Command Create(Streams streams) => CatalogCommands.Reading(
        "init",
        "Find the services and propose catalog/system.yaml.",
        streams,
        (parsed, options, talk, cancellation) =>
        {
            CatalogLocation location = CatalogLocation.Find(options.Path ?? Environment.CurrentDirectory);
            bool print = parsed.GetValue(Print);
            if (!print && location.Files.Read(CatalogFolder.SystemPath) is not null)
            {
                throw new CatalogFailure($"{CatalogFolder.SystemPath} exists already; edit it, or see `catalog init --print`.");
            }

            SystemSettings proposal = new Scanner(talk, options.Strict, options.Packages).Propose(location, cancellation);
            string name = proposal.Name == ServiceFinder.Unnamed ? Path.GetFileName(location.Root) : proposal.Name;
            string text = FileKinds.System.Write(proposal with { Name = name });
            if (print)
            {
                streams.Out.Write(text);
                return ExitCodes.Clean;
            }

            foreach (ServiceSettings service in proposal.Services)
            {
                streams.Out.WriteLine($"{service.Name}: {string.Join(", ", service.Sources)} ({service.Because})");
            }

            location.Files.Write(CatalogFolder.SystemPath, text);
            foreach (CatalogFile schema in CatalogSchemas.Files)
            {
                location.Files.Write(schema.Path, schema.Text);
            }

            talk.Say($"Wrote {CatalogFolder.SystemPath}: look it over, rename what you call otherwise, then run `catalog build`.");
            return ExitCodes.Clean;
        },
        Print);
}
