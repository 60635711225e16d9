using System.Threading.Channels;
using Workspace;

namespace CatalogCli.Serving;

/// <summary>Notices when something below a folder changes that a scan reads. Build output and tools' folders do not count.</summary>
internal sealed class SourceWatcher : IDisposable
{
    private readonly FileSystemWatcher _files;
    private readonly Channel<string> _changes = Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly string _root;

    /// <exception cref="IOException">The system does not let so many folders be watched.</exception>
    public SourceWatcher(string root)
    {
        _root = root;
        _files = new FileSystemWatcher(root)
        {
            IncludeSubdirectories = true,
            InternalBufferSize = 64 * 1024,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite,
        };
        _files.Changed += (_, e) => Notice(e.FullPath);
        _files.Created += (_, e) => Notice(e.FullPath);
        _files.Deleted += (_, e) => Notice(e.FullPath);
        _files.Renamed += (_, e) =>
        {
            Notice(e.OldFullPath);
            Notice(e.FullPath);
        };
        // What was lost may have been a change.
        _files.Error += (_, _) => _changes.Writer.TryWrite("");
        _files.EnableRaisingEvents = true;
    }

    /// <summary>Waits for a change, and then until nothing has changed for a while: who saves one file often saves more.</summary>
    /// <param name="quiet">How long nothing may change.</param>
    /// <param name="longest">How long to wait for that at most.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>A file that changed, relative to the root; empty when it is not known which.</returns>
    public async Task<string> NextAsync(TimeSpan quiet, TimeSpan longest, CancellationToken cancellation)
    {
        string first = await _changes.Reader.ReadAsync(cancellation);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        end.CancelAfter(longest);
        while (!end.IsCancellationRequested)
        {
            using CancellationTokenSource pause = CancellationTokenSource.CreateLinkedTokenSource(end.Token);
            pause.CancelAfter(quiet);
            try
            {
                await _changes.Reader.ReadAsync(pause.Token);
            }
            catch (OperationCanceledException)
            {
                cancellation.ThrowIfCancellationRequested();
                break;
            }
        }

        return first;
    }

    public void Dispose() => _files.Dispose();

    private void Notice(string path)
    {
        string relative = Path.GetRelativePath(_root, path).Replace('\\', '/');
        if (WorkspaceReader.CanRead(relative))
        {
            _changes.Writer.TryWrite(relative);
        }
    }
}
