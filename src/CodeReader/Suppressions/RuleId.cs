namespace CodeReader.Suppressions;

/// <summary>The ids of the tool's own rules: <c>OWN</c> and three digits.</summary>
internal static class RuleId
{
    private const string Prefix = "OWN";
    private const int Digits = 3;

    /// <summary>Whether a text is such an id.</summary>
    public static bool Is(string text) => text.Length == Prefix.Length + Digits && StartsAt(text, 0);

    /// <summary>Whether a text names such an id anywhere: cheap, so that code which suppresses nothing costs nothing.</summary>
    public static bool IsWithin(string text)
    {
        for (int at = text.IndexOf(Prefix, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Prefix, at + 1, StringComparison.Ordinal))
        {
            if (StartsAt(text, at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool StartsAt(string text, int at) =>
        string.CompareOrdinal(text, at, Prefix, 0, Prefix.Length) == 0
        && at + Prefix.Length + Digits <= text.Length
        && text.Skip(at + Prefix.Length).Take(Digits).All(c => c is >= '0' and <= '9');
}
