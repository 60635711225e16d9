namespace EfModelReader.Tests;

/// <summary>Compares long texts line by line, and shows the lines that differ.</summary>
internal static class Lines
{
    public static void Equal(string expected, string actual)
    {
        string[] wanted = expected.Split('\n');
        string[] found = actual.Split('\n');
        string[] missing = [.. wanted.Except(found)];
        string[] extra = [.. found.Except(wanted)];
        Assert.True(
            missing.Length + extra.Length == 0 && wanted.Length == found.Length,
            string.Join('\n', missing.Select(l => "missing: " + l).Concat(extra.Select(l => "extra:   " + l))));
    }
}
