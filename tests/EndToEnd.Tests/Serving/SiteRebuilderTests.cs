using CatalogCli;
using CatalogCli.Serving;
using CatalogCli.Terminal;

namespace EndToEnd.Tests.Serving;

public sealed class SiteRebuilderTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);
    private readonly TemporaryFolder _folder = new TemporaryFolder().With("src/A.cs", "class A;").With("src/bin/Debug/A.dll", "").With(".git/index", "");
    private readonly StringWriter _said = new();
    private readonly CancellationTokenSource _end = new();

    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_change_of_the_code_makes_the_site_anew_and_a_failure_keeps_the_last_one()
    {
        bool broken = false;
        SiteBoard board = new(new ServedSite("0", []));
        using SourceWatcher watcher = new(_folder.Path);
        Task running = Run(board, watcher, () => !Volatile.Read(ref broken) ? new ServedSite("1", []) : throw new CatalogFailure("catalog/system.yaml:1: it is broken."));
        _folder.With("src/A.cs", "class A { int x; }");
        SiteState state = await Until(board, s => s.Site.Version == "1");
        Assert.Null(state.Problem);

        Volatile.Write(ref broken, true);
        _folder.With("catalog/system.yaml", "}");
        state = await Until(board, s => s.Problem is not null);
        Assert.Equal(("1", "catalog/system.yaml:1: it is broken."), (state.Site.Version, state.Problem));
        Assert.Contains("warning: catalog/system.yaml:1: it is broken. The last good pages stay.", _said.ToString(), StringComparison.Ordinal);
        Assert.Contains("src/A.cs changed; reading again.", _said.ToString(), StringComparison.Ordinal);

        await _end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task A_bug_does_not_end_the_server()
    {
        SiteBoard board = new(new ServedSite("0", []));
        using SourceWatcher watcher = new(_folder.Path);
        _ = Run(board, watcher, () => throw new InvalidOperationException("oh"));
        _folder.With("src/B.cs", "class B;");
        SiteState state = await Until(board, s => s.Problem is not null);
        Assert.Contains("InvalidOperationException: oh", state.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_output_and_tools_folders_change_nothing()
    {
        using SourceWatcher watcher = new(_folder.Path);
        Task<string> next = watcher.NextAsync(TimeSpan.FromMilliseconds(10), Limit, _end.Token);
        _folder.With("src/bin/Debug/A.dll", "x").With("src/obj/A.cache", "x").With(".git/index", "x").With("node_modules/a/b.js", "x");
        _folder.With("src/Z.cs", "class Z;");
        Assert.StartsWith("src", await next.WaitAsync(Limit), StringComparison.Ordinal);
        Assert.DoesNotContain("bin", await next, StringComparison.Ordinal);
        Assert.DoesNotContain("obj", await next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_that_come_together_are_one()
    {
        using SourceWatcher watcher = new(_folder.Path);
        Task<string> first = watcher.NextAsync(TimeSpan.FromSeconds(1), Limit, _end.Token);
        for (int i = 0; i < 20; i++)
        {
            _folder.With($"src/C{i}.cs", "class C;");
        }

        await first.WaitAsync(Limit);
        Task<string> second = watcher.NextAsync(TimeSpan.FromMilliseconds(10), Limit, _end.Token);
        Assert.NotSame(second, await Task.WhenAny(second, Task.Delay(TimeSpan.FromMilliseconds(500))));
    }

    private Task Run(SiteBoard board, SourceWatcher watcher, Func<ServedSite> build)
    {
        Talk talk = new(new Streams(TextReader.Null, TextWriter.Null, TextWriter.Synchronized(_said), OutIsTerminal: false, ErrorIsTerminal: false), quiet: false, verbose: false);
        return new SiteRebuilder(board, watcher, _ => build(), talk).RunAsync(_end.Token);
    }

    private static async Task<SiteState> Until(SiteBoard board, Func<SiteState, bool> wanted)
    {
        using CancellationTokenSource limit = new(Limit);
        await foreach (SiteState state in board.Listen(limit.Token))
        {
            if (wanted(state))
            {
                return state;
            }
        }

        throw new TimeoutException();
    }
}
