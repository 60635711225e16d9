using System.CommandLine;
using System.Text.Json;
using CatalogCli.Scanning;
using CatalogCli.Terminal;
using CatalogModel.Facts;
using EfModelReader;
using EfModelReader.DesignTime;
using Workspace;

namespace CatalogCli.Commands;

/// <summary>The other end of <see cref="ModelReaderProcess"/>: a request on standard input, an answer on standard output.</summary>
internal static class ReadModelsCommand
{
    public static Command Create(Streams streams)
    {
        Command command = new(ModelReaderProcess.Command, "Reads the EF models of a workspace (used by the tool itself).") { Hidden = true };
        command.SetAction((_, cancellation) => Task.FromResult(Run(streams, cancellation)));
        return command;
    }

    private static int Run(Streams streams, CancellationToken cancellation)
    {
        ModelReadRequest request = JsonSerializer.Deserialize<ModelReadRequest>(streams.In.ReadToEnd())
            ?? throw new CatalogFailure("read-models expects a request on standard input.");
        LoadedWorkspace workspace = WorkspaceReader.Read(request.Target, Scanner.Options(request.Exclude), cancellation);
        IReadOnlyList<ContextModel> models = SourceModelReader.Read(workspace.Sources, new ModelReadOptions(), cancellation);
        if (request.DesignTime is { } designTime)
        {
            models = DesignTimeModelReader.Read(workspace.Sources, models, designTime, cancellation);
        }

        ModelReadAnswer answer = new(models, []);
        streams.Out.Write(JsonSerializer.Serialize(answer));
        return ExitCodes.Clean;
    }
}
