namespace CodeReader.Stores.Libraries;

/// <summary>The plural of an English word, as naming conventions make it: by its ending.</summary>
internal static class EnglishPlural
{
    public static string Of(string word)
    {
        int length = word.Length;
        if (length < 2)
        {
            return word;
        }

        char last = char.ToLowerInvariant(word[length - 1]);
        char before = char.ToLowerInvariant(word[length - 2]);
        return last switch
        {
            'y' when "aeiou".IndexOf(before) < 0 => word.Substring(0, length - 1) + "ies",
            's' or 'x' or 'z' => word + "es",
            'h' when before is 's' or 'c' => word + "es",
            _ => word + "s",
        };
    }
}
