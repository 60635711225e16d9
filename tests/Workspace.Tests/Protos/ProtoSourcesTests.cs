using CodeReader;
using Microsoft.CodeAnalysis;

namespace Workspace.Tests.Protos;

public sealed class ProtoSourcesTests
{
    private const string Stock = """
        // The stock of a shop.
        syntax = "proto3";
        package shop.stock_keeping;
        option csharp_namespace = "Shop.Stock";
        import "common/money.proto";
        import "google/protobuf/timestamp.proto";

        service Stock {
          option (x) = { a: "}" };
          rpc GetItem (GetItemRequest) returns (Item) {
            option (google.api.http) = { get: "/v1/items/{id}" };
          }
          rpc Watch (GetItemRequest) returns (stream Item);
        }
        message GetItemRequest { int32 item_id = 1; }
        message Item {
          reserved 4, 9 to 11;
          string display_name = 1 [deprecated = true];
          repeated Part parts = 2; /* all of them */
          map<string, common.Money> prices = 3;
          oneof size { int64 small = 5; double large = 6; }
          google.protobuf.Timestamp made_at = 7;
          Colour colour = 8;
          message Part { string part_no1a = 1; }
          enum Colour { COLOUR_UNKNOWN = 0; COLOUR_DARK_RED = 1; }
        }
        """;

    [Fact]
    public void Messages_are_classes_with_properties()
    {
        using TemporaryRepository repository = StockRepository();
        INamedTypeSymbol item = Compilation(repository).GetTypeByMetadataName("Shop.Stock.Item")!;

        Assert.Equal(
            [
                "Colour: Shop.Stock.Item.Types.Colour", "DisplayName: string", "Large: double", "MadeAt: Google.Protobuf.WellKnownTypes.Timestamp",
                "Parts: System.Collections.Generic.List<Shop.Stock.Item.Types.Part>", "Prices: System.Collections.Generic.Dictionary<string, Common.Money>", "Small: long",
            ],
            item.GetMembers().OfType<IPropertySymbol>().Select(p => $"{p.Name}: {p.Type.ToDisplayString()}").Order(StringComparer.Ordinal));
        Assert.Equal(["PartNo1A"], item.GetTypeMembers("Types")[0].GetTypeMembers("Part")[0].GetMembers().OfType<IPropertySymbol>().Select(p => p.Name));
        Assert.Equal(["Unknown", "DarkRed"], item.GetTypeMembers("Types")[0].GetTypeMembers("Colour")[0].GetMembers().OfType<IFieldSymbol>().Select(f => f.Name));
    }

    [Fact]
    public void Services_have_a_client_and_a_base_class()
    {
        using TemporaryRepository repository = StockRepository();
        Compilation compilation = Compilation(repository);

        IMethodSymbol call = Assert.IsAssignableFrom<IMethodSymbol>(compilation.GetTypeByMetadataName("Shop.Stock.Stock+StockClient")!.GetMembers("GetItemAsync")[0]);
        Assert.Equal("System.Threading.Tasks.Task<Shop.Stock.Item>", call.ReturnType.ToDisplayString());
        Assert.Equal("Shop.Stock.GetItemRequest", call.Parameters[0].Type.ToDisplayString());
        Assert.True(compilation.GetTypeByMetadataName("Shop.Stock.Stock+StockBase")!.GetMembers("GetItem")[0].IsVirtual);
        Assert.Contains(compilation.SyntaxTrees, t => t.ToString().Contains("__ServiceName = \"shop.stock_keeping.Stock\"", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_generated_is_no_source()
    {
        using TemporaryRepository repository = StockRepository();

        Assert.Equal(["Api/One.cs"], repository.Read().Sources.Find("Api/Api.csproj")!.Trees.Select(t => t.FilePath));
    }

    [Fact]
    public void Without_a_namespace_the_package_gives_it()
    {
        using TemporaryRepository repository = new();
        repository.WithProject("A/A.csproj", """<ItemGroup><Protobuf Include="x.proto" /></ItemGroup>""").With("A/One.cs", "class One;")
            .With("A/x.proto", "package my_shop.api; message Order { string id = 1; Order order = 2; }");

        INamedTypeSymbol? order = Compilation(repository, "A/A.csproj").GetTypeByMetadataName("MyShop.Api.Order");
        Assert.Equal(["Id", "Order_"], order?.GetMembers().OfType<IPropertySymbol>().Select(p => p.Name) ?? []);
    }

    [Theory]
    [InlineData("message")]
    [InlineData("message A { message B { message C { string x = 1;")]
    [InlineData("option csharp_namespace = \"A { } class Injected\"; message A { string x = 1; }")]
    [InlineData("message A { string class = 1; a.b.c..d e = 2; map<,> = 3; } enum { } service { rpc }")]
    [InlineData("service S { rpc \"x\" (A) returns (A); rpc 1x (A) returns (A); } message A { } \"unclosed")]
    public void Whatever_stands_in_a_file_makes_types_or_none_and_nothing_else(string text)
    {
        using TemporaryRepository repository = new();
        repository.WithProject("A/A.csproj", """<ItemGroup><Protobuf Include="**/*.proto" /></ItemGroup>""").With("A/One.cs", "class One;").With("A/x.proto", text);

        Compilation compilation = Compilation(repository, "A/A.csproj");

        Assert.DoesNotContain(compilation.SyntaxTrees.SelectMany(t => t.GetDiagnostics()), d => d.Severity == DiagnosticSeverity.Error);
        Assert.Null(compilation.GetTypeByMetadataName("Injected"));
    }

    [Fact]
    public void A_file_of_deep_nesting_is_read_to_an_end()
    {
        using TemporaryRepository repository = new();
        repository.WithProject("A/A.csproj", """<ItemGroup><Protobuf Include="x.proto" /></ItemGroup>""").With("A/One.cs", "class One;")
            .With("A/x.proto", string.Concat(Enumerable.Repeat("message M { ", 20_000)) + "message Last { " + string.Concat(Enumerable.Repeat("a.", 20_000)) + "b c = 1;");

        Assert.NotNull(Compilation(repository, "A/A.csproj").GetTypeByMetadataName("M"));
    }

    private static TemporaryRepository StockRepository() => new TemporaryRepository()
        .WithProject("Api/Api.csproj", """<ItemGroup><Protobuf Include="..\protos\**\stock.proto" GrpcServices="Client" ProtoRoot="..\protos" /></ItemGroup>""")
        .With("Api/One.cs", "class One;")
        .With("protos/stock/stock.proto", Stock)
        .With("protos/common/money.proto", "package common; message Money { int64 units = 1; }");

    private static Compilation Compilation(TemporaryRepository repository, string project = "Api/Api.csproj")
    {
        SourceProject read = repository.Read().Sources.Find(project)!;
        return read.Compilation;
    }
}
