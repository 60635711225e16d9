using CatalogModel.Facts;

namespace CatalogModel.Resolution;

/// <summary>A call of one service, or of a program that is none, with the endpoints of another that answer it: several only when they offer the same.</summary>
internal sealed record MatchedCall(string Caller, CallMade Made, string Callee, IReadOnlyList<EndpointOffered> Endpoints)
{
    /// <summary>What is asked, as the other side calls it.</summary>
    public string Contract => Endpoints[0].Contract;
}
