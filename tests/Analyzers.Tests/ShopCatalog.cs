namespace Analyzers.Tests;

/// <summary>The catalog of a small shop: customers are owned by one service, orders hold their keys and copies of their names.</summary>
internal static class ShopCatalog
{
    public const string System =
        """
        catalog: 1
        system: Shop
        services:
          customers:
            source: [src/Customers]
          orders:
            source: [src/Orders]
        """;

    public const string Customers =
        """
        catalog: 1
        service: customers
        source: src/Customers
        stores:
          CustomersDb:
            context: Customers.CustomersDbContext
            provider: postgresql
            read: source
        entities:
          Customer:
            table: customers
            store: CustomersDb
            type: Customers.Customer
            declared: src/Customers/Customer.cs
            key: [Id]
            fields:
              Email: { column: email, type: string, maxLength: 200, looksLike: personal }
              Id: { column: id, type: guid }
              Name: { column: name, type: string, maxLength: 100 }
        events:
          publishes:
            CustomerRenamed:
              contract: Customers.Contracts.CustomerRenamed
              bus: masstransit
              to: [orders]
              payload:
                CustomerId: { type: guid, from: [Customer.Id], as: identity }
                Name: { type: string, from: [Customer.Name], as: identity }
          consumes: {}
        """;

    public const string Orders =
        """
        catalog: 1
        service: orders
        source: src/Orders
        stores:
          OrdersDb:
            context: Orders.OrdersDbContext
            provider: postgresql
            read: source
        entities:
          Order:
            table: orders
            store: OrdersDb
            type: Orders.Order
            declared: src/Orders/Order.cs
            key: [Id]
            fields:
              CustomersCustomerId:
                column: customers_customer_id
                type: guid
                references: customers.Customer.Id
                via: [CustomerRenamed]
              CustomersCustomerName:
                column: customers_customer_name
                type: string
                maxLength: 100
                replicates: customers.Customer.Name
                via: [CustomerRenamed]
              Id: { column: id, type: guid }
              Total: { column: total, type: decimal }
        events:
          publishes: {}
          consumes:
            CustomerRenamed:
              from: [customers]
              contract: Customers.Contracts.CustomerRenamed
              bus: masstransit
              handlers: [Orders.CustomerRenamedConsumer]
              reads: [CustomerId, Name]
              writes:
                - { from: CustomerId, to: Order.CustomersCustomerId, as: identity }
                - { from: Name, to: Order.CustomersCustomerName, as: identity }
        """;
}
