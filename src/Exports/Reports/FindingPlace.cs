using CatalogModel;
using CatalogModel.Findings;
using CatalogYaml;

namespace Exports.Reports;

/// <summary>Where a finding is shown by hosts that show nothing without a file.</summary>
internal static class FindingPlace
{
    /// <summary>Its own place; without one the record of its service, or the system's settings, which say what it is about.</summary>
    public static Evidence Of(Finding finding) =>
        finding.At.File.Length > 0 ? finding.At
        : finding.Service.Length > 0 ? new(CatalogFolder.ServicePath(finding.Service), 0, finding.At.Symbol)
        : new(CatalogFolder.SystemPath, 0, finding.At.Symbol);
}
