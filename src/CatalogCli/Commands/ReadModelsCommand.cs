using System.CommandLine;
using System.Text.Json;
using CatalogCli.Scanning;
using CatalogCli.Terminal;
using CatalogModel;
using CatalogModel.Facts;
using EfModelReader;
using EfModelReader.Compare;
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
        LoadedWorkspace workspace = WorkspaceReader.Read(request.Target, Scanner.Options(request.Exclude, request.Packages), cancellation);
        ModelReadOptions options = new();
        IReadOnlyList<ContextModel> snapshots = SnapshotReader.Read(workspace.Sources, options, cancellation);
        IReadOnlyList<ContextModel> models = SourceModelReader.Read(workspace.Sources, snapshots, options, cancellation);
        IReadOnlyList<ContextModel> running = request.DesignTime is { } designTime ? DesignTimeModelReader.Read(workspace.Sources, models, designTime, cancellation) : models;
        SnapshotComparer comparer = new(workspace.Sources, running, snapshots);
        ModelReadAnswer answer = new(
            running,
            request.Compare switch
            {
                ModelSource.DesignTime => DesignTimeComparer.Compare(models, running),
                ModelSource.Snapshot => comparer.CompareAll(options, cancellation),
                _ => comparer.CompareAtHand(),
            },
            []);
        streams.Out.Write(JsonSerializer.Serialize(answer));
        return ExitCodes.Clean;
    }
}
