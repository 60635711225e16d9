using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CatalogModel;

namespace CatalogYaml.Tests;

/// <summary>What a record holds, without evidence, as text that can be compared.</summary>
internal static class Content
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { WithoutEvidence } },
    };

    public static string Of(object value) => JsonSerializer.Serialize(value, value.GetType(), Options);

    private static void WithoutEvidence(JsonTypeInfo type)
    {
        for (int i = type.Properties.Count - 1; i >= 0; i--)
        {
            Type property = type.Properties[i].PropertyType;
            if (property == typeof(Evidence) || property == typeof(IReadOnlyDictionary<string, Evidence>) || property == typeof(IReadOnlyList<Evidence>) || type.Properties[i].Name == nameof(ServiceSettings.Because))
            {
                type.Properties.RemoveAt(i);
            }
        }
    }
}
