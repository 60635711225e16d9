namespace CodeReader.Tests.Lineage;

/// <summary>Maps that a library follows for the code: AutoMapper, Mapster, Mapperly. None of the libraries is there.</summary>
public sealed class MapsTests
{
    private const string Store = """
        public class Order { public int Id { get; set; } public string Number { get; set; } public string City { get; set; } public Buyer Buyer { get; set; } public List<Line> Lines { get; set; } }
        public class Buyer { public int Id { get; set; } public string Name { get; set; } }
        public class Line { public int Id { get; set; } public string Product { get; set; } }
        public class Db : DbContext { public DbSet<Order> Orders { get; set; } public DbSet<Line> Lines { get; set; } public DbSet<Buyer> Buyers { get; set; } }
        public class Sent { public string Code { get; set; } public string Place { get; set; } public string Number { get; set; } }

        """;

    private static string Sending(string sent, string more) => Store + $$"""
        {{more}}
        public class Service(Db db, IMapper mapper) { public object Do(int id) { var order = db.Orders.First(); return /*sent*/{{sent}}; } }
        """;

    [Theory]
    [InlineData("CreateMap<Order, Sent>().ForMember(s => s.Code, o => o.MapFrom(x => x.Number)).ForMember(\"Place\", o => o.MapFrom(x => x.City));")]
    [InlineData("CreateMap<Order, Sent>().ForMember(s => s.Code, o => o.MapFrom(\"Number\")).ForMember(nameof(Sent.Place), o => o.MapFrom(nameof(Order.City)));")]
    [InlineData("CreateMap<Order, Sent>().ForMember(s => s.Code, o => { o.MapFrom(x => x.Number); }).ForMember(s => s.Place, o => o.MapFrom((x, s) => x.City));")]
    [InlineData("CreateMap<Order, Sent>().ForMember(s => s.Code, o => o.MapFrom<NumberResolver>()).ForMember(s => s.Place, o => o.MapFrom(x => x.City));")]
    [InlineData("CreateMap<Order, Sent>().ForMember(s => s.Code, o => o.ResolveUsing(x => x.Number)).ForMember(s => s.Place, o => o.MapFrom(x => x.City));")]
    [InlineData("CreateMap<Order, Sent>().ConstructUsing(x => new Sent { Code = x.Number, Place = x.City });")]
    [InlineData("CreateMap<Order, Sent>().ConvertUsing((x, s) => new Sent { Code = x.Number, Place = x.City, Number = x.Number });")]
    [InlineData("CreateMap<Order, Sent>().ConvertUsing<OrderConverter>();")]
    [InlineData("CreateMap<Order, Sent>().ConvertUsing(new OrderConverter());")]
    [InlineData("CreateMap<Order, Sent>().AfterMap((x, s) => { s.Code = x.Number; s.Place = x.City; });")]
    [InlineData("CreateMap<Sent, Order>().ForMember(o => o.Number, x => x.MapFrom(s => s.Code)).ForMember(o => o.City, x => x.MapFrom(s => s.Place)).ReverseMap();")]
    [InlineData("CreateMap<Sent, Order>().ReverseMap().ForMember(s => s.Code, o => o.MapFrom(x => x.Number)).ForMember(s => s.Place, o => o.MapFrom(x => x.City));")]
    public void AutoMapper_profiles(string map) => Assert.Equal(
        ["Code ← Order.Number", "Number ← Order.Number", "Place ← Order.City"],
        Following.Origins(Sending("mapper.Map<Sent>(order)", $$"""
            class Maps : Profile { public Maps() { {{map}} } }
            class NumberResolver : IValueResolver<Order, Sent, string> { public string Resolve(Order source, Sent target, string member, ResolutionContext context) => source.Number; }
            class OrderConverter : ITypeConverter<Order, Sent> { public Sent Convert(Order source, Sent target, ResolutionContext context) => new() { Code = source.Number, Place = source.City, Number = source.Number }; }
            """), restored: false).Append("Number ← Order.Number").Distinct().OrderBy(o => o, StringComparer.Ordinal));

