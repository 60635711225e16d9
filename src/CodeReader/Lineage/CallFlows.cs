using CatalogModel.Facts;

namespace CodeReader.Lineage;

/// <summary>What code does with the answers of the calls that it makes.</summary>
/// <param name="Answers">Values of answers that were stored, with the calls that were answered.</param>
/// <param name="Copies">Values of rows that were stored in rows of other entities.</param>
public sealed record CallFlows(IReadOnlyList<AnswerStored> Answers, IReadOnlyList<ValueCopied> Copies);

/// <summary>A value of another service's answer that was stored.</summary>
/// <param name="Call">The call that was answered.</param>
/// <param name="Write">What of the answer was stored where.</param>
public sealed record AnswerStored(string Call, MessageWrite Write);
