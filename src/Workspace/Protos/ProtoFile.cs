namespace Workspace.Protos;

/// <summary>What a <c>.proto</c> file declares, as far as the code that is generated of it shows it.</summary>
internal sealed record ProtoFile
{
    /// <summary>Its package; empty when it names none.</summary>
    public string Package { get; init; } = "";

    /// <summary>The C# namespace that it asks for; null when it asks for none.</summary>
    public string? CSharpNamespace { get; init; }

    /// <summary>The files that it imports, as it names them.</summary>
    public IReadOnlyList<string> Imports { get; init; } = [];

    public IReadOnlyList<ProtoMessage> Messages { get; init; } = [];

    public IReadOnlyList<ProtoEnum> Enums { get; init; } = [];

    public IReadOnlyList<ProtoService> Services { get; init; } = [];

    /// <summary>The C# namespace of its types; null when they stand in none.</summary>
    public string? Namespace => ProtoNames.Namespace(CSharpNamespace ?? string.Join('.', Package.Split('.').Select(ProtoNames.Pascal)));
}

/// <summary>A message with the types that are declared in it.</summary>
internal sealed record ProtoMessage(string Name, IReadOnlyList<ProtoField> Fields, IReadOnlyList<ProtoMessage> Messages, IReadOnlyList<ProtoEnum> Enums);

/// <summary>A field of a message.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Type">Its type, or the type of its elements, as the file names it.</param>
/// <param name="IsRepeated">Whether it is a list.</param>
/// <param name="KeyType">The type of its keys when it is a map.</param>
internal sealed record ProtoField(string Name, string Type, bool IsRepeated, string? KeyType = null);

internal sealed record ProtoEnum(string Name, IReadOnlyList<string> Values);

internal sealed record ProtoService(string Name, IReadOnlyList<ProtoCall> Calls);

/// <summary>A remote procedure.</summary>
internal sealed record ProtoCall(string Name, string Request, bool StreamsRequests, string Response, bool StreamsResponses);
