using Azure.Communication.Email;
using Azure.Communication.Sms;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ringback.Core;
using Ringback.Core.Callbacks;
using Ringback.Core.Plans;
using Ringback.Functions.Callbacks;
using Ringback.Functions.Calls.Rows;
using Ringback.Functions.Calls.Slots;
using Ringback.Functions.Cases;
using Ringback.Functions.Inbox;
using Ringback.Functions.Plans;
using Ringback.Functions.Repeatability;
using Ringback.Functions.Seams;
using Ringback.Functions.Storage;
using Ringback.Functions.Team;
using Ringback.Functions.Texts;

namespace Ringback.Functions.Tests.Cases;

/// <summary>The recovery's own services, on clients that never retry: here every failure shows.</summary>
internal sealed class CaseApp
{
    private readonly IServiceProvider services;

    public CaseApp(CaseWorld world)
    {
        var transport = new HttpClientTransport(new HttpClient(world.Network, disposeHandler: false));
        T With<T>(T options)
            where T : Azure.Core.ClientOptions
        {
            options.Transport = transport;
            options.Retry.MaxRetries = 0;
            options.AddPolicy(new RepeatabilityPolicy(), Azure.Core.HttpPipelinePosition.PerCall);
            return options;
        }

        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(world.Clock)
            .AddSingleton<IIds>(new RandomTestIds())
            .AddSingleton(TestSettings.Create())
            .AddSingleton<IPlans>(new OnePlan(world.Plan))
            .AddSingleton(new TableServiceClient(world.StorageConnection, With(new TableClientOptions())))
            .AddSingleton(new QueueServiceClient(world.StorageConnection, With(new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 })))
            .AddSingleton(new SmsClient(world.Acs, With(new SmsClientOptions())))
            .AddSingleton(new EmailClient(world.Acs, With(new EmailClientOptions())))
            .AddSingleton<RingbackTables>()
            .AddSingleton<RingbackQueues>()
            .AddSingleton(typeof(ILogger<>), typeof(Microsoft.Extensions.Logging.Abstractions.NullLogger<>))
            .AddSingleton<ICallbacks>(Callbacks)
            .AddSingleton<CaseSweeper>()
            .AddSingleton<CasesApi>()
            .AddSingleton<ConversationsApi>()
            .AddSingleton<ClaimPage>()
            .AddSingleton<LegSlots>()
            .AddSingleton<CallRows>()
            .AddSingleton<TeamSweeper>()
            .AddCases()
            .AddTeam()
            .BuildServiceProvider();
    }

    /// <summary>Notes who would be rung; no phone rings.</summary>
    public NotedCallbacks Callbacks { get; } = new();

    public ICaseDesk Desk => Get<ICaseDesk>();

    public ITextEvents Texts => Get<ITextEvents>();

    public CallerStore Store => Get<CallerStore>();

    public Climber Climber => Get<Climber>();

    public CaseChanges Changes => Get<CaseChanges>();

    public CaseLists Lists => Get<CaseLists>();

    public TeamReader Team => Get<TeamReader>();

    public TeamSweeper TeamSweeper => Get<TeamSweeper>();

    public CallRows Calls => Get<CallRows>();

    public LegSlots Slots => Get<LegSlots>();

    public CaseSweeper Sweeper => Get<CaseSweeper>();

    public StaffTexts StaffTexts => Get<StaffTexts>();

    public CasesApi CasesApi => Get<CasesApi>();

    public ConversationsApi ConversationsApi => Get<ConversationsApi>();

    public ClaimPage ClaimPage => Get<ClaimPage>();

    public ClaimLinks ClaimLinks => Get<ClaimLinks>();

    public RingbackTables Tables => Get<RingbackTables>();

    public RingbackQueues Queues => Get<RingbackQueues>();

    public static Plan Plan { get; } = PlanReader.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "first-call.yaml")));

    private T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    internal sealed class NotedCallbacks : ICallbacks
    {
        public List<(CaseId Case, PersonId Person, CallbackCause Cause)> Asked { get; } = [];

        /// <summary>What is answered; null: it starts.</summary>
        public CallbackStart? Answer { get; set; }

        public Task<CallbackStart> StartAsync(CaseId id, PersonId person, CallbackCause cause, CancellationToken ct)
        {
            Asked.Add((id, person, cause));
            return Task.FromResult(Answer ?? new CallbackStart.Started(CallId.OfCallback(id, $"{Asked.Count}")));
        }
    }

    private sealed class RandomTestIds : IIds
    {
        public Guid NewId() => Guid.NewGuid();
    }

    private sealed class OnePlan(Plan plan) : IPlans
    {
        public ValueTask<LivePlan> LiveAsync(CancellationToken cancellation) => new(new LivePlan(new PlanVersion(1), plan));

        public ValueTask<Plan> VersionAsync(PlanVersion version, CancellationToken cancellation) => new(plan);
    }
}
