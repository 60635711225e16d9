using CatalogModel;
using CsCheck;

namespace CatalogYaml.Tests;

public sealed class NotesTextTests
{
    private const string Head = "catalog: 1\nservice: crm\n";

    [Theory]
    [InlineData("", "notes:\n  Customer.Email:\n    classification: public\n")]
    [InlineData("# people\ndescription: Customers.\n", "# people\ndescription: Customers.\nnotes:\n  Customer.Email:\n    classification: public\n")]
    [InlineData("description: Customers.", "description: Customers.\nnotes:\n  Customer.Email:\n    classification: public\n")]
    [InlineData("notes: {}\n", "notes: { Customer.Email: { classification: public } }\n")]
    [InlineData("notes: { Customer: { description: One. } } # all\n", "notes: { Customer.Email: { classification: public }, Customer: { description: One. } } # all\n")]
    [InlineData("notes: { Customer.Email: { description: One. } }\n", "notes: { Customer.Email: { classification: public, description: One. } }\n")]
    public void A_file_gets_its_first_note_in_its_own_way(string before, string after) => Becomes(Head + before, Head + after);

    [Theory]
    [InlineData("  Customer:\n    description: One.\n  Order:\n    description: Two.\n", "  Customer:\n    description: One.\n  Customer.Email:\n    classification: public\n  Order:\n    description: Two.\n")]
    [InlineData("  Order:\n    description: Two.\n  Customer:\n    description: One.\n", "  Order:\n    description: Two.\n  Customer:\n    description: One.\n  Customer.Email:\n    classification: public\n")]
    [InlineData("    Customer:\n          description: One.\n", "    Customer:\n          description: One.\n    Customer.Email:\n          classification: public\n")]
    [InlineData("  Customer: { description: One. }\n\n  # What is ordered.\n  Order: { description: Two. }\n", "  Customer: { description: One. }\n  Customer.Email:\n    classification: public\n\n  # What is ordered.\n  Order: { description: Two. }\n")]
    public void A_note_stands_among_the_others(string before, string after) => Becomes(Head + "notes:\n" + before, Head + "notes:\n" + after);

    [Theory]
    [InlineData("  Customer.Email:\n    description: |\n      An address.\n      # not a remark\n  Order:\n    description: Two.\n", "  Customer.Email:\n    description: |\n      An address.\n      # not a remark\n    classification: public\n  Order:\n    description: Two.\n")]
    [InlineData("  Customer.Email: { description: An address. }\n", "  Customer.Email: { classification: public, description: An address. }\n")]
    [InlineData("  Customer.Email: {}\n", "  Customer.Email: { classification: public }\n")]
    [InlineData("  \"Customer.Email\":\n    description: An address.", "  \"Customer.Email\":\n    description: An address.\n    classification: public\n")]
    public void A_note_that_is_there_is_added_to(string before, string after) => Becomes(Head + "notes:\n" + before, Head + "notes:\n" + after);

    [Fact]
    public void What_follows_the_notes_and_the_line_ends_of_the_file_stay() => Becomes(
        "\uFEFFcatalog: 1\r\nnotes:\r\n  Customer:\r\n    description: One.\r\n\r\n# the service\r\nservice: crm\r\n",
        "\uFEFFcatalog: 1\r\nnotes:\r\n  Customer:\r\n    description: One.\r\n  Customer.Email:\r\n    classification: public\r\n\r\n# the service\r\nservice: crm\r\n");

    [Theory]
    [InlineData("notes:\n  Customer.Email:\n    classification: personal\n")]
    [InlineData("notes: [Customer]\n")]
    [InlineData("notes:\n")]
    [InlineData("notes:\n  Customer.Email:\n")]
    [InlineData("notes:\n  Customer.Email: An address.\n")]
    [InlineData("...\n")]
    public void A_file_that_says_something_else_or_cannot_be_read_is_left_alone(string text) => Assert.Null(NotesText.Classify(Head + text, "Customer.Email", "public"));

    [Fact]
    public void A_file_in_braces_is_left_alone() => Assert.Null(NotesText.Classify("{ catalog: 1, service: crm }\n", "Customer.Email", "public"));

    [Fact]
    public void A_new_file_is_one_that_can_be_read()
    {
        Notes notes = FileKinds.Notes.Read("", NotesText.New("crm", "Store:Customer.Email", "public")).Value!;
        Assert.Equal(("crm", "Store:Customer.Email", "public"), (notes.Service, notes.Items[0].Address, notes.Items[0].Classification));
    }

    [Fact]
    public void Whatever_a_file_holds_nothing_of_it_changes()
    {
        string[] addresses = ["A", "B.C", "Customer", "Customer.Email", "Store:X.y", "é #", "yes"];
        string?[] descriptions = [null, "One.", "two\nlines", "# three: {"];
        string?[] classifications = [null, "internal"];
        Gen<Notes> files = Gen.Select(Gen.Int[0, 6].Array[0, 6], Gen.Int[0, 3], Gen.Int[0, 1]).Select((chosen, description, classification) => new Notes
        {
            Service = "crm",
            Description = descriptions[description],
            Items = [.. chosen.Distinct().Select((a, i) => new Note(addresses[a], i % 2 == 0 ? descriptions[description] : null, i % 3 == 0 ? classifications[classification] : null, new("", 0)))],
        });
        files.Sample(notes =>
        {
            string text = FileKinds.Notes.Write(notes);
            if (NotesText.Classify(text, "Customer.Email", "public") is { } insertion)
            {
                Assert.Equal(text, insertion.In(text).Remove(insertion.At, insertion.Text.Length));
                Assert.Contains(FileKinds.Notes.Read("", insertion.In(text)).Value!.Items, n => n is { Address: "Customer.Email", Classification: "public" });
            }
            else
            {
                Assert.Contains(notes.Items, n => n is { Address: "Customer.Email", Classification: not null });
            }
        });
    }

    private static void Becomes(string before, string after) => Assert.Equal(after, NotesText.Classify(before, "Customer.Email", "public")?.In(before));
}
