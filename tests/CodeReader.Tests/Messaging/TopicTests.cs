using CatalogModel.Facts;
using CodeReader.DataAccess.Connections.Settings;

namespace CodeReader.Tests.Messaging;

/// <summary>Topics that do not stand where they are used.</summary>
public sealed class TopicTests
{
    private static Project Kafka(string topic, string more = "") => Messages.Of("Orders", $$"""
        using Confluent.Kafka; using Microsoft.Extensions.Configuration; using Microsoft.Extensions.Options;
        public record OrderMade(Guid Id);
        {{more}}
        public class Publisher(IProducer<string, string> producer, IConfiguration configuration, IOptions<TopicSettings> options, TopicSettings settings)
        {
            public void Run() => producer.Produce({{topic}}, new Message<string, string> { Value = JsonSerializer.Serialize(new OrderMade(Guid.NewGuid())) });
        }
        """) with { IsDeployable = true };

    private static FactsOptions With(params (string Path, string Text)[] files) =>
        new() { Settings = [.. files.Select(f => new SettingsFile(f.Path, f.Text))] };

    [Theory]
    [InlineData("configuration[\"Kafka:Topic\"]")]
    [InlineData("configuration.GetValue<string>(\"Kafka:Topic\")")]
    [InlineData("configuration.GetSection(\"Kafka\")[\"Topic\"]")]
    public void A_key_of_the_configuration_is_looked_up_in_the_hosts_files(string topic)
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(With(("Orders/appsettings.json", """{ "Kafka": { "Topic": "orders-made" } }""")), Kafka(topic, "public class TopicSettings { }"));

