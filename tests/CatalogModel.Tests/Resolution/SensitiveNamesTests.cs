using CatalogModel.Resolution;

namespace CatalogModel.Tests.Resolution;

public class SensitiveNamesTests
{
    [Theory]
    [InlineData("Email", "string", "personal")]
    [InlineData("BuyerEMail", "string", "personal")]
    [InlineData("customer_email_address", "string", "personal")]
    [InlineData("Contact.PhoneNumber2", "string", "personal")]
    [InlineData("DateOfBirth", "date", "personal")]
    [InlineData("DataDeNascimento", "datetime", "personal")]
    [InlineData("CPF", "string", "personal")]
    [InlineData("NumeroDoCpf", "long", "personal")]
    [InlineData("EmpresaCnpj", "string", "personal")]
    [InlineData("Religião", "string", "sensitive-personal")]
    [InlineData("CardNumber", "string", "payment")]
    [InlineData("NúmeroDoCartão", "string", "payment")]
    [InlineData("CVV2", "string", "payment")]
    [InlineData("CardExpiration", "datetime", "payment")]
    [InlineData("PasswordHash", "bytes", "secret")]
    [InlineData("senha", "string", "secret")]
    public void A_name_tells_its_kind(string name, string type, string kind) => Assert.Equal(kind, SensitiveNames.KindOf(name, type));

    [Theory]
    [InlineData("EmailConfirmed", "bool")]
    [InlineData("EmailSentAt", "datetime")]
    [InlineData("Email", "bool")]
    [InlineData("EmailTemplateId", "guid")]
    [InlineData("PasswordChangedAt", "datetime")]
    [InlineData("Name", "string")]
    [InlineData("CorporateName", "string")]
    [InlineData("Mail", "string")]
    [InlineData("Target", "string")]
    [InlineData("Energy", "string")]
    [InlineData("", "string")]
    [InlineData("___", "string")]
    public void Other_names_tell_nothing(string name, string type) => Assert.Null(SensitiveNames.KindOf(name, type));

    [Theory]
    [InlineData("CustomerEmail", true)]
    [InlineData("cpf", true)]
    [InlineData("NumeroCelular", true)]
    [InlineData("DriversLicenseNumber", true)]
    [InlineData("ChavePix", true)]
    [InlineData("CardHolder", false)]
    [InlineData("Password", false)]
    [InlineData("CustomerId", false)]
    public void Some_are_known_outside_the_system(string name, bool natural) => Assert.Equal(natural, SensitiveNames.IsNaturalKey(name));
}
