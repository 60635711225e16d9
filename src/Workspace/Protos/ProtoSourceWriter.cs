using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Workspace.Protos;

/// <summary>
/// Writes the types that a build generates of a <c>.proto</c> file, as callers and implementations see them: messages with their properties,
/// the client, the base class of the service. Lists, maps and calls have the runtime's own types instead of the packages', which are not there to bind to.
/// </summary>
internal sealed class ProtoSourceWriter(ProtoTypes types)
{
    private readonly StringBuilder text = new();

    public string Write(ProtoFile file)
    {
        text.Clear();
        string? space = file.Namespace;
        text.Append(space is null ? "" : $"namespace {space} {{\n");
        Types(file.Messages, file.Enums, file.Package);
        foreach (ProtoService service in file.Services)
        {
            Service(service, file.Package);
        }

        text.Append(space is null ? "" : "}\n");
        return text.ToString();
    }

    private static string Prefixed(string scope, string name) => scope.Length == 0 ? name : $"{scope}.{name}";

    private void Types(IReadOnlyList<ProtoMessage> messages, IReadOnlyList<ProtoEnum> enums, string scope)
    {
        foreach (ProtoEnum values in enums)
        {
            if (ProtoNames.Identifier(values.Name) is { } name)
            {
                text.Append($"public enum {name} {{ {string.Join(", ", values.Values.Select(v => ProtoNames.Identifier(ProtoNames.Value(values.Name, v))).OfType<string>().Distinct(StringComparer.Ordinal))} }}\n");
            }
        }

        foreach (ProtoMessage message in messages)
        {
            Message(message, Prefixed(scope, message.Name));
        }
    }

    private void Message(ProtoMessage message, string scope)
    {
        if (ProtoNames.Identifier(message.Name) is not { } name)
        {
            return;
        }

        text.Append($"public sealed partial class {name} {{\n");
        foreach (ProtoField field in message.Fields)
        {
            // A property cannot be called like its class.
            string property = ProtoNames.Pascal(field.Name) is var pascal && pascal == message.Name ? pascal + "_" : pascal;
            if (ProtoNames.Identifier(property) is { } identifier)
            {
                text.Append($"public {TypeOf(field, scope)} {identifier} {{ get; set; }}\n");
            }
        }

        if (message.Messages.Count + message.Enums.Count > 0)
        {
            text.Append("public static partial class Types {\n");
            Types(message.Messages, message.Enums, scope);
            text.Append("}\n");
        }

        text.Append("}\n");
    }

    private string TypeOf(ProtoField field, string scope)
    {
        string type = types.Of(field.Type, scope);
        return field.KeyType is { } key ? $"global::System.Collections.Generic.Dictionary<{types.Of(key, scope)}, {type}>"
            : field.IsRepeated ? $"global::System.Collections.Generic.List<{type}>"
            : type;
    }

    private void Service(ProtoService service, string package)
    {
        if (ProtoNames.Identifier(service.Name) is not { } name)
        {
            return;
        }

        text.Append($"public static partial class {name} {{\n");
        text.Append($"static readonly string __ServiceName = {SymbolDisplay.FormatLiteral(Prefixed(package, service.Name), quote: true)};\n");
        text.Append($"public abstract partial class {service.Name}Base {{\n");
        foreach (ProtoCall call in service.Calls.Where(c => ProtoNames.Identifier(c.Name) is not null))
        {
            string request = types.Of(call.Request, package);
            string response = types.Of(call.Response, package);
            string taken = call.StreamsRequests ? $"global::Grpc.Core.IAsyncStreamReader<{request}> requestStream" : $"{request} request";
            string given = call.StreamsResponses ? $", global::Grpc.Core.IServerStreamWriter<{response}> responseStream" : "";
            string result = call.StreamsResponses ? "" : $"<{response}>";
            text.Append($"public virtual global::System.Threading.Tasks.Task{result} {call.Name}({taken}{given}, global::Grpc.Core.ServerCallContext context) => throw null;\n");
        }

        text.Append($"}}\npublic partial class {service.Name}Client : global::Grpc.Core.ClientBase<{service.Name}Client> {{\n");
        foreach (ProtoCall call in service.Calls.Where(c => ProtoNames.Identifier(c.Name) is not null && !c.StreamsRequests))
        {
            Client(call, types.Of(call.Request, package), types.Of(call.Response, package));
        }

        text.Append("}\n}\n");
    }

    private void Client(ProtoCall call, string request, string response)
    {
        const string Options = "global::Grpc.Core.CallOptions options";
        const string Parts = "global::Grpc.Core.Metadata headers = null, global::System.DateTime? deadline = null, global::System.Threading.CancellationToken cancellationToken = default";
        (string Result, string Name)[] forms = call.StreamsResponses
            ? [($"global::Grpc.Core.AsyncServerStreamingCall<{response}>", call.Name)]
            : [(response, call.Name), ($"global::System.Threading.Tasks.Task<{response}>", call.Name + "Async")];
        foreach ((string result, string name) in forms)
        {
            text.Append($"public virtual {result} {name}({request} request, {Parts}) => throw null;\n");
            text.Append($"public virtual {result} {name}({request} request, {Options}) => throw null;\n");
        }
    }
}
