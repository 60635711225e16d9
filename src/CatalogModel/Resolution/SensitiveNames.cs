namespace CatalogModel.Resolution;

/// <summary>
/// What the name of a value suggests of its sensitivity, in English and Portuguese. A guess: it stands until a person confirms or
/// denies it. Names match as a whole or at their end (<c>BuyerEmail</c>, <c>customer_email</c>), so that what is only about such a
/// value (<c>EmailConfirmed</c>, <c>PasswordChangedAt</c>) does not. Kinds: <c>personal</c> (identifies or describes a person, LGPD art. 5
/// and GDPR art. 4), <c>sensitive-personal</c> (LGPD art. 5 II, GDPR art. 9), <c>payment</c>, <c>secret</c>.
/// </summary>
internal static class SensitiveNames
{
    public const string Personal = "personal";
    public const string SpecialCategory = "sensitive-personal";
    public const string Payment = "payment";
    public const string Secret = "secret";

    private const int LongestName = 4;
    private const string Accented = "áàâãäéèêëíìîïóòôõöúùûüçñÁÀÂÃÄÉÈÊËÍÌÎÏÓÒÔÕÖÚÙÛÜÇÑ";
    private const string Plain = "aaaaaeeeeiiiiooooouuuucnAAAAAEEEEIIIIOOOOOUUUUCN";

    private static readonly char[] Digits = [.. "0123456789"];

    private static readonly string[] Particles = ["da", "das", "de", "do", "dos", "of", "the"];

    /// <summary>The listed names. Those in the second list of a kind are natural keys: documents and addresses that a person is known by everywhere.</summary>
    private static readonly Dictionary<string, Listed> Names = Table(
        (Personal,
        [
            "birthdate", "datebirth", "birthday", "dob", "nascimento", "datanascimento", "dtnascimento",
            "firstname", "middlename", "lastname", "surname", "familyname", "givenname", "maidenname", "fullname", "sobrenome", "primeironome", "nomecompleto",
            "nomemae", "nomepai", "ipaddress",
            "enderecoip", "homeaddress", "streetaddress", "enderecoresidencial",
        ],
        [
            "cellphone", "numerotelefone", "numerocelular", "fone", "driverlicense", "driverslicense", "driverslicensenumber", "drivinglicense", "drivinglicencenumber", "tituloeleitor",
            "email", "emailaddress", "enderecoemail", "phone", "phonenumber", "telephone", "telephonenumber", "mobile", "mobilephone", "mobilenumber", "telefone",
            "celular", "whatsapp", "ssn", "socialsecuritynumber", "nationalid", "nationalidnumber", "nationalidentitynumber", "identitycardnumber", "idcardnumber",
            "taxid", "taxidnumber", "taxnumber", "taxpayerid", "passport", "passportnumber", "driverlicensenumber", "drivinglicensenumber", "cpf", "numerocpf", "cnpj",
            "numerocnpj", "cpfcnpj", "rg", "numerorg", "cnh", "numerocnh", "passaporte", "numeropassaporte",
        ]),
        (SpecialCategory,
        [
            "religion", "ethnicity", "bloodtype", "sexualorientation", "politicalopinion", "disability", "diagnosis", "medicalrecordnumber", "religiao", "etnia",
            "tiposanguineo", "orientacaosexual", "opiniaopolitica", "deficiencia", "diagnostico", "prontuario",
        ],
        []),
        (Payment,
        [
            "creditcard", "cardholder", "cardholdername", "cardexpiration", "cardexpirationdate", "cardexpiry", "cardexpirydate",
            "cardsecuritynumber", "cardsecuritycode", "cvv", "cvv2", "cvc", "bankaccount", "cartaocredito",
            "titularcartao", "nometitularcartao", "validadecartao", "codigosegurancacartao", "contabancaria",         ],
        [
            "debitcardnumber", "bankaccountnumber", "numerocartao", "numerocartaocredito", "numerocontabancaria", "chavepix",
            "cardnumber", "creditcardnumber", "iban",
        ]),
        (Secret,
        [
            "password", "passwordhash", "passwordsalt", "passphrase", "pincode", "clientsecret", "apikey", "apisecret", "accesstoken", "refreshtoken", "privatekey",
            "securityanswer", "senha", "senhahash", "hashsenha", "respostaseguranca", "chaveprivada",
        ],
        []));

    /// <summary>What kind of sensitive value a name and a neutral type suggest; null when they suggest none.</summary>
    public static string? KindOf(string name, string type) =>
        type is FieldTypes.Bool or FieldTypes.Guid or FieldTypes.Duration or FieldTypes.Time or FieldTypes.Geometry or FieldTypes.Vector ? null
        : Match(name) is not { } found ? null
        : type is FieldTypes.DateTime or FieldTypes.Date && !IsDay(found) ? null
        : Names[found].Kind;

    /// <summary>Whether a name is that of a value by which people are known outside the system as well (an e-mail address, a document's number).</summary>
    public static bool IsNaturalKey(string name) => Match(name) is { } found && Names[found].NaturalKey;

    private static bool IsDay(string found) => found.Contains("birth") || found.Contains("nascimento") || found is "dob" || found.Contains("expir") || found.Contains("validade");

    /// <summary>The longest listed name at the end of a name.</summary>
    private static string? Match(string name)
    {
        string[] words = [.. Words.Of(WithoutAccents(name.Substring(name.LastIndexOf('.') + 1))).Where(w => !Particles.Contains(w, StringComparer.Ordinal))];
        int end = words.Length > 1 && words[words.Length - 1].All(char.IsDigit) ? words.Length - 1 : words.Length;
        if (end > 0)
        {
            words[end - 1] = words[end - 1] is "cvv2" ? "cvv2" : words[end - 1].TrimEnd(Digits);
        }

        for (int length = Math.Min(LongestName, end); length > 0; length--)
        {
            string tail = string.Concat(words.Skip(end - length).Take(length));
            if (Names.ContainsKey(tail))
            {
                return tail;
            }
        }

        return null;
    }

    /// <summary>By a table: normalisation needs the machine's culture data, which the tool does without.</summary>
    private static string WithoutAccents(string name) =>
        name.All(c => c < 128) ? name : string.Concat(name.Select(c => Accented.IndexOf(c) is >= 0 and var i ? Plain[i] : c));

    private static Dictionary<string, Listed> Table(params (string Kind, string[] Names, string[] NaturalKeys)[] kinds) => kinds
        .SelectMany(k => k.Names.Select(n => (Name: n, Means: new Listed(k.Kind, NaturalKey: false))).Concat(k.NaturalKeys.Select(n => (Name: n, Means: new Listed(k.Kind, NaturalKey: true)))))
        .ToDictionary(n => n.Name, n => n.Means, StringComparer.Ordinal);

    private sealed record Listed(string Kind, bool NaturalKey);
}
