namespace Exports.Reports;

/// <summary>A way to write down findings.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Summary">Who it is for, in one sentence.</param>
/// <param name="Write">Writes a report.</param>
public sealed record ReportFormat(string Name, string Summary, Action<CheckReport, TextWriter> Write);
