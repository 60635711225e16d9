using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Analyzers.Tests;

/// <summary>The assemblies of this process as references: they are at hand everywhere, and bring EF Core along.</summary>
internal static class ProcessAssemblies
{
    /// <summary>No reference assemblies of a framework.</summary>
    public static ReferenceAssemblies None { get; } = new("net10.0");

    /// <summary>All that a program of this process's framework and packages can see.</summary>
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => !Path.GetFileName(p).StartsWith("xunit", StringComparison.OrdinalIgnoreCase) && !Path.GetFileName(p).EndsWith(".Tests.dll", StringComparison.Ordinal))
            .Select(p => MetadataReference.CreateFromFile(p)),
    ];

    /// <summary>Those without what reaches stored data.</summary>
    public static ImmutableArray<MetadataReference> WithoutStores { get; } =
        [.. All.Where(r => Path.GetFileName(r.Display!) is var file && !file.Contains("EntityFrameworkCore", StringComparison.Ordinal) && !file.StartsWith("Microsoft.Data.", StringComparison.Ordinal))];
}
