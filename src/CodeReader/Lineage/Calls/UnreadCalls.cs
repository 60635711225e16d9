using CatalogModel;
using CodeReader.Lineage.Code;
using CodeReader.Lineage.Evaluation;
using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace CodeReader.Lineage.Calls;

/// <summary>Calls of code that is not there to read: what they give is told by their names and types alone.</summary>
internal sealed class UnreadCalls(Interpreter interpreter)
{
    // The same value in another form.
    private static readonly HashSet<string> Conversions = new(StringComparer.Ordinal)
    {
        "ToString", "GetName", "GetBytes", "GetString", "GetChars", "ToHexString", "FromHexString", "ToBase64String", "FromBase64String", "ToBase64Url", "Parse", "ParseExact", "TryParse", "TryParseExact", "GetValueOrDefault", "ToGuid", "ToInt16", "ToInt32", "ToInt64", "ToDecimal", "ToDouble",
        "ToSingle", "ToBoolean", "ToByte", "ToDateTime", "ToDateTimeOffset", "FromDateTime", "FromDateTimeOffset", "ChangeType", "Of", "From",
    };

    // The same value in a standard form.
    private static readonly HashSet<string> Normalising = new(StringComparer.Ordinal)
    {
        "Trim", "TrimStart", "TrimEnd", "ToLower", "ToLowerInvariant", "ToUpper", "ToUpperInvariant", "Normalize", "ToUniversalTime", "ToLocalTime", "Round",
    };

