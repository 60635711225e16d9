using System.Collections.Immutable;
using CodeReader.Lineage.Code;
using CodeReader.Lineage.Evaluation;
using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage.Calls;

/// <summary>
/// What other services answer. A call that is known to leave the service gives its answer; opening, checking and deserialising an answer as
/// a whole gives the answer again, as another type.
/// </summary>
internal sealed class Answers(Interpreter interpreter) : ICallRule
{
    // What the libraries of the callers wrap an answer in, and the member that holds it.
    private static readonly Dictionary<string, string> Envelopes = new(StringComparer.Ordinal)
    {
        ["HttpResponseMessage"] = "Content",
        ["ApiResponse"] = "Content",
        ["IApiResponse"] = "Content",
        ["RestResponse"] = "Data",
        ["IRestResponse"] = "Data",
        ["Response"] = "Message",
        ["IFlurlResponse"] = "ResponseMessage",
    };

    private static readonly string[] Openings = ["Read", "Deserialize", "FromJson", "ToObject", "Ensure", "Receive", "GetFromJson", "GetJson"];

    public Value? Try(CallSite call)
    {
        if (interpreter.Code.Calls.Find(call.Syntax) is { } answer)
        {
            interpreter.Asked.Add(call.Syntax);
            return new(call.Type, Origin.Of(answer).Through(interpreter.Place(call.Syntax)));
        }

        if (call.Method is { } method && interpreter.Code.Bodies.HasBody(method.ReducedFrom ?? method))
        {
            return null;
        }

        ImmutableArray<Origin> whole = Openings.Any(o => call.Name.StartsWith(o, StringComparison.Ordinal))
            ? [.. call.Given.Append(call.Receiver).OfType<Value>().SelectMany(Whole).Distinct()]
            : [];
        return whole.Length > 0 ? new(call.Type, whole) : null;
    }

    /// <summary>Whether a member only leads into the answer that the value wraps.</summary>
    public static bool IsEnvelope(Value value, string member) =>
        (member == "ResponseAsync" || (value.Type is { } type && Envelopes.TryGetValue(type.Name, out string? holder) && holder == member)) && Whole(value).Any();

    private static IEnumerable<Origin> Whole(Value value) => value.Origins.Where(o => o.Root is AnswerRoot && o.Path.Length == 0);
}
