namespace Workspace.Protos;

/// <summary>Reads <c>.proto</c> files of both syntaxes. What it does not know it leaves out, statement by statement.</summary>
internal sealed class ProtoParser
{
    /// <summary>Nobody nests messages deeper by hand.</summary>
    private const int Deepest = 16;

    private readonly ProtoTokens tokens;
    private readonly List<string> imports = [];
    private readonly List<ProtoMessage> messages = [];
    private readonly List<ProtoEnum> enums = [];
    private readonly List<ProtoService> services = [];
    private string package = "";
    private string? space;

    private ProtoParser(string text) => tokens = new(text);

    public static ProtoFile Parse(string text)
    {
        ProtoParser parser = new(text);
        while (!parser.tokens.AtEnd)
        {
            parser.Declaration();
        }

        return new()
        {
            Package = parser.package,
            CSharpNamespace = parser.space,
            Imports = parser.imports,
            Messages = parser.messages,
            Enums = parser.enums,
            Services = parser.services,
        };
    }

    private void Declaration()
    {
        switch (tokens.Read())
        {
            case "package":
                package = tokens.Read();
                tokens.SkipStatement();
                break;
            case "import":
                _ = tokens.Accept("public") || tokens.Accept("weak");
                imports.Add(Unquoted(tokens.Read()));
                tokens.SkipStatement();
                break;
            case "option":
                Option();
                break;
            case "message":
                messages.Add(Message(0));
                break;
            case "enum":
                enums.Add(Enumeration());
                break;
            case "service":
                services.Add(Service());
                break;
            case ";" or "}":
                break;
            default:
                tokens.SkipStatement();
                break;
        }
    }

    private void Option()
    {
        if (tokens.Accept("csharp_namespace") && tokens.Accept("="))
        {
            space = Unquoted(tokens.Read());
        }

        tokens.SkipStatement();
    }

    private ProtoMessage Message(int depth)
    {
        string name = tokens.Read();
        List<ProtoField> fields = [];
        List<ProtoMessage> inner = [];
        List<ProtoEnum> values = [];
        if (depth > Deepest || !tokens.Accept("{"))
        {
            tokens.SkipStatement();
            return new(name, fields, inner, values);
        }

        while (!tokens.AtEnd && !tokens.Accept("}"))
        {
            switch (tokens.Peek)
            {
                case "message":
                    tokens.Read();
                    inner.Add(Message(depth + 1));
                    break;
                case "enum":
                    tokens.Read();
                    values.Add(Enumeration());
                    break;
                case "oneof":
                    tokens.Read();
                    tokens.Read();
                    OneOf(fields);
                    break;
                case "option" or "reserved" or "extensions" or "extend" or ";":
                    tokens.SkipStatement();
                    break;
                default:
                    Field(fields);
                    break;
            }
        }

        return new(name, fields, inner, values);
    }

    private void OneOf(List<ProtoField> fields)
    {
        tokens.Accept("{");
        while (!tokens.AtEnd && !tokens.Accept("}"))
        {
            if (tokens.Peek is "option" or ";")
            {
                tokens.SkipStatement();
            }
            else
            {
                Field(fields);
            }
        }
    }

    private void Field(List<ProtoField> fields)
    {
        bool repeated = tokens.Accept("repeated");
        _ = tokens.Accept("optional") || tokens.Accept("required");
        string type = tokens.Read();
        string? key = null;
        if (type == "map" && tokens.Accept("<"))
        {
            key = tokens.Read();
            tokens.Accept(",");
            type = tokens.Read();
            tokens.Accept(">");
        }

        string name = tokens.Read();
        if (tokens.Peek == "=")
        {
            fields.Add(new(name, type, repeated, key));
        }

        tokens.SkipStatement();
    }

    private ProtoEnum Enumeration()
    {
        string name = tokens.Read();
        List<string> values = [];
        tokens.Accept("{");
        while (!tokens.AtEnd && !tokens.Accept("}"))
        {
            string word = tokens.Read();
            if (tokens.Peek == "=" && word != "option")
            {
                values.Add(word);
            }

            if (word != ";")
            {
                tokens.SkipStatement();
            }
        }

        return new(name, values);
    }

    private ProtoService Service()
    {
        string name = tokens.Read();
        List<ProtoCall> calls = [];
        tokens.Accept("{");
        while (!tokens.AtEnd && !tokens.Accept("}"))
        {
            if (!tokens.Accept("rpc"))
            {
                tokens.SkipStatement();
                continue;
            }

            string call = tokens.Read();
            (string request, bool streamsRequests) = Argument();
            tokens.Accept("returns");
            (string response, bool streamsResponses) = Argument();
            calls.Add(new(call, request, streamsRequests, response, streamsResponses));
            tokens.SkipStatement();
        }

        return new(name, calls);
    }

    private (string Type, bool Streams) Argument()
    {
        tokens.Accept("(");
        bool streams = tokens.Accept("stream");
        string type = tokens.Read();
        tokens.Accept(")");
        return (type, streams);
    }

    private static string Unquoted(string token) => token.Trim('"', '\'');
}
