using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>The declared fields of message types.</summary>
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

    public IReadOnlyList<ContractField> FieldsOf(string contract) => Find(contract)?.Fields ?? [];
}
