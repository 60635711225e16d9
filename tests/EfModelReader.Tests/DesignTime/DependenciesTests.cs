using EfModelReader.DesignTime;

namespace EfModelReader.Tests.DesignTime;

public sealed class DependenciesTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Theory]
    [InlineData("""{ "libraries": { "Microsoft.EntityFrameworkCore/8.0.30": {}, "Microsoft.EntityFrameworkCore.Relational/8.0.30": {} } }""", "8.0.30", true)]
    [InlineData("""{ "libraries": { "microsoft.entityframeworkcore/11.0.0-preview.1": {} } }""", "11.0.0", false)]
    [InlineData("""{ "libraries": { "Orders/1.0.0": {} } }""", null, false)]
    [InlineData("""{ "libraries": [] }""", null, false)]
    [InlineData("not JSON", null, false)]
    [InlineData("", null, false)]
    public void The_version_of_EF_stands_in_the_file(string text, string? version, bool relational)
    {
        File.WriteAllText(file, text);

        Assert.Equal(new Dependencies(version is null ? null : Version.Parse(version), relational), Dependencies.Read(file));
    }

    [Fact]
    public void A_file_that_is_not_there_says_nothing() => Assert.Null(Dependencies.Read(file + ".none").Ef);
}
