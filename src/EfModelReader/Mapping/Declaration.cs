namespace EfModelReader.Mapping;

/// <summary>What the source says of a type or a member of a model.</summary>
/// <param name="Name">Its simple name.</param>
/// <param name="FullName">Its full name, as the catalog writes it.</param>
/// <param name="Description">Its doc comment, as plain text.</param>
/// <param name="Attributes">The names of its attributes' classes.</param>
internal sealed record Declaration(string Name, string FullName, string? Description, IReadOnlyList<string> Attributes);
