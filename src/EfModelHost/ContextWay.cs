using Microsoft.EntityFrameworkCore;

namespace EfModelHost;

/// <summary>A way to an instance of a context.</summary>
/// <param name="Name">Its name, as the reader knows it.</param>
/// <param name="Says">What it is, for a person who reads why it failed.</param>
/// <param name="Make">Makes the context; null when there is no such way.</param>
internal sealed record ContextWay(string Name, string Says, Func<DbContext?> Make);
