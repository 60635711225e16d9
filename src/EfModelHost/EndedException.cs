namespace EfModelHost;

/// <summary>The service came to its end and never built a host.</summary>
internal sealed class EndedException : Exception;
