namespace CatalogYaml.Text;

/// <summary>Finds the word that someone meant.</summary>
internal static class Spelling
{
    /// <summary>The hint <c>did you mean `x`?</c>, or null when no word is near.</summary>
    public static string? Hint(string written, IEnumerable<string> words)
    {
        string? nearest = Nearest(written, words);
        return nearest is null ? null : $"did you mean `{nearest}`?";
    }

    private static string? Nearest(string written, IEnumerable<string> words)
    {
        if (written.Length > 64)
        {
            return null;
        }

        return words
            .Select(word => (Word: word, Distance: Distance(written.ToLowerInvariant(), word.ToLowerInvariant())))
            .Where(w => w.Distance <= Math.Max(1, Math.Max(written.Length, w.Word.Length) / 3))
            .OrderBy(w => w.Distance)
            .ThenBy(w => w.Word, StringComparer.Ordinal)
            .Select(w => w.Word)
            .FirstOrDefault();
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that lead from one word to the other (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        int[,] steps = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                int replace = i > 0 && j > 0 ? steps[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1) : int.MaxValue;
                int remove = i > 0 ? steps[i - 1, j] + 1 : int.MaxValue;
                int insert = j > 0 ? steps[i, j - 1] + 1 : int.MaxValue;
                bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                int swap = swapped ? steps[i - 2, j - 2] + 1 : int.MaxValue;
                steps[i, j] = i + j == 0 ? 0 : Math.Min(Math.Min(replace, swap), Math.Min(remove, insert));
            }
        }

        return steps[a.Length, b.Length];
    }
}
