using Docs.Language;
using Docs.Text;

namespace Docs.Documents;

/// <summary>A column before it is put into a language.</summary>
/// <param name="Title">What stands above it.</param>
/// <param name="Kind">What stands in it.</param>
/// <param name="IsName">Whether it names what the row is about.</param>
internal readonly record struct ColumnKey(TextKey Title, ColumnKind Kind, bool IsName)
{
    private const string Prefix = "Column";

    /// <summary>A column of words.</summary>
    public static implicit operator ColumnKey(TextKey title) => new(title, ColumnKind.Text, IsName: false);

    /// <summary>The column that names what the rows are about.</summary>
    public static ColumnKey Name(TextKey title) => new(title, ColumnKind.Text, IsName: true);

    /// <summary>A column of numbers.</summary>
    public static ColumnKey Number(TextKey title) => new(title, ColumnKind.Number, IsName: false);

    /// <summary>The column in a language.</summary>
    public Column In(Texts texts)
    {
        string name = Title.ToString();
        return new Column(Slugs.Words(name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name), texts[Title], Kind, IsName);
    }
}