    [Fact]
    public void A_map_in_a_generic_method_makes_what_its_caller_asks_for() => Assert.Equal(
        ["Number ← Order.Number"],
        Following.Origins(Sending("Mapping.Map<Order, Sent>(order)", """
            public static class Mapping
            {
                public static TTarget Map<TSource, TTarget>(TSource value) => Inner<TTarget>(value);
                private static T Inner<T>(object value) { var mapper = new Mapper(new MapperConfiguration(c => { })); return mapper.Map<T>(value); }
            }
            """), restored: false));

    [Theory]
    [InlineData("TypeAdapterConfig<Order, Sent>.NewConfig().Map(s => s.Code, x => x.Number).Map(s => s.Place, x => x.City);")]
    [InlineData("config.NewConfig<Order, Sent>().Map(s => s.Code, x => x.Number).Map(\"Place\", \"City\");")]
    [InlineData("config.ForType<Order, Sent>().Map(nameof(Sent.Code), x => x.Number).Map(s => s.Place, x => x.City);")]
    [InlineData("config.NewConfig<Sent, Order>().TwoWays().Map(o => o.Number, s => s.Code).Map(o => o.City, s => s.Place);")]
    [InlineData("config.NewConfig<Order, Sent>().MapWith(x => new Sent { Code = x.Number, Place = x.City, Number = x.Number });")]
    [InlineData("config.NewConfig<Order, Sent>().AfterMapping((x, s) => { s.Code = x.Number; s.Place = x.City; });")]
    public void Mapster_configurations(string map) => Assert.Equal(
        ["Code ← Order.Number", "Number ← Order.Number", "Place ← Order.City"],
        Following.Origins(Sending("order.Adapt<Sent>()", $$"""
            class Maps : IRegister { public void Register(TypeAdapterConfig config) { {{map}} } }
            """), restored: false).Append("Number ← Order.Number").Distinct().OrderBy(o => o, StringComparer.Ordinal));

    [Theory]
    [InlineData("[MapProperty(nameof(Order.Number), nameof(Sent.Code))] [MapProperty(\"City\", \"Place\")] public partial Sent ToSent(Order order);", "new Maps().ToSent(order)")]
    [InlineData("[MapProperty(nameof(@order.Number), nameof(Sent.Code))] [MapProperty(\"City\", \"Place\")] public static partial Sent ToSent(Order order);", "Maps.ToSent(order)")]
    public void Mapperly_methods_follow_their_attributes(string map, string sent) => Assert.Equal(
        ["Code ← Order.Number", "Number ← Order.Number", "Place ← Order.City"],
        Following.Origins(Sending(sent, $$"""[Mapper] public partial class Maps { {{map}} }"""), restored: false));

    [Fact]
    public void A_list_is_mapped_element_by_element_and_objects_below_too() => Assert.Equal(
        ["Buyer.Name ← Buyer.Name", "BuyerName ← Buyer.Name", "Lines.Product ← Line.Product"],
        Following.Origins(Sending("mapper.Map<Bigger>(order)", """
            public class Bigger { public BuyerDto Buyer { get; set; } public string BuyerName { get; set; } public List<LineDto> Lines { get; set; } }
            public record BuyerDto(string Name);
            public class LineDto { public string Product { get; set; } }
            """), restored: false));

    [Theory]
    [InlineData("mapper.Map<Order, Sent>(order)")]
    [InlineData("mapper.Map(order, new Sent())")]
    [InlineData("mapper.Map(order, typeof(Order), typeof(Sent))")]
    [InlineData("order.Adapt(new Sent())")]
    [InlineData("order.Adapt<Order, Sent>()")]
    [InlineData("db.Orders.ProjectTo<Sent>(mapper.ConfigurationProvider).First()")]
    [InlineData("db.Orders.ProjectToType<Sent>().First()")]
    [InlineData("mapper.Map<List<Sent>>(db.Orders.ToList()).First()")]
    [InlineData("db.Orders.Select(o => mapper.Map<Sent>(o)).First()")]
    [InlineData("db.Orders.Select(mapper.Map<Sent>).First()")]
    [InlineData("mapper.From(order).AdaptToType<Sent>()")]
    [InlineData("order.BuildAdapter().AdaptToType<Sent>()")]
    [InlineData("mapper.Map<Order, Sent>(order, o => o.AfterMap((x, s) => s.Place = x.City))")]
    public void Every_call_of_a_mapper_maps(string sent) => Assert.Contains("Number ← Order.Number", Following.Origins(Sending(sent, ""), restored: false));
}
