using CatalogModel.Tracing;
using CatalogYaml.Documents;
using CatalogYaml.Nodes;
using CatalogYaml.Shapes;
using Exports.Json;

namespace Exports.Traces;

/// <summary>Traces for people at the terminal and for programs.</summary>
public static class TraceReport
{
    /// <summary>A trace as a tree, with the places that prove each step.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="upAndDown">Which ways were asked for.</param>
    /// <param name="colour">Whether ANSI colours are wanted.</param>
    /// <param name="output">Where it goes.</param>
    public static void WriteText(Trace trace, TraceOptions upAndDown, bool colour, TextWriter output) => new TraceText(upAndDown, colour, output).Write(trace);

    /// <summary>A trace as JSON: <c>schemas/trace-output.json</c>.</summary>
    public static string WriteJson(Trace trace) => NodeJson.Write(TraceShape.Shape.Write(trace, Form.Json) ?? new MapNode([]));
}
