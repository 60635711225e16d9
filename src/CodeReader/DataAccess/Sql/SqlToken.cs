namespace CodeReader.DataAccess.Sql;

/// <summary>What a token of an SQL text is, as far as table names ask for it.</summary>
internal enum SqlTokenKind
{
    /// <summary>A keyword or an unquoted name.</summary>
    Word,

    /// <summary>A name in <c>"…"</c>, <c>[…]</c> or <c>`…`</c>; its text is without the quotes.</summary>
    QuotedName,

    /// <summary>A string, a number, a parameter or a variable: never a table.</summary>
    Value,

    /// <summary>A T-SQL temporary table: <c>#name</c>.</summary>
    TemporaryTable,

    /// <summary>One character of punctuation.</summary>
    Symbol,
}

/// <summary>One token of an SQL text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, without quotes.</param>
internal readonly record struct SqlToken(SqlTokenKind Kind, string Text)
{
    /// <summary>Whether it is a keyword, in any case. A quoted name is never a keyword.</summary>
    public bool Is(string keyword) => Kind == SqlTokenKind.Word && string.Equals(Text, keyword, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is a symbol.</summary>
    public bool Is(char symbol) => Kind == SqlTokenKind.Symbol && Text[0] == symbol;

    /// <summary>Whether it can be (a part of) a name.</summary>
    public bool IsName => Kind is SqlTokenKind.Word or SqlTokenKind.QuotedName;
}
