namespace EfModelHost.Tests;

/// <summary>A service that the tests build.</summary>
/// <param name="Name">Its folder and assembly.</param>
/// <param name="Ef">The major version of EF Core.</param>
/// <param name="Packages">Its packages, as <c>id version</c>.</param>
/// <param name="Program">The source with its entry point; a library has none.</param>
public sealed record BuiltService(string Name, int Ef, IReadOnlyList<string> Packages, string? Program)
{
    /// <summary>All of them: one for each EF Core, in different styles.</summary>
    public static IReadOnlyList<BuiltService> All { get; } =
    [
        new("Shop6", 6, ["Microsoft.EntityFrameworkCore.Sqlite 6.0.7"], "HostBuilder.cs"),
        new("Shop7", 7, ["Microsoft.EntityFrameworkCore.InMemory 7.0.8", "Microsoft.EntityFrameworkCore.Relational 7.0.8"], "Minimal.cs"),
        new("Shop8", 8, ["Microsoft.EntityFrameworkCore.Sqlite 8.0.31"], "WebHost.cs"),
        new("Shop9", 9, ["Microsoft.EntityFrameworkCore.Sqlite 9.0.19"], "Minimal.cs"),
        new("Shop10", 10, ["Microsoft.EntityFrameworkCore.Sqlite 10.0.14"], "Minimal.cs"),
        new("ShopLibrary", 10, ["Microsoft.EntityFrameworkCore.Sqlite 10.0.14", "Microsoft.EntityFrameworkCore.Design 10.0.14"], null),
    ];

    /// <summary>Its project file.</summary>
    public string Project => $"""
        <Project Sdk="Microsoft.NET.Sdk{(Program is null ? "" : ".Web")}">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <LangVersion>latest</LangVersion>
            <InvariantGlobalization>true</InvariantGlobalization>
            <NuGetAudit>false</NuGetAudit>
            <NoWarn>$(NoWarn);NU1603;NU1605;NU1903;ASPDEPR008</NoWarn>
            <DefineConstants>$(DefineConstants){(Ef >= 7 ? ";EF7_OR_NEWER" : "")}{(Ef >= 8 ? ";EF8_OR_NEWER" : "")}{(Ef == 7 ? ";IN_MEMORY" : "")}</DefineConstants>
          </PropertyGroup>
          <ItemGroup>
            {(Program is null ? "<FrameworkReference Include=\"Microsoft.AspNetCore.App\" /><Using Include=\"Microsoft.Extensions.Hosting\" /><Using Include=\"Microsoft.Extensions.DependencyInjection\" />" : "")}
            {string.Join("\n    ", Packages.Select(p => p.Split(' ')).Select(p => $"<PackageReference Include=\"{p[0]}\" Version=\"{p[1]}\" />"))}
          </ItemGroup>
        </Project>
        """;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
