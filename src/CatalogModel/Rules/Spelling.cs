namespace CatalogModel.Rules;

/// <summary>How far two words are apart.</summary>
internal static class Spelling
{
    /// <summary>The number of letters to insert, drop or replace (Levenshtein's distance).</summary>
    public static int Distance(string one, string other)
    {
        int[] before = [.. Enumerable.Range(0, other.Length + 1)];
        for (int i = 1; i <= one.Length; i++)
        {
            int[] row = new int[other.Length + 1];
            row[0] = i;
            for (int j = 1; j <= other.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], before[j]) + 1, before[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
            }

            before = row;
        }

        return before[other.Length];
    }
}