        Assert.Equal(["OrderMade@orders-made"], facts.Published("Orders"));
    }

    [Fact]
    public void A_property_of_options_is_a_key_of_their_section()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            With(("Orders/appsettings.json", """{ "Messaging": { "OrdersTopic": "orders-made" } }""")),
            Kafka("options.Value.OrdersTopic", "public class TopicSettings { public const string SectionName = \"Messaging\"; public string OrdersTopic { get; set; } = \"fallback\"; }"));

        Assert.Equal(["OrderMade@orders-made"], facts.Published("Orders"));
    }

    [Fact]
    public void What_the_code_falls_back_to_counts_where_no_file_says_more()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Kafka(
            "settings.OrdersTopic", "public class TopicSettings { public string OrdersTopic { get; set; } = \"fallback\"; }"));

        Assert.Equal(["OrderMade@fallback"], facts.Published("Orders"));
    }

    [Theory]
    [InlineData("Topics.Made")]
    [InlineData("Topics.Prefix + \".made\"")]
    [InlineData("$\"{Topics.Prefix}.made\"")]
    [InlineData("Topics.Computed")]
    [InlineData("\"ORDER.MADE\".ToLowerInvariant()")]
    public void Constants_are_put_together(string topic)
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Kafka(topic, """
            public class TopicSettings { }
            public static class Topics { public const string Prefix = "order"; public static readonly string Made = "order.made"; public static string Computed => $"{Prefix}.made"; }
            """));

        Assert.Equal(["OrderMade@order.made"], facts.Published("Orders"));
    }

    [Fact]
    public void A_topic_that_only_the_running_program_knows_is_left_out()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Kafka("$\"orders-{Guid.NewGuid()}\"", "public class TopicSettings { }"));

        Assert.Equal(["OrderMade"], facts.Published("Orders"));
    }

    [Fact]
    public void A_connection_string_never_becomes_a_topic()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            With(("Orders/appsettings.json", """{ "Kafka": { "Topic": "Endpoint=sb://x.example/;SharedAccessKey=secret" } }""")),
            Kafka("configuration[\"Kafka:Topic\"]", "public class TopicSettings { }"));

        Assert.Equal(["OrderMade"], facts.Published("Orders"));
    }

    [Fact]
    public void Two_services_meet_at_the_topic_that_their_configurations_name()
    {
        Project billing = Messages.Of("Billing", """
            using Confluent.Kafka; using Microsoft.Extensions.Configuration;
            public record MadeOrder(Guid Id);
            public class Worker(IConfiguration configuration)
            {
                public void Run()
                {
                    using var consumer = new ConsumerBuilder<string, string>(null).Build();
                    consumer.Subscribe(configuration["Topics:Orders"]);
                    var made = JsonSerializer.Deserialize<MadeOrder>(consumer.Consume().Message.Value);
                }
            }
            """) with { IsDeployable = true };
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            With(("Orders/appsettings.json", """{ "Kafka": { "Topic": "orders-made" } }"""), ("Billing/appsettings.json", """{ "Topics": { "Orders": "orders-made" } }""")),
            Kafka("configuration[\"Kafka:Topic\"]", "public class TopicSettings { }"), billing);

        Assert.Equal(["OrderMade@orders-made"], facts.Published("Orders"));
        Assert.Equal(["MadeOrder@orders-made"], facts.Consumed("Billing"));
    }

    [Fact]
    public void The_topic_of_a_sender_stands_where_the_sender_is_made()
    {
        IReadOnlyList<ProjectFacts> facts = Messages.Read(Messages.Of("Orders", """
            using Azure.Messaging.ServiceBus;
            public record OrderMade(Guid Id);
            public class Publisher
            {
                private readonly ServiceBusSender sender;
                public Publisher(ServiceBusClient client) => sender = client.CreateSender("orders");
                public Task Run() => sender.SendMessageAsync(new ServiceBusMessage(BinaryData.FromObjectAsJson(new OrderMade(Guid.NewGuid()))));
                public async Task Again(ServiceBusClient client)
                {
                    await using var other = client.CreateSender("again");
                    await other.SendMessageAsync(new ServiceBusMessage(JsonSerializer.Serialize(new OrderMade(Guid.NewGuid()))));
                }
            }
            """));

        Assert.Equal(["OrderMade@again", "OrderMade@orders"], facts.Published("Orders").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_queue_that_a_shared_library_reads_from_each_host_is_no_topic()
    {
        const string bus = """
            using RabbitMQ.Client; using Microsoft.Extensions.Configuration;
            namespace Bus;
            public class Receiver(IConfiguration configuration)
            {
                public void Start(IModel channel) { channel.BasicConsume(configuration["Bus:Queue"], false, null); }
            }
            """;
        IReadOnlyList<ProjectFacts> facts = Messages.Read(
            With(("Orders/appsettings.json", """{ "Bus": { "Queue": "orders" } }"""), ("Billing/appsettings.json", """{ "Bus": { "Queue": "billing" } }""")),
            Messages.Of("Bus", bus),
            Messages.Of("Orders", "public class Orders { }") with { References = ["Bus"], IsDeployable = true },
            Messages.Of("Billing", "public class Billing { }") with { References = ["Bus"], IsDeployable = true });

        Assert.Empty(facts.Published("Bus"));
        Assert.All(facts, f => Assert.Empty(f.Consumed));
    }

    [Fact]
    public void A_key_that_each_host_sets_differently_is_no_topic_of_the_library_they_share()
    {
        const string bus = """
            using RabbitMQ.Client;
            namespace Bus;
            public record Paid(Guid Id);
            public class BusOptions { public string Key { get; set; } }
            public class Sender(BusOptions options)
            {
                private readonly string key = options.Key;
                public void Send(IModel channel) => channel.BasicPublish("exchange", key, null, JsonSerializer.SerializeToUtf8Bytes(new Paid(Guid.NewGuid())));
            }
            """;
        Project orders = Messages.Of("Orders", "public class Orders { }") with { References = ["Bus"], IsDeployable = true };
        Project billing = Messages.Of("Billing", "public class Billing { }") with { References = ["Bus"], IsDeployable = true };
        (string, string) ordersFile = ("Orders/appsettings.json", """{ "Bus": { "Key": "paid" } }""");

        Assert.Equal(["Paid@paid"], Messages.Read(With(ordersFile), Messages.Of("Bus", bus), orders, billing).Published("Bus"));
        Assert.Equal(["Paid"], Messages.Read(
            With(ordersFile, ("Billing/appsettings.json", """{ "Bus": { "Key": "billed" } }""")), Messages.Of("Bus", bus), orders, billing).Published("Bus"));
    }
}
