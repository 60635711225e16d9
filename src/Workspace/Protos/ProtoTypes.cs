namespace Workspace.Protos;

/// <summary>The C# types that names in <c>.proto</c> files stand for.</summary>
internal sealed class ProtoTypes
{
    private static readonly Dictionary<string, string> Scalars = new(StringComparer.Ordinal)
    {
        ["double"] = "double",
        ["float"] = "float",
        ["int32"] = "int",
        ["sint32"] = "int",
        ["sfixed32"] = "int",
        ["int64"] = "long",
        ["sint64"] = "long",
        ["sfixed64"] = "long",
        ["uint32"] = "uint",
        ["fixed32"] = "uint",
        ["uint64"] = "ulong",
        ["fixed64"] = "ulong",
        ["bool"] = "bool",
        ["string"] = "string",
        ["bytes"] = "byte[]",
        ["google.protobuf.DoubleValue"] = "double?",
        ["google.protobuf.FloatValue"] = "float?",
        ["google.protobuf.Int64Value"] = "long?",
        ["google.protobuf.UInt64Value"] = "ulong?",
        ["google.protobuf.Int32Value"] = "int?",
        ["google.protobuf.UInt32Value"] = "uint?",
        ["google.protobuf.BoolValue"] = "bool?",
        ["google.protobuf.StringValue"] = "string",
        ["google.protobuf.BytesValue"] = "byte[]",
    };

    private readonly Dictionary<string, string> byName = new(StringComparer.Ordinal);

    public ProtoTypes(IEnumerable<ProtoFile> files)
    {
        foreach (ProtoFile file in files)
        {
            Add(file.Package, $"global::{Prefix(file.Namespace ?? "")}", file.Messages, file.Enums);
        }
    }

    /// <summary>The C# type of a name.</summary>
    /// <param name="name">The name as it stands in the file.</param>
    /// <param name="scope">The package and the messages around it, dotted.</param>
    public string Of(string name, string scope)
    {
        string bare = name.TrimStart('.');
        if (Scalars.TryGetValue(bare, out string? scalar))
        {
            return scalar;
        }

        for (string around = name.StartsWith('.') ? "" : scope; ; around = around.LastIndexOf('.') is int dot and > 0 ? around[..dot] : "")
        {
            if (byName.TryGetValue(Prefix(around) + bare, out string? found))
            {
                return found;
            }

            if (around.Length == 0)
            {
                return Elsewhere(bare);
            }
        }
    }

    // What was not read still has its name: the well-known types, and those of files that are not here.
    private static string Elsewhere(string name)
    {
        string[] parts = name.Split('.', StringSplitOptions.RemoveEmptyEntries);
        string space = name.StartsWith("google.protobuf.", StringComparison.Ordinal) ? "Google.Protobuf.WellKnownTypes" : string.Join('.', parts.SkipLast(1).Select(ProtoNames.Pascal));
        return parts.Length > 0 && ProtoNames.IsSensible(name) && ProtoNames.Identifier(parts[^1]) is { } simple ? $"global::{Prefix(space)}{simple}" : "object";
    }

    private static string Prefix(string space) => space.Length == 0 ? "" : space + ".";

    private void Add(string scope, string prefix, IReadOnlyList<ProtoMessage> messages, IReadOnlyList<ProtoEnum> enums)
    {
        foreach (ProtoEnum value in enums)
        {
            byName[Prefix(scope) + value.Name] = prefix + ProtoNames.Identifier(value.Name);
        }

        foreach (ProtoMessage message in messages)
        {
            string type = prefix + ProtoNames.Identifier(message.Name);
            byName[Prefix(scope) + message.Name] = type;
            Add(Prefix(scope) + message.Name, type + ".Types.", message.Messages, message.Enums);
        }
    }
}
