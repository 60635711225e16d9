// Long because it holds all that one package adds to a model, so that it can be held against that package.
// Packages: MassTransit.EntityFrameworkCore, MassTransit.EntityFramework*
// Assemblies: MassTransit.EntityFrameworkCoreIntegration
namespace MassTransit
{
    using MassTransit.EntityFrameworkCoreIntegration;

    public static class OutboxModelBuilderExtensions
    {
        public static void AddTransactionalOutboxEntities(this ModelBuilder modelBuilder, Action<EntityTypeBuilder>? callback = null)
        {
            modelBuilder.AddInboxStateEntity(b => callback?.Invoke(b));
            modelBuilder.AddOutboxStateEntity(b => callback?.Invoke(b));
            modelBuilder.AddOutboxMessageEntity(b => callback?.Invoke(b));
        }

        public static void AddInboxStateEntity(this ModelBuilder modelBuilder, Action<EntityTypeBuilder<InboxState>>? callback = null)
        {
            EntityTypeBuilder<InboxState> inbox = modelBuilder.Entity<InboxState>();
            inbox.HasKey(s => s.Id);
            inbox.HasAlternateKey(s => new { s.MessageId, s.ConsumerId });
            inbox.Property(s => s.RowVersion).IsRowVersion();
            inbox.HasIndex(s => s.Delivered);
            callback?.Invoke(inbox);
        }

        public static void AddOutboxStateEntity(this ModelBuilder modelBuilder, Action<EntityTypeBuilder<OutboxState>>? callback = null)
        {
            EntityTypeBuilder<OutboxState> state = modelBuilder.Entity<OutboxState>();
            state.HasKey(s => s.OutboxId);
            state.Property(s => s.RowVersion).IsRowVersion();
            state.HasIndex(s => s.Created);
            callback?.Invoke(state);
        }

        public static void AddOutboxMessageEntity(this ModelBuilder modelBuilder, Action<EntityTypeBuilder<OutboxMessage>>? callback = null)
        {
            EntityTypeBuilder<OutboxMessage> message = modelBuilder.Entity<OutboxMessage>();
            message.HasKey(m => m.SequenceNumber);
            message.Property(m => m.ContentType).HasMaxLength(256).IsRequired();
            message.Property(m => m.MessageType).IsRequired();
            message.Property(m => m.Body).IsRequired();
            message.Property(m => m.SourceAddress).HasMaxLength(256);
            message.Property(m => m.DestinationAddress).HasMaxLength(256);
            message.Property(m => m.ResponseAddress).HasMaxLength(256);
            message.Property(m => m.FaultAddress).HasMaxLength(256);
            message.HasIndex(m => m.EnqueueTime);
            message.HasIndex(m => m.ExpirationTime);
            message.HasIndex(m => new { m.OutboxId, m.SequenceNumber }).IsUnique();
            message.HasIndex(m => new { m.InboxMessageId, m.InboxConsumerId, m.SequenceNumber }).IsUnique();
            message.HasOne<OutboxState>().WithMany().HasForeignKey(m => m.OutboxId);
            message.HasOne<InboxState>().WithMany().HasForeignKey(m => new { m.InboxMessageId, m.InboxConsumerId }).HasPrincipalKey(s => new { s.MessageId, s.ConsumerId });
            callback?.Invoke(message);
        }
    }

    public class JobTypeSaga
    {
        public Guid CorrelationId { get; set; }

        public int CurrentState { get; set; }

        public int ActiveJobCount { get; set; }

        public int ConcurrentJobLimit { get; set; }

        public string? Name { get; set; }

        public int? OverrideJobLimit { get; set; }

        public DateTime? OverrideLimitExpiration { get; set; }

        public int? GlobalConcurrentJobLimit { get; set; }

        public byte[]? RowVersion { get; set; }

        public string ActiveJobs { get; set; } = "";

        public string Instances { get; set; } = "";

        public string? Properties { get; set; }
    }

    public class JobSaga
    {
        public Guid CorrelationId { get; set; }

        public int CurrentState { get; set; }

        public DateTime? Submitted { get; set; }

        public Uri? ServiceAddress { get; set; }

        public TimeSpan? JobTimeout { get; set; }

        public string? Job { get; set; }

        public Guid JobTypeId { get; set; }

        public Guid AttemptId { get; set; }

        public int RetryAttempt { get; set; }

        public DateTime? Started { get; set; }

        public DateTime? Completed { get; set; }

        public TimeSpan? Duration { get; set; }

        public DateTime? Faulted { get; set; }

        public string? Reason { get; set; }

        public Guid? JobSlotWaitToken { get; set; }

        public Guid? JobRetryDelayToken { get; set; }

        public string? IncompleteAttempts { get; set; }

        public long? LastProgressValue { get; set; }

        public long? LastProgressLimit { get; set; }

        public long? LastProgressSequenceNumber { get; set; }

        public string? JobState { get; set; }

