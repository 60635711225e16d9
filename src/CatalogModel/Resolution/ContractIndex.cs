using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>What the source declares of message types.</summary>
internal sealed class ContractIndex
{
    private readonly Dictionary<string, MessageContract> byName = new(StringComparer.Ordinal);

    public ContractIndex(SystemFacts facts)
    {
        foreach (MessageContract contract in facts.Facts.SelectMany(f => f.Contracts))
        {
            byName[contract.FullName] = contract;
        }
    }

    public MessageContract? Find(string contract) => byName.Find(contract);

    /// <summary>What the first of some types that says something says of itself.</summary>
    public string? DescriptionOf(IEnumerable<string> contracts) => contracts.Select(c => Find(c)?.Description).FirstOrDefault(d => d is not null);

    public IReadOnlyList<ContractField> FieldsOf(string contract) => Find(contract)?.Fields ?? [];
}
