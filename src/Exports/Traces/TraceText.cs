using System.Globalization;
using CatalogModel;
using CatalogModel.Tracing;
using Exports.Reports;

namespace Exports.Traces;

/// <summary>A trace as a tree: a step a line, and under it the places that prove it.</summary>
internal sealed class TraceText(TraceOptions options, bool colour, TextWriter output)
{
    private const string Bold = "1";
    private const string Dim = "2";

    public void Write(Trace trace)
    {
        Heading(trace);
        if (options.Up)
        {
            Section(trace, upwards: true);
        }

        if (options.Down)
        {
            Section(trace, upwards: false);
        }

        if (trace.Still > 0)
        {
            Line("");
            Line(string.Create(CultureInfo.InvariantCulture, $"{trace.Still} {(trace.Still == 1 ? "field stays" : "fields stay")} within the service."));
        }
    }

    private void Heading(Trace trace)
    {
        FlowNode? only = trace.Thing.Kind is ThingKind.Field or ThingKind.Payload ? trace.Roots.Select(r => r.Node).FirstOrDefault() : null;
        string[] said = [TraceWords.Of(trace.Thing.Kind), .. only is null ? [] : TraceWords.About(only)];
        Line($"{Coloured(Safe(trace.Thing.Address), Bold)}  {Safe(string.Join(", ", said))}");
        Places("  ", only?.At is { } at ? [at] : []);
        Sides("published by", "Nobody in the catalog publishes it.", trace, trace.Publishers);
        Sides("taken by", "Nobody in the catalog takes it.", trace, trace.Consumers);
    }

    private void Sides(string verb, string nobody, Trace trace, IReadOnlyList<EventSide> sides)
    {
        if (trace.Thing.Kind == ThingKind.Event && sides.Count == 0)
        {
            Line("  " + nobody);
        }

        foreach (EventSide side in sides)
        {
            Line($"  {verb} {Safe(side.Service)} in {Safe(string.Join(", ", side.In))}");
            Places("    ", side.At);
        }
    }

    /// <summary>One way of all roots; a root that is not the traced thing itself stands above its steps.</summary>
    private void Section(Trace trace, bool upwards)
    {
        TraceRoot[] moving = [.. trace.Roots.Where(r => Way(r).Count > 0)];
        TraceRoot[] unknown = [.. trace.Roots.Where(r => upwards && r.Up.Count == 0 && r.Node.Kind == FlowNodeKind.Payload)];
        bool itself = trace.Thing.Kind is ThingKind.Field or ThingKind.Payload;
        Line("");
        if (moving.Length == 0 && unknown.Length == 0)
        {
            Line(upwards ? "Comes from no event and no other service." : "Goes into no event and to no other service.");
            return;
        }

        Line(Coloured(upwards ? "Comes from" : "Goes to", Bold));
        foreach (TraceRoot root in moving)
        {
            if (!itself)
            {
                Line(Coloured(Safe(root.Node.Address), Bold));
            }

            Tree(Way(root), upwards);
        }

        if (unknown.Length > 0)
        {
            Line(itself ? "not known" : $"not known for {Safe(string.Join(", ", unknown.Select(r => r.Node.Address)))}");
        }

        IReadOnlyList<TraceStep> Way(TraceRoot root) => upwards ? root.Up : root.Down;
    }

    // A stack of our own: a chain of services may be longer than the thread's stack takes.
    private void Tree(IReadOnlyList<TraceStep> steps, bool upwards)
    {
        Stack<(TraceStep Step, string Indent, bool Last)> open = new();
        Push(steps, "");
        while (open.Count > 0)
        {
            (TraceStep step, string indent, bool last) = open.Pop();
            string below = indent + (last ? "   " : "│  ");
            string end = step.End switch { TraceEnd.Elsewhere => "; goes on elsewhere", TraceEnd.Cut => "; goes on", _ => "" };
            Line($"{indent}{(last ? "└─ " : "├─ ")}{Safe(step.Node.Address)}  {Coloured(Safe($"({TraceWords.Of(step.Edge, upwards)}{end})"), Dim)}");
            Places($"{below}{(step.Next.Count > 0 ? "│  " : "   ")}", step.Edge.At);
            Push(step.Next, below);
        }

        void Push(IReadOnlyList<TraceStep> next, string indent)
        {
            for (int i = next.Count - 1; i >= 0; i--)
            {
                open.Push((next[i], indent, i == next.Count - 1));
            }
        }
    }

    private void Places(string indent, IReadOnlyList<Evidence> places)
    {
        foreach (Evidence place in places.Where(p => p.File.Length > 0).DistinctBy(p => p.At))
        {
            Line(indent + Coloured(Safe(place.At), Dim));
        }
    }

    private static string Safe(string text) => SafeText.OneLine(text);

    private string Coloured(string text, string code) => colour ? $"\u001B[{code}m{text}\u001B[0m" : text;

    private void Line(string line)
    {
        output.Write(line.TrimEnd());
        output.Write('\n');
    }
}
