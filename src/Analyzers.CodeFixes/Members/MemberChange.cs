using Microsoft.CodeAnalysis;

namespace Analyzers.CodeFixes.Members;

/// <summary>A change that mends a reported member.</summary>
/// <param name="Title">What it does, for the person who chooses it.</param>
/// <param name="Kind">What all changes of its kind share, whatever member they mend.</param>
/// <param name="Apply">Makes the changed solution.</param>
internal sealed record MemberChange(string Title, string Kind, Func<CancellationToken, Task<Solution>> Apply);
