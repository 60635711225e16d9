using System.Threading.Channels;

namespace CatalogCli.Serving;

/// <summary>What is shown right now: the last good site, and what keeps a newer one from being made. Pages that are open hear of changes.</summary>
/// <param name="first">The site to start with.</param>
internal sealed class SiteBoard(ServedSite first)
{
    private readonly Lock _gate = new();
    private readonly List<Channel<SiteState>> _listeners = [];
    private SiteState _state = new(first, null);

    /// <summary>The last good site, and the problem.</summary>
    public SiteState State
    {
        get
        {
            lock (_gate)
            {
                return _state;
            }
        }
    }

    /// <summary>Shows a new site.</summary>
    public void Show(ServedSite site) => Change(new SiteState(site, null));

    /// <summary>Keeps the site, and says why there is no newer one.</summary>
    public void ShowProblem(string problem) => Change(State with { Problem = problem });

    /// <summary>What is shown now, and everything that is shown after it. A slow listener misses what was shown only shortly.</summary>
    public async IAsyncEnumerable<SiteState> Listen([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        Channel<SiteState> channel = Channel.CreateBounded<SiteState>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_gate)
        {
            _listeners.Add(channel);
            channel.Writer.TryWrite(_state);
        }

        try
        {
            await foreach (SiteState state in channel.Reader.ReadAllAsync(cancellation))
            {
                yield return state;
            }
        }
        finally
        {
            lock (_gate)
            {
                _listeners.Remove(channel);
            }
        }
    }

    private void Change(SiteState state)
    {
        lock (_gate)
        {
            _state = state;
            _listeners.ForEach(l => l.Writer.TryWrite(state));
        }
    }
}

/// <summary>What is shown at one moment.</summary>
/// <param name="Site">The last good site.</param>
/// <param name="Problem">Why there is no newer one; null when it is the newest.</param>
internal sealed record SiteState(ServedSite Site, string? Problem);
