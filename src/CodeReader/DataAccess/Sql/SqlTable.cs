namespace CodeReader.DataAccess.Sql;

/// <summary>A table that an SQL text names.</summary>
/// <param name="Schema">Its schema, when the text names a readable one.</param>
/// <param name="Table">Its name.</param>
/// <param name="Writes">Whether the text changes it.</param>
internal sealed record SqlTable(string? Schema, string Table, bool Writes);

/// <summary>What was read of an SQL text.</summary>
/// <param name="Tables">The tables it names, sorted, each once.</param>
/// <param name="NamesUnknownTable">True when a table's name is only known at run time.</param>
/// <param name="Procedure">The stored procedure it calls, when it does nothing else.</param>
internal sealed record SqlReading(IReadOnlyList<SqlTable> Tables, bool NamesUnknownTable, string? Procedure);
