namespace CatalogModel.Facts;

/// <summary>Says whether what is asked is what is offered.</summary>
public static class CallContract
{
    /// <summary>How well an offered contract fits an asked one.</summary>
    /// <param name="asked">The contract of a <see cref="CallMade"/>.</param>
    /// <param name="offered">The contract of an <see cref="EndpointOffered"/>.</param>
    public static CallFit Fit(string asked, string offered)
    {
        if (asked == offered)
        {
            return new(CallFitKind.Whole, asked.Count(c => c == '/'));
        }

        (string Verb, string Path) question = Parts(asked);
        (string Verb, string Path) offer = Parts(offered);
        if (question.Verb != offer.Verb || question.Verb.Length == 0)
        {
            return default;
        }

        IReadOnlyList<string> wanted = Segments(question.Path);
        IReadOnlyList<string> given = Segments(offer.Path);
        bool open = !question.Path.StartsWith("/", StringComparison.Ordinal);
        int optional = given.Count > 0 && given[given.Count - 1].EndsWith("?}", StringComparison.Ordinal) ? 1 : 0;
        for (int dropped = 0; dropped <= optional; dropped++)
        {
            int length = given.Count - dropped;
            CallFitKind kind = wanted.Count == length ? CallFitKind.Whole
                : open && wanted.Count < length ? CallFitKind.Open
                : wanted.Count > length ? CallFitKind.Behind
                : CallFitKind.None;
            int same = kind == CallFitKind.None ? -1 : Same(wanted, given, length);
            if (same >= 0 && (kind == CallFitKind.Whole || same > 0))
            {
                return new(open && kind == CallFitKind.Whole ? CallFitKind.Open : kind, same);
            }
        }

        return default;
    }

    /// <summary>How many of the last segments are the same words; -1 when two are different.</summary>
    private static int Same(IReadOnlyList<string> wanted, IReadOnlyList<string> given, int length)
    {
        int same = 0;
        for (int i = 1; i <= Math.Min(wanted.Count, length); i++)
        {
            string question = wanted[wanted.Count - i];
            string offer = given[length - i];
            bool parameter = offer.StartsWith("{", StringComparison.Ordinal);
            if (string.Equals(question, offer, StringComparison.OrdinalIgnoreCase))
            {
                same++;
            }
            else if (!parameter)
            {
                return -1;
            }
        }

        return same;
    }

    private static (string Verb, string Path) Parts(string contract) =>
        contract.IndexOf(' ') is int space and > 0 ? (contract.Substring(0, space), contract.Substring(space + 1)) : ("", contract);

    private static IReadOnlyList<string> Segments(string path) => path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>How an offered contract fits an asked one.</summary>
/// <param name="Kind">What of them fits.</param>
/// <param name="Words">How many parts of the address are the same words.</param>
public readonly record struct CallFit(CallFitKind Kind, int Words)
{
    /// <summary>Whether they fit at all.</summary>
    public bool IsFit => Kind != CallFitKind.None;
}

/// <summary>What of an asked and an offered contract fits; later values are better.</summary>
public enum CallFitKind
{
    /// <summary>They are different.</summary>
    None,

    /// <summary>What is asked starts with more than is offered, as behind a gateway.</summary>
    Behind,

    /// <summary>The end is the same; how the asked one starts is not known.</summary>
    Open,

    /// <summary>All of it.</summary>
    Whole,
}
