using CatalogCli.Terminal;

namespace CatalogCli.Serving;

/// <summary>Makes the site anew whenever something changed; when that fails, the last good one stays, and page and terminal say why.</summary>
/// <param name="board">Where it is shown.</param>
/// <param name="watcher">Notices changes.</param>
/// <param name="build">Makes the site.</param>
/// <param name="talk">Says what goes on.</param>
internal sealed class SiteRebuilder(SiteBoard board, SourceWatcher watcher, Func<CancellationToken, ServedSite> build, Talk talk)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (true)
        {
            string changed = await watcher.NextAsync(Quiet, Longest, cancellation);
            talk.Say(changed.Length == 0 ? "Something changed; reading again." : $"{changed} changed; reading again.");
            try
            {
                board.Show(await Task.Run(() => build(cancellation), cancellation));
                talk.Say("The pages are up to date.");
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                throw;
            }
            catch (CatalogFailure failure)
            {
                Tell(failure.Message);
            }
            catch (Exception e)
            {
                // A bug must not end a server that somebody works with: the last good site is still true of yesterday's code.
                Tell($"The pages could not be made anew; this is a bug in the tool ({e.GetType().Name}: {e.Message}).");
            }
        }
    }

    private void Tell(string problem)
    {
        board.ShowProblem(problem);
        talk.Warn(problem + " The last good pages stay.");
    }
}
