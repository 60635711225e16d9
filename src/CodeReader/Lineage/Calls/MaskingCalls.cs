using CatalogModel;
using CodeReader.Lineage.Code;
using CodeReader.Lineage.Evaluation;
using CodeReader.Lineage.Values;
using Microsoft.CodeAnalysis;

namespace CodeReader.Lineage.Calls;

/// <summary>Calls after which a value cannot be read back, told by their names: what they do inside is cryptography, not data flow.</summary>
internal sealed class MaskingCalls(Interpreter interpreter) : ICallRule
{
    private static readonly string[] Words =
        ["Hash", "Encrypt", "Mask", "Tokenize", "Tokenise", "Redact", "Obfuscate", "Anonymize", "Anonymise", "Pseudonymize", "Pseudonymise", "Truncate"];

    // Names that hold one of the words and mean something else.
    private static readonly string[] Others = ["HashSet", "HashCode", "Unmask", "Detokeni", "VerifyHash", "CheckHash"];

    public Value? Try(CallSite call)
    {
        if (!Words.Any(w => call.Name.Contains(w)) || Others.Any(o => call.Name.Contains(o)) || (call.Type is not null && !TypeShape.IsScalar(call.Type)))
        {
            return null;
        }

        // Objects that are handed in choose how; texts are what is masked.
        IEnumerable<Value> masked = call.Given.Where(g => g.Closure is null && !interpreter.Code.Entities.IsEntity(g.Type));
        if (call.Receiver is { } receiver && TypeShape.IsScalar(receiver.Type))
        {
            masked = masked.Append(receiver);
        }

        return interpreter.Computed(call.Type, masked.ToList(), ValueChange.Masked);
    }
}
