using CatalogModel.Facts;
using CatalogModel.Findings;
using CatalogModel.Rules;
using static CatalogModel.Tests.Rules.Checking;
using static CatalogModel.Tests.SystemFixture;

namespace CatalogModel.Tests.Rules;

public class OWN201Tests
{
    private static ServiceFixture Auth(string? classification) => Service("auth")
        .Entity("User", e => e with { Fields = [.. e.Fields.Select(f => f.Path == "Email" ? f with { Classification = classification } : f)] }, "Id:guid", "Email:string")
        .Publishes("UserRegistered", "Email = User.Email");

    private static ServiceFixture Analytics => Service("analytics").Entity("Stats", "Id:guid", "Email:string").Consumes("UserRegistered", "Email -> Stats.Email");

    [Fact]
    public void A_copy_of_a_sensitive_field_and_the_payload_that_carries_it_are_reported()
    {
        IReadOnlyList<Finding> findings = Check<OWN201>(Auth("personal"), Analytics);

        Assert.Equal([("analytics", "analytics.Stats.Email"), ("auth", "UserRegistered.Email")], findings.Select(f => (f.Service, f.Address)));
        Assert.All(findings, f => Assert.Contains("classified `personal`", f.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_persons_note_is_enough()
    {
        SystemFacts facts = Of(Auth(null), Analytics) with { Notes = [new() { Service = "auth", Items = [new("User.Email", null, "personal", new("n", 1))] }] };

        Assert.Equal(2, Check<OWN201>(facts).Count);
    }

    [Fact]
    public void What_a_person_calls_public_is_left_alone() => Silent<OWN201>(Auth("public"), Analytics);

    [Fact]
    public void A_name_that_looks_sensitive_is_a_warning_that_says_how_to_settle_it()
    {
        IReadOnlyList<Finding> findings = Check<OWN201>(Auth(null), Analytics);

        Assert.Equal([("analytics", Severity.Warning), ("auth", Severity.Warning)], findings.Select(f => (f.Service, f.Severity)));
        Assert.All(findings, f => Assert.Contains("(if the guess is wrong, say `classification: public` in `notes/auth.yaml`)", f.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_payload_value_that_is_stored_nowhere_is_judged_by_its_name()
    {
        Finding finding = Reported<OWN201>(Service("shop").Entity("Order", "Id:guid").Publishes("Paid", "Id = Order.Id", "CardNumber"), Service("bank").Consumes("Paid"));

        Assert.Equal(("Paid.CardNumber", Severity.Warning), (finding.Address, finding.Severity));
    }

    [Fact]
    public void A_plain_name_is_left_alone() =>
        Silent<OWN201>(
            Service("auth").Entity("User", "Id:guid", "EmailConfirmed:bool", "Nickname:string").Publishes("UserRegistered", "Confirmed = User.EmailConfirmed", "Nickname = User.Nickname"),
            Service("analytics").Entity("Stats", "Id:guid", "Nickname:string").Consumes("UserRegistered", "Nickname -> Stats.Nickname"));

    [Fact]
    public void A_masked_copy_is_left_alone()
    {
        ServiceFixture masked = Service("analytics").Entity("Stats", "Id:guid", "Email:string")
            .Consumes("UserRegistered", m => m with { Writes = [m.Writes[0] with { As = ValueChange.Masked }] }, "Email -> Stats.Email");

        Assert.Equal(["auth"], Check<OWN201>(Auth("personal"), masked).Select(f => f.Service));
    }
}
