using System.Security.Cryptography;
using System.Text;

namespace CatalogModel.Findings;

/// <summary>The identity of a finding: rule, service, address and what tells it from its like; never a line or a file.</summary>
public static class Fingerprint
{
    /// <summary>Sixteen hexadecimal digits: the first eight bytes of the SHA-256 of the four parts.</summary>
    public static string Of(string rule, string service, string address, string discriminator)
    {
        using SHA256 sha = SHA256.Create();
        byte[] hash = sha.ComputeHash(Encoding.UTF8.GetBytes(string.Join("\n", rule, service, address, discriminator)));
        StringBuilder text = new(16);
        for (int i = 0; i < 8; i++)
        {
            text.Append(hash[i].ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
