namespace EfModelReader.Mapping;

/// <summary>What the source says of a type or a member of a model.</summary>
/// <param name="Name">Its simple name.</param>
/// <param name="FullName">Its full name, as the catalog writes it.</param>
/// <param name="Description">Its doc comment, as plain text.</param>
/// <param name="Classification">What its attributes say of the sensitivity of its values; null when they say nothing.</param>
internal sealed record Declaration(string Name, string FullName, string? Description, string? Classification);