        public string? JobProperties { get; set; }

        public string? CronExpression { get; set; }

        public string? TimeZoneId { get; set; }

        public DateTimeOffset? StartDate { get; set; }

        public DateTimeOffset? EndDate { get; set; }

        public DateTimeOffset? NextStartDate { get; set; }

        public byte[]? RowVersion { get; set; }
    }

    public class JobAttemptSaga
    {
        public Guid CorrelationId { get; set; }

        public int CurrentState { get; set; }

        public Guid JobId { get; set; }

        public int RetryAttempt { get; set; }

        public Uri? ServiceAddress { get; set; }

        public Uri? InstanceAddress { get; set; }

        public DateTime? Started { get; set; }

        public DateTime? Faulted { get; set; }

        public Guid? StatusCheckTokenId { get; set; }

        public byte[]? RowVersion { get; set; }
    }
}

namespace MassTransit.EntityFrameworkCoreIntegration
{
    public class InboxState
    {
        public long Id { get; set; }

        public Guid MessageId { get; set; }

        public Guid ConsumerId { get; set; }

        public Guid LockId { get; set; }

        public byte[]? RowVersion { get; set; }

        public DateTime Received { get; set; }

        public int ReceiveCount { get; set; }

        public DateTime? ExpirationTime { get; set; }

        public DateTime? Consumed { get; set; }

        public DateTime? Delivered { get; set; }

        public long? LastSequenceNumber { get; set; }
    }

    public class OutboxState
    {
        public Guid OutboxId { get; set; }

        public Guid LockId { get; set; }

        public byte[]? RowVersion { get; set; }

        public DateTime Created { get; set; }

        public DateTime? Delivered { get; set; }

        public long? LastSequenceNumber { get; set; }
    }

    public class OutboxMessage
    {
        public long SequenceNumber { get; set; }

        public DateTime? EnqueueTime { get; set; }

        public DateTime SentTime { get; set; }

        public string? Headers { get; set; }

        public string? Properties { get; set; }

        public Guid? InboxMessageId { get; set; }

        public Guid? InboxConsumerId { get; set; }

        public Guid? OutboxId { get; set; }

        public Guid MessageId { get; set; }

        public string ContentType { get; set; } = "";

        public string MessageType { get; set; } = "";

        public string Body { get; set; } = "";

        public Guid? ConversationId { get; set; }

        public Guid? CorrelationId { get; set; }

        public Guid? InitiatorId { get; set; }

        public Guid? RequestId { get; set; }

        public string? SourceAddress { get; set; }

        public string? DestinationAddress { get; set; }

        public string? ResponseAddress { get; set; }

        public string? FaultAddress { get; set; }

        public DateTime? ExpirationTime { get; set; }
    }

    public interface ISagaClassMap
    {
        void Configure(ModelBuilder modelBuilder);
    }

    public abstract class SagaClassMap<TSaga> : ISagaClassMap
        where TSaga : class
    {
        public virtual void Configure(ModelBuilder modelBuilder)
        {
            EntityTypeBuilder<TSaga> saga = modelBuilder.Entity<TSaga>();
            saga.HasKey("CorrelationId");
            saga.Property("CorrelationId").ValueGeneratedNever();
            Configure(saga, modelBuilder);
        }

        protected virtual void Configure(EntityTypeBuilder<TSaga> entity, ModelBuilder model)
        {
        }
    }

    public abstract class SagaDbContext : DbContext
    {
        protected SagaDbContext(DbContextOptions options)
            : base(options)
        {
        }

        protected abstract IEnumerable<ISagaClassMap> Configurations { get; }

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            foreach (ISagaClassMap configuration in Configurations)
            {
                configuration.Configure(modelBuilder);
            }
        }
    }

    public class JobTypeSagaMap : SagaClassMap<JobTypeSaga>
    {
        public JobTypeSagaMap(bool optimistic)
        {
        }

        protected override void Configure(EntityTypeBuilder<JobTypeSaga> entity, ModelBuilder model) => entity.Property(x => x.RowVersion).IsRowVersion();
    }

    public class JobSagaMap : SagaClassMap<JobSaga>
    {
        public JobSagaMap(bool optimistic)
        {
        }

        protected override void Configure(EntityTypeBuilder<JobSaga> entity, ModelBuilder model) => entity.Property(x => x.RowVersion).IsRowVersion();
    }

    public class JobAttemptSagaMap : SagaClassMap<JobAttemptSaga>
    {
        public JobAttemptSagaMap(bool optimistic)
        {
        }

        protected override void Configure(EntityTypeBuilder<JobAttemptSaga> entity, ModelBuilder model)
        {
            entity.Property(x => x.RowVersion).IsRowVersion();
            entity.HasOne<JobSaga>().WithMany().HasForeignKey(x => x.JobId);
            entity.HasIndex(x => new { x.JobId, x.RetryAttempt }).IsUnique();
        }
    }
}