    // Calls that hand back what they were given.
    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        "FromResult", "NotNull", "NotNullOrEmpty", "NotNullOrWhiteSpace", "Null", "NullOrEmpty", "NullOrWhiteSpace", "CheckNotNull", "EnsureNotNull",
        "Negative", "NegativeOrZero", "OutOfRange", "Default", "Zero", "Some", "ToNullable",
    };

    // Calls that hand back what they are called on.
    private static readonly HashSet<string> Chaining = new(StringComparer.Ordinal)
    {
        "ConfigureAwait", "AsTask", "WaitAsync", "GetAwaiter", "GetResult", "AsReadOnly", "WithCancellation", "Unwrap",
    };

    // A question to somebody else: its answer is no form of the question.
    private static readonly string[] Questions =
        ["Get", "Find", "Load", "Query", "Fetch", "Read", "Next", "New", "Generate", "Create", "Exists", "Resolve", "Lookup", "Count", "Retrieve", "Current", "Verify", "Check", "Is", "Has", "Can"];

    // What a library of a store is asked for rows with, the type given: Load<Order>(id), Query<Order>(…), GetById<Order>(id).
    private static readonly string[] RowQuestions = ["Load", "Query", "Get", "Find", "Single", "First", "Fetch", "Read", "Select"];

    // What changes a row and gives it back does not look it up.
    private static readonly string[] Changes =
        ["Add", "Update", "Insert", "Create", "Attach", "Remove", "Delete", "Save", "Upsert", "Store", "Set", "Map", "Build", "Make", "New", "Replace", "Authorize", "Register"];

    public Value Invoke(CallSite call)
    {
        Value? fromCode = null;
        foreach (Closure closure in call.Closures)
        {
            // What a lambda of a missing package takes is what the call names.
            bool named = call.TypeArguments.Count == 1 && closure.Method.Parameters.Length > 0 && closure.Method.Parameters[0].Type is { TypeKind: TypeKind.Error };
            Value result = interpreter.Entering.EnterUncalled(closure, named ? Value.Of(call.TypeArguments[0]) : null);
            fromCode = fromCode is null ? result : ValueOperations.Join(fromCode, result);
        }

        FillOuts(call);
        if (Chaining.Contains(call.Name) && call.Receiver is { } chained)
        {
            return chained;
        }

        if (Passing.Contains(call.Name) && call.Given.Count > 0)
        {
            return call.Given[0];
        }

        if (Row(call) is { } row)
        {
            return row;
        }

        // What runs code for its caller gives what the code gives.
        if (fromCode is { IsEmpty: false } && !TypeShape.IsScalar(call.Type))
        {
            return fromCode;
        }

        if (TypeShape.IsScalar(call.Type) || call.Type is null or { TypeKind: TypeKind.Error })
        {
            return Scalar(call);
        }

        return call.Receiver is { } receiver && SymbolEqualityComparer.Default.Equals(call.Type, receiver.Type) ? receiver : interpreter.Outside(call.Type);
    }

    private Value Scalar(CallSite call)
    {
        List<Value> inputs = [.. call.Given.Where(g => g.Closure is null)];
        bool onValue = call.Receiver is { } receiver && (TypeShape.IsScalar(receiver.Type) || call.Method is { IsExtensionMethod: true });
        if (onValue)
        {
            inputs.Insert(0, call.Receiver!);
        }
        else if (call.Receiver is not null && !IsConversion(call) && Questions.Any(q => call.Name.StartsWith(q, StringComparison.Ordinal)))
        {
            return interpreter.Outside(call.Type);
        }

        if (IsConversion(call))
        {
            Value? converted = onValue ? call.Receiver : call.Given.FirstOrDefault(g => g.Closure is null) ?? call.Receiver;
            return converted is null ? interpreter.Outside(call.Type) : interpreter.Computed(call.Type, [converted], ValueChange.Identity);
        }

        if (Normalising.Contains(call.Name) && inputs.Count > 0)
        {
            return interpreter.Normalised(call.Type, inputs[0]);
        }

        Value computed = interpreter.Computed(call.Type, inputs);
        return computed.Origins.Length > 0 ? computed : interpreter.Outside(call.Type);
    }

    // An encoding's GetString is one, a configuration's or a reader's is a question.
    private static bool IsConversion(CallSite call) => Conversions.Contains(call.Verb) && !HasFormat(call)
        && (call.Verb is not ("GetString" or "GetBytes" or "GetChars") || call.Receiver is null or { Type: null } || call.Receiver.Type.Name.EndsWith("Encoding", StringComparison.Ordinal))
        && (call.Verb != "GetName" || call.Method is null or { ContainingType.SpecialType: SpecialType.System_Enum });

    // ToString("N2") is not the value any more; ToString(CultureInfo) is, and Convert.ToString(value).
    private static bool HasFormat(CallSite call) =>
        call.Name == "ToString" && call.Receiver is not null && call.Given.Any(g => g.Type is null or { SpecialType: SpecialType.System_String });

    private Value? Row(CallSite call)
    {
        ITypeSymbol? entity = interpreter.Code.Entities.IsEntity(call.Type) ? call.Type
            : TypeShape.ElementOf(call.Type) is { } element && interpreter.Code.Entities.IsEntity(element) ? element : null;
        bool named = entity is null && call.Method is null && call.Type is null or { TypeKind: TypeKind.Error } && call.TypeArguments.Count == 1
            && interpreter.Code.Entities.IsEntity(call.TypeArguments[0]) && RowQuestions.Any(q => call.Name.StartsWith(q, StringComparison.Ordinal));
        if (named)
        {
            entity = call.TypeArguments[0];
        }

        if (entity is null)
        {
            return null;
        }

        if (!Changes.Any(c => call.Name.StartsWith(c, StringComparison.Ordinal)))
        {
            foreach (Value key in call.Given.Where(g => g.Closure is null && !interpreter.Code.Entities.IsEntity(g.Type)))
            {
                interpreter.Flows.LookUp(key, entity, null, interpreter.Place(call.Syntax));
            }
        }

        if (!named)
        {
            return interpreter.Outside(call.Type);
        }

        // A query of a missing library is a collection, a row loaded by its key is not.
        Value row = Value.Of(entity);
        if (call.Name.StartsWith("Load", StringComparison.Ordinal) || call.Verb.EndsWith("Default", StringComparison.Ordinal) || call.Name.Contains("Single") || call.Name.Contains("First") || call.Name.Contains("ById"))
        {
            return row;
        }

        Value rows = Value.Of(null);
        rows.Element = row;
        return rows;
    }

    private void FillOuts(CallSite call)
    {
        foreach ((int _, IOperation target) in call.Outs)
        {
            Value value = Conversions.Contains(call.Name) && call.Given.Count > 0
                ? interpreter.Computed(target.Type, [call.Given[0]], ValueChange.Identity)
                : call.Name == "TryGetValue" && call.Receiver is { } dictionary
                    ? interpreter.Members.Indexed(dictionary, target.Type)
                    : interpreter.Outside(target.Type);
            interpreter.Assign(target, value, call.Syntax);
        }
    }
}
