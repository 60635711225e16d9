namespace Analyzers.Tests.Rules;

/// <summary>The rules on single fields.</summary>
public sealed class FieldRuleTests
{
    private static LiveTest Order(string members) => LiveTest.Of(
        $$"""
        using System.ComponentModel.DataAnnotations;

        namespace Orders;

        public class Order
        {
            public System.Guid Id { get; set; }
        {{members}}
        }
        """);

    private static LiveTest Configured(string members, string configuration) => Order(members).And(
        "Configuration.cs",
        $$"""
        using Microsoft.EntityFrameworkCore;
        using Microsoft.EntityFrameworkCore.Metadata.Builders;

        namespace Orders;

        public class OrderConfiguration : IEntityTypeConfiguration<Order>
        {
            public void Configure(EntityTypeBuilder<Order> builder) => {{configuration}};
        }
        """);

    [Fact]
    public Task OWN102_A_prefixed_key_that_its_owner_does_not_have_is_reported() => Order("public System.Guid {|OWN102:CustomersCustomrId|} { get; set; }").Run();

    [Fact]
    public Task OWN102_A_prefixed_key_that_its_owner_has_is_left_alone() => Order("public System.Guid CustomersCustomerId { get; set; }").Run();

    [Fact]
    public Task OWN103_A_type_that_cannot_hold_the_key_is_reported() => Order("public int {|OWN103:CustomersCustomerId|} { get; set; }").Run();

    [Theory]
    [InlineData("System.Guid")]
    [InlineData("System.Guid?")]
    [InlineData("string")]
    [InlineData("CustomerId")]
    public Task OWN103_A_type_that_holds_the_key_is_left_alone(string type) => Order($"public {type} CustomersCustomerId {{ get; set; }} = default!;").And("Id.cs", "namespace Orders; public readonly record struct CustomerId(System.Guid Value);").Run();

    [Fact]
    public Task OWN103_A_type_that_a_conversion_stores_is_left_alone() =>
        Configured("public int CustomersCustomerId { get; set; }", "builder.Property(o => o.CustomersCustomerId).HasConversion<string>()").Run();

    [Fact]
    public Task OWN103_A_text_that_is_too_short_for_the_key_is_reported() => Order("[MaxLength(20)] public string {|OWN103:CustomersCustomerId|} { get; set; } = \"\";").Run();

    [Fact]
    public Task OWN105_An_address_that_ties_rows_to_another_service_is_reported() =>
        Order("public string {|OWN105:CustomersCustomerEmail|} { get; set; } = \"\";")
            .With("catalog/services/customers.yaml", "key: [Id]", "key: [Email]").Run();

    [Fact]
    public Task OWN105_An_address_that_is_classified_as_harmless_is_left_alone() =>
        Order("public string CustomersCustomerEmail { get; set; } = \"\";")
            .With("catalog/services/customers.yaml", "key: [Id]", "key: [Email]")
            .With("catalog/services/customers.yaml", "looksLike: personal", "classification: public").Run();

    [Theory]
    [InlineData("[MaxLength(50)] ")]
    [InlineData("[StringLength(50)] ")]
    public Task OWN206_A_copy_that_is_narrower_than_its_source_is_reported(string attribute) =>
        Order($"{attribute}public string {{|OWN206:CustomersCustomerName|}} {{ get; set; }} = \"\";").Run();

    [Fact]
    public Task OWN206_A_copy_that_its_configuration_narrows_is_reported() =>
        Configured("public string {|OWN206:CustomersCustomerName|} { get; set; } = \"\";", "builder.Property(o => o.CustomersCustomerName).HasMaxLength(50)").Run();

    [Fact]
    public Task OWN206_A_copy_that_is_as_wide_as_its_source_is_left_alone_before_the_next_scan() =>
        Configured("public string CustomersCustomerName { get; set; } = \"\";", "builder.Property(o => o.CustomersCustomerName).HasMaxLength(100)")
            .With("catalog/services/orders.yaml", "maxLength: 100", "maxLength: 50").Run();
}
