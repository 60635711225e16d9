using CatalogModel;
using CatalogModel.Findings;
using CatalogYaml.Documents;

namespace CatalogYaml;

/// <summary>The kinds of catalog files.</summary>
public static class FileKinds
{
    /// <summary><c>system.yaml</c>: services, teams, prefixes, policy, exceptions. Written by people; <c>catalog init</c> proposes it.</summary>
    public static FileKind<SystemSettings> System { get; } = new("system", "schemas/system.json", SystemShape.Shape);

    /// <summary><c>services/&lt;service&gt;.yaml</c>: the record of one service. Written by <c>catalog scan</c>.</summary>
    public static FileKind<Service> Service { get; } = new("service", "../schemas/service.json", ServiceShape.Shape, "Written by `catalog scan`: change the code, or ../system.yaml and ../notes, and scan again.")
    {
        // A module of a very large system can have thousands of entities. What the tool writes it must be able to read.
        Largest = 50_000_000,
    };

    /// <summary><c>notes/&lt;service&gt;.yaml</c>: descriptions and classifications that the code does not carry. Written by people.</summary>
    public static FileKind<Notes> Notes { get; } = new("notes", "../schemas/notes.json", NotesShape.Shape);

    /// <summary><c>baseline.yaml</c>: findings accepted for now.</summary>
    public static FileKind<Baseline> Baseline { get; } = new(
        "baseline",
        "schemas/baseline.json",
        BaselineShape.Shape,
        "Findings accepted for now. The list only shrinks: mend one, then run `catalog check --baseline`, which takes it out.",
        "An entry that matches nothing any more is a finding of its own (OWN403).");
}
