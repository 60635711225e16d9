namespace Docs.Site.Search;

/// <summary>
/// The index that the site's script searches, cut into small parts by what words begin with, so that a search loads a few of them only.
/// A part is a bag of entries; a map says for each beginning in which parts to look. A beginning that too many share is cut by its next letter,
/// and keeps its best entries for those who have typed no more than that.
/// </summary>
internal sealed class SearchIndex
{
    /// <summary>About 40 KB: read and searched within a few milliseconds.</summary>
    private const int MostInPart = 600;

    /// <summary>What is found by a beginning that is cut further.</summary>
    private const int Best = 160;

    private readonly List<IReadOnlyList<SearchEntry>> _parts = [];
    private readonly SortedDictionary<string, int[]> _map = new(StringComparer.Ordinal);

    /// <summary>Makes the index of all entries.</summary>
    public SearchIndex(IEnumerable<SearchEntry> entries)
    {
        Posting[] postings =
        [
            .. entries.Distinct()
                .SelectMany(e => SearchWords.Endings(e.Name).Distinct(StringComparer.Ordinal).Select(word => new Posting(word, e)))
                .OrderBy(p => p.Word, StringComparer.Ordinal)
                .ThenBy(p => p.Entry),
        ];
        SearchEntry[] all = Entries(postings);
        if (all.Length <= MostInPart)
        {
            _map.Add("", [Add(all)]);
        }
        else
        {
            _map.Add("", []);
            Cut("", postings);
        }
    }

    /// <summary>Which parts hold the words that begin so.</summary>
    public IReadOnlyDictionary<string, int[]> Map => _map;

    /// <summary>The parts.</summary>
    public IReadOnlyList<IReadOnlyList<SearchEntry>> Parts => _parts;

    /// <summary>Cuts the words that begin so by their next letter; neighbours that are small share a part.</summary>
    private void Cut(string beginning, ReadOnlySpan<Posting> postings)
    {
        Dictionary<string, SearchEntry[]> together = new(StringComparer.Ordinal);
        int size = 0;
        for (int start = CountOf(postings, beginning), end; start < postings.Length; start = end)
        {
            string longer = postings[start].Word[..(beginning.Length + 1)];
            end = start + 1;
            while (end < postings.Length && postings[end].Word[beginning.Length] == longer[^1])
            {
                end++;
            }

            SearchEntry[] entries = Entries(postings[start..end]);
            if (size > 0 && size + entries.Length > MostInPart)
            {
                AddTogether(together);
                size = 0;
            }

            if (entries.Length <= MostInPart)
            {
                together.Add(longer, entries);
                size += entries.Length;
            }
            else
            {
                _map.Add(longer, [.. Ending(longer, postings[start..end], entries)]);
                Cut(longer, postings[start..end]);
            }
        }

        AddTogether(together);
    }

    /// <summary>The best entries of all the words that begin so, then all of the words that are exactly this, however many: they cannot be cut.</summary>
    private IEnumerable<int> Ending(string beginning, ReadOnlySpan<Posting> postings, SearchEntry[] entries)
    {
        SearchEntry[] best = entries[..Best];
        return [Add(best), .. Entries(postings[..CountOf(postings, beginning)]).Except(best).Chunk(MostInPart).Select(Add)];
    }

    private void AddTogether(Dictionary<string, SearchEntry[]> together)
    {
        if (together.Count > 0)
        {
            int part = Add([.. together.Values.SelectMany(e => e).Distinct().Order()]);
            together.Keys.ToList().ForEach(beginning => _map.Add(beginning, [part]));
            together.Clear();
        }
    }

    private int Add(IReadOnlyList<SearchEntry> entries)
    {
        _parts.Add(entries);
        return _parts.Count - 1;
    }

    /// <summary>How many of the sorted words are exactly this one; they stand first among those that begin so.</summary>
    private static int CountOf(ReadOnlySpan<Posting> postings, string word)
    {
        int count = 0;
        while (count < postings.Length && postings[count].Word.Length == word.Length)
        {
            count++;
        }

        return count;
    }

    /// <summary>The entries, each once, the best first.</summary>
    private static SearchEntry[] Entries(ReadOnlySpan<Posting> postings)
    {
        HashSet<SearchEntry> entries = new(ReferenceEqualityComparer.Instance);
        foreach (Posting posting in postings)
        {
            entries.Add(posting.Entry);
        }

        return [.. entries.Order()];
    }

    private readonly record struct Posting(string Word, SearchEntry Entry);
}
