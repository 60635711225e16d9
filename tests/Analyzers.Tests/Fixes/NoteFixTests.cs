using Analyzers.CodeFixes;
using Analyzers.CodeFixes.Notes;
using Microsoft.CodeAnalysis;

namespace Analyzers.Tests.Fixes;

/// <summary>OWN105: a person's word settles what a name only suggests.</summary>
public sealed class NoteFixTests
{
    private const string Written = "catalog/notes/customers.yaml";

    private const string Reported =
        """
        namespace Orders;

        public class Order
        {
            public System.Guid Id { get; set; }
            public string {|OWN105:CustomersCustomerEmail|} { get; set; } = "";
            public string {|OWN105:CustomersPayerEmail|} { get; set; } = "";
        }
        """;

    private static readonly string Settled = Reported.Replace("{|OWN105:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal);

    private static FixTest<NoteFix> Test => FixTest<NoteFix>.Of(Reported).With(
        "catalog/services/orders.yaml",
        "      Id: { column: id, type: guid }\n",
        """
              CustomersCustomerEmail: { column: email, type: string, references: customers.Customer.Email, via: [CustomerRenamed] }
              CustomersPayerEmail: { column: payer, type: string, references: customers.Customer.Email, via: [CustomerRenamed] }
              Id: { column: id, type: guid }

        """);

    [Fact]
    public Task The_notes_say_so_and_keep_all_that_people_wrote() => Test
        .With(Written, "# Ours.\ncatalog: 1\nservice: customers\nnotes:\n  Customer:   # people\n    description: Who orders.\n")
        .Called("Say in catalog/notes/customers.yaml that 'Customer.Email' is public")
        .Mends(Written, "# Ours.\ncatalog: 1\nservice: customers\nnotes:\n  Customer:   # people\n    description: Who orders.\n  Customer.Email:\n    classification: public\n")
        .Becomes(Settled);

    [Fact]
    public void Where_there_are_no_notes_a_file_is_made_beside_the_nearest_catalog()
    {
        using AdhocWorkspace workspace = new();
        Project project = workspace.AddProject(ProjectInfo.Create(ProjectId.CreateNewId(), VersionStamp.Default, "Orders", "Orders", LanguageNames.CSharp, filePath: "/shop/src/Orders/Orders.csproj"));
        foreach (string root in new[] { "/", "/shop/", "/shop/old/" })
        {
            project = project.AddAdditionalDocument("system.yaml", "", filePath: root + "catalog/system.yaml").Project;
        }

        NotesFile file = NotesFile.Find(project, "customers")!;
        TextDocument made = file.Create("catalog: 1\n").GetProject(project.Id)!.AdditionalDocuments.Last();

        Assert.True(file.CanBeWritten);
        Assert.Null(file.Present);
        Assert.Equal(("customers.yaml", "/shop/catalog/notes/customers.yaml"), (made.Name, made.FilePath));
    }

    [Fact]
    public Task Nothing_is_offered_where_somebody_said_that_it_is_sensitive() => Test
        .With(Written, "catalog: 1\nservice: customers\nnotes:\n  Customer.Email:\n    classification: personal\n")
        .Stays();
}
