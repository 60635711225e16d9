namespace CodeReader.Tests.Lineage;

public sealed class PersistedTypesTests
{
    [Fact]
    public void Stores_give_their_types_away()
    {
        SourceSet sources = Following.Sources(false, ("App", """
            namespace App;
            class A; class B; class C; class D; class E; class F; class G; record Dto; class User;
            class Db : DbContext { public DbSet<A> As => Set<A>(); void M(ModelBuilder builder) => builder.Entity<B>(); }
            class Users : IdentityDbContext<User> { }
            class CConfiguration : IEntityTypeConfiguration<C> { }
            class Mongo { IMongoCollection<D> documents; }
            class Marten { async Task M(IDocumentSession session) { await session.LoadAsync<E>(1); } }
            class Key; class Line : Entity<Key> { Set<Dto> numbers; }
            class Booking(IEventStoreRepository<F> repository, IRepository<G> other, IReadOnlyList<Dto> dtos);
            """, []));
        Assert.Equal(["App.A", "App.B", "App.C", "App.D", "App.E", "App.F", "App.G", "App.User"], PersistedTypes.FromSource(sources, CancellationToken.None).Names);
    }

    [Fact]
    public void What_one_knows_of_members_holds_for_both()
    {
        PersistedTypes model = PersistedTypes.From([new() { Context = "Db", Project = "p", Provider = "sqlite", At = new("f", 1), Entities = [Following.Entity("Order", "Id")] }]);
        SourceSet sources = Following.Sources(false, ("App", "class Order; class Note; class Db { DbSet<Order> a; DbSet<Note> b; }", []));
        PersistedTypes both = model.Union(PersistedTypes.FromSource(sources, CancellationToken.None));
        Assert.Equal(["Note", "Order"], both.Names);
        Assert.True(both.Contains("Order"));
        Assert.False(both.Contains("Db"));
    }
}
