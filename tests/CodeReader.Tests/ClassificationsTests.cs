using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CodeReader.Tests;

public class ClassificationsTests
{
    private const string Declarations = """
        using System;
        class PersonalDataAttribute : Attribute;
        abstract class DataClassificationAttribute : Attribute;
        class PrivateDataAttribute : DataClassificationAttribute;
        class EuPersonalDataAttribute : PrivateDataAttribute;
        class NoDataClassificationAttribute : DataClassificationAttribute;
        class OtherAttribute : Attribute;
        """;

    [Theory]
    [InlineData("PersonalData", "personal")]
    [InlineData("PrivateData", "private")]
    [InlineData("EuPersonalData", "eu-personal")]
    [InlineData("NoDataClassification", "none")]
    [InlineData("Other", null)]
    [InlineData("Missing", null)]
    public void Attributes_classify_a_property(string attribute, string? classification) =>
        Assert.Equal(classification, Classifications.Of(Property($"{Declarations} class User {{ [{attribute}] public string Email {{ get; set; }} }}")));

    [Fact]
    public void A_package_that_is_not_there_is_known_by_its_names() =>
        Assert.Equal("secret", Classifications.Of(Property(
            "using Microsoft.Extensions.Compliance.Classification; class SecretDataAttribute : DataClassificationAttribute; class User { [SecretData] public string Email { get; set; } }")));

    private static ISymbol Property(string source)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "T", [CSharpSyntaxTree.ParseText(source)], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]);
        return compilation.GetTypeByMetadataName("User")!.GetMembers("Email").Single();
    }
}
