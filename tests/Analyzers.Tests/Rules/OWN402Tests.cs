using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Analyzers.Tests.Rules;

public sealed class OWN402Tests
{
    private const string Code = "namespace Orders; public class Order { public System.Guid CustomerId { get; set; } }";

    [Fact]
    public async Task A_file_that_cannot_be_read_is_reported_on_its_line_and_nothing_else_is()
    {
        LiveTest test = LiveTest.Of(Code).With("catalog/services/customers.yaml", "catalog: 1\nservice: customers\nentities: 5\n");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("OWN402", DiagnosticSeverity.Error).WithLocation("/shop/catalog/services/customers.yaml", 3, 11).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));
        test.TestBehaviors |= TestBehaviors.SkipSuppressionCheck;

        await test.Run();
    }

    [Fact]
    public async Task A_name_that_does_not_exist_is_reported_where_it_is_written()
    {
        LiveTest test = LiveTest.Of("namespace Orders; public class Nothing;").With("catalog/system.yaml", ShopCatalog.System + "\nowners:\n  customers.Custmer: customers\n");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("OWN402", DiagnosticSeverity.Error).WithSpan("/shop/catalog/system.yaml", 9, 3, 9, 31));
        test.TestBehaviors |= TestBehaviors.SkipSuppressionCheck;

        await test.Run();
    }

    [Fact]
    public async Task A_service_without_a_record_is_reported_where_it_is_named()
    {
        LiveTest test = LiveTest.Of("namespace Orders; public class Nothing;").Without("catalog/services/customers.yaml");
        test.ExpectedDiagnostics.Add(new DiagnosticResult("OWN402", DiagnosticSeverity.Error).WithSpan("/shop/catalog/system.yaml", 4, 3, 4, 13));
        test.TestBehaviors |= TestBehaviors.SkipSuppressionCheck;

        await test.Run();
    }
}
