using System.Diagnostics;
using CatalogModel.Facts;

namespace EfModelReader.Tests.Trust;

/// <summary>Source that tries to run, to get out, or to never end: it leaves no trace, and the model around it is still right.</summary>
public sealed class HostileSourceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("hostile").FullName;

    private string Marker => Path.Combine(folder, "marker");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Context(string statements, string more) => $$"""
        using System.Diagnostics; using System.IO; using System.Net.Http; using System.Reflection; using System.Runtime.CompilerServices; using System.Text;
        using System.Text.RegularExpressions; using System.Globalization; using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
        using Microsoft.EntityFrameworkCore.Metadata; using Microsoft.EntityFrameworkCore.Infrastructure;
        public class Shop : DbContext
        {
            public DbSet<Item> Items => Set<Item>();
            protected override void OnConfiguring(DbContextOptionsBuilder o) => o.UseSqlite();
            protected override void OnModelCreating(ModelBuilder b)
            {
                {{statements}}
                b.Entity<Item>().ToTable("items");
            }
            static string Touch(string text) { MARK(); return text; }
        }
        public partial class Item { public int Id { get; set; } public string Name { get; set; } = ""; }
        {{more}}
        """;

    private void LeavesNoTrace(string statements, string more = "", string expected = "Item: items [Id] (Id Id:int, Name Name:string)")
    {
        string marker = Marker.Replace("\\", "\\\\", StringComparison.Ordinal);
        string text = Context(statements, more).Replace("MARK()", $"File.WriteAllText(\"{marker}\", \"x\")", StringComparison.Ordinal)
            .Replace("MARKER", $"\"{marker}\"", StringComparison.Ordinal);
        ContextModel model = SourceText.Model(text);
        Assert.Contains(expected, Shape.Of(model), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Theory]
    [InlineData("MARK();")]
    [InlineData("System.IO.File.Create(MARKER).Dispose();")]
    [InlineData("Directory.CreateDirectory(MARKER);")]
    [InlineData("new FileStream(MARKER, FileMode.Create).Dispose();")]
    [InlineData("new StreamWriter(MARKER).Dispose();")]
    [InlineData("Process.Start(\"touch\", MARKER).WaitForExit();")]
    [InlineData("Environment.Exit(3);")]
    [InlineData("Environment.FailFast(\"x\");")]
    [InlineData("Environment.SetEnvironmentVariable(\"HOSTILE\", \"1\"); Assembly.LoadFrom(MARKER); Assembly.Load(new byte[10]);")]
    [InlineData("new HttpClient().GetAsync(\"http://localhost:1\").Wait();")]
    [InlineData("Database.EnsureDeleted(); Database.EnsureCreated(); Database.Migrate(); Database.ExecuteSqlRaw(\"drop\"); SaveChanges(); Items.ToList();")]
    [InlineData("typeof(File).GetMethod(\"WriteAllText\", new[] { typeof(string), typeof(string) })!.Invoke(null, new object[] { MARKER, \"x\" });")]
    [InlineData("Type.GetType(\"System.IO.File\")!.GetMethod(\"Create\", new[] { typeof(string) })!.Invoke(null, new object[] { MARKER });")]
    [InlineData("typeof(File).InvokeMember(\"Create\", BindingFlags.InvokeMethod | BindingFlags.Public | BindingFlags.Static, null, null, new object[] { MARKER });")]
    [InlineData("Activator.CreateInstance(typeof(FileStream), MARKER, FileMode.Create);")]
    [InlineData("typeof(FileStream).GetConstructor(new[] { typeof(string), typeof(FileMode) })!.Invoke(new object[] { MARKER, FileMode.Create });")]
    [InlineData("((Action<string, string>)Delegate.CreateDelegate(typeof(Action<string, string>), typeof(File).GetMethod(\"WriteAllText\", new[] { typeof(string), typeof(string) })!))(MARKER, \"x\");")]
    [InlineData("Func<string, FileStream> make = File.Create; make(MARKER); new[] { MARKER }.Select(File.Create).ToList(); new List<string> { MARKER }.ForEach(x => File.Create(x));")]
    [InlineData("System.Linq.Expressions.Expression.Lambda<Action>(System.Linq.Expressions.Expression.Call(typeof(File).GetMethod(\"Create\", new[] { typeof(string) })!, System.Linq.Expressions.Expression.Constant(MARKER))).Compile()();")]
    [InlineData("b.Entity<Item>().Property(i => i.Name).HasConversion(v => Touch(v), v => Touch(v));")]
    [InlineData("b.Entity<Item>().HasQueryFilter(i => Touch(i.Name) == null);")]
    [InlineData("b.Entity<Item>().HasData(new Item { Name = Touch(MARKER) });")]
    [InlineData("dynamic d = typeof(File); d.Create(MARKER);")]
    [InlineData("CultureInfo.DefaultThreadCurrentCulture = new CultureInfo(\"tr-TR\"); AppContext.SetSwitch(\"Hostile\", true);")]
    public void Calls_that_reach_out_are_not_run(string statements)
    {
        LeavesNoTrace(statements);
        Assert.Null(Environment.GetEnvironmentVariable("HOSTILE"));
        Assert.False(AppContext.TryGetSwitch("Hostile", out _));
        Assert.Null(System.Globalization.CultureInfo.DefaultThreadCurrentCulture);
    }

    [Fact]
    public void Code_that_runs_by_itself_does_not_run() => LeavesNoTrace(
        "b.ApplyConfiguration(new ItemConfiguration()); b.Entity<Evil>().Property(e => e.Text).HasConversion<EvilConverter>(); b.Entity<Evil>().Property(e => e.Kind).HasConversion(new EvilConverter());",
        """
        static class Startup { [ModuleInitializer] public static void Run() => MARK(); }
        [Evil(1)] public class Evil
        {
            static Evil() => MARK();
            public Evil() => MARK();
            public int Id { get { MARK(); return 1; } set { MARK(); } }
            [Evil(2)] public string Text { get { MARK(); return ""; } set { MARK(); } }
            public string Kind { get; set; } = Touch();
            static string Touch() { MARK(); return ""; }
            ~Evil() => MARK();
        }
        public class EvilAttribute : Attribute { public EvilAttribute(int x) => MARK(); }
        public class EvilKey : KeyAttribute { public EvilKey() { MARK(); } }
        public class EvilConverter : ValueConverter<string, int> { static EvilConverter() => MARK(); public EvilConverter() : base(v => 1, v => "") => MARK(); }
        public class ItemConfiguration : IEntityTypeConfiguration<Item> { static ItemConfiguration() => MARK(); public ItemConfiguration() => MARK(); public void Configure(EntityTypeBuilder<Item> b) => MARK(); }
        """);

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("for (;;) { var x = 1; }")]
    [InlineData("Loop(); void Loop() => Loop();")]
    [InlineData("int Down(int i) => Down(i + 1) + 1; Down(0);")]
    [InlineData("var big = new int[int.MaxValue];")]
    [InlineData("var s = \"x\"; while (true) s += s;")]
    [InlineData("var s = \"x\".PadLeft(int.MaxValue); var t = new string('x', int.MaxValue); var u = new StringBuilder().Append('x', int.MaxValue);")]
    [InlineData("Enumerable.Range(0, int.MaxValue).ToList(); Enumerable.Repeat(1, int.MaxValue).ToArray();")]
    [InlineData("var e = Enumerable.Range(0, 1000); for (int i = 0; i < 60; i++) e = e.Concat(e); e.Count();")]
    [InlineData("var l = new List<int> { 1 }; while (true) l.AddRange(l.ToList());")]
    [InlineData("Regex.IsMatch(new string('a', 5000) + \"!\", \"^(a+)+$\"); new Regex(\"^(a+)+$\").IsMatch(new string('a', 5000) + \"!\");")]
    [InlineData("var s = new string('a', 10000); for (int i = 0; i < 9; i++) s = s.Replace(\"a\", s);")]
    [InlineData("IEnumerable<int> Endless() { while (true) yield return 1; } foreach (var i in Endless()) { }")]
    [InlineData("Func<int, int> f = null!; f = i => f(i + 1); f(0);")]
    [InlineData("foreach (var i in Enumerable.Range(0, 5000)) foreach (var j in Enumerable.Range(0, 5000)) foreach (var k in Enumerable.Range(0, 5000)) { }")]
    public void What_never_ends_is_given_up(string statements)
    {
        Stopwatch watch = Stopwatch.StartNew();
        LeavesNoTrace(statements);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"took {watch.Elapsed}");
    }

    [Fact]
    public void One_endless_configuration_does_not_lose_the_others() => LeavesNoTrace(
        "b.ApplyConfigurationsFromAssembly(typeof(Shop).Assembly);",
        """
        public class A { public int Id { get; set; } }
        public class B { public int Id { get; set; } }
        public class AConfiguration : IEntityTypeConfiguration<A> { public void Configure(EntityTypeBuilder<A> b) { while (true) { } } }
        public class BConfiguration : IEntityTypeConfiguration<B> { public void Configure(EntityTypeBuilder<B> b) => b.ToTable("bees"); }
        """,
        "B: bees [Id] (Id Id:int)");
}
