using System.Text.Json;
using System.Text.Json.Nodes;
using Ringback.AcsEmulator;
using Ringback.Core;
using Ringback.Core.Cases;
using Ringback.Core.Plans;
using Ringback.Core.Routing;
using Ringback.Functions.Cases;
using Ringback.Functions.Texts;
using Ringback.Memory;
using Ringback.Simulation;

namespace Ringback.Functions.Tests.Cases;

/// <summary>
/// The real recovery on the real wire, in one process and under a clock that only moves when told to: storage, the emulated service, and an app that may die at
/// any request and is started again. The durable engine is played by a list of ladders and when they want to look again.
/// </summary>
internal sealed class CaseWorld
{
    public static readonly PhoneNumber Line = PhoneNumber.Parse("+13125550100");
    public static readonly PhoneNumber Jo = PhoneNumber.Parse("+13125559001");
    public static readonly DateTimeOffset Ten = new(2026, 3, 3, 16, 0, 0, TimeSpan.Zero);

    private static readonly Uri Cloud = new("http://127.0.0.1:5100/");

    private readonly Dictionary<string, (LadderInput Input, DateTimeOffset? Until)> ladders = new(StringComparer.Ordinal);
    private readonly HttpClient control;
    private int calls;

    /// <param name="plan">Null: the shipped plan.</param>
    public CaseWorld(Plan? plan = null)
    {
        Plan = plan ?? CaseApp.Plan;
        Clock = new VirtualClock(Ten);
        Storage = new MemoryStorage(Clock);
        var options = new EmulatorOptions { PublicUrl = Cloud };
        var emulator = new Emulator(options, Clock, new HttpMessageInvoker(new InProcessHandler(_ => null)));
        Network = new MortalNetwork(new InProcessHandler(request => request.RequestUri!.AbsolutePath.StartsWith("/storage", StringComparison.Ordinal) ? Storage.HandleAsync : emulator.HandleAsync));
        Acs = options.ConnectionString;
        control = new HttpClient(new InProcessHandler(_ => emulator.HandleAsync)) { BaseAddress = Cloud };
        App = new CaseApp(this);
    }

    public Plan Plan { get; }

    public VirtualClock Clock { get; }

    public MemoryStorage Storage { get; }

    public MortalNetwork Network { get; }

    public string Acs { get; }

    public string StorageConnection { get; } = MemoryStorage.ConnectionString(Cloud);

    public CaseApp App { get; private set; }

    public static DateTimeOffset At(double minutes) => Ten.AddMinutes(minutes);

    public async Task<CaseWorld> StartAsync()
    {
        foreach (var table in App.Tables.All)
        {
            await table.CreateIfNotExistsAsync();
        }

        await App.Queues.Ladders.CreateIfNotExistsAsync();
        return this;
    }

    public CallVerdict Verdict(Outcome outcome, PersonId? by = null) => new(
        new CallId($"call{++calls}"), Jo, Line, "Google profile", outcome, Clock.GetUtcNow().AddSeconds(-30), Clock.GetUtcNow(), TimeSpan.FromSeconds(30), by, FromStaff: false, new PlanVersion(1));

    public Task MissedCallAsync(PhoneNumber? from = null) => App.Desk.CallEndedAsync(Verdict(Outcome.Abandoned) with { Caller = from ?? Jo }, default);

    public Task TextAsync(string message, PhoneNumber? from = null) =>
        App.Texts.TextReceivedAsync(new TextReceived($"m{Clock.GetUtcNow().Ticks}", from ?? Jo, Line, message, Clock.GetUtcNow()), default);

    /// <summary>Like a process that is killed and started again: nothing survives but storage.</summary>
    public void Restart()
    {
        Network.Revive();
        App = new CaseApp(this);
    }

    /// <summary>Does it until it was done once without the process dying in between.</summary>
    public async Task AtLeastOnceAsync(Func<Task> act)
    {
        while (true)
        {
            try
            {
                await act();
                if (!Network.IsDead)
                {
                    return;
                }
            }
            catch (ProcessDiedException)
            {
            }

            Clock.AdvanceTo(Clock.GetUtcNow().AddSeconds(45));
            Restart();
        }
    }

    /// <summary>Lets the time pass, and everything that falls due in it happen.</summary>
    public async Task PassAsync(double untilMinute)
    {
        var target = At(untilMinute);
        while (true)
        {
            await AtLeastOnceAsync(ClimbAsync);
            var next = ladders.Values.Select(ladder => ladder.Until).Append(Clock.NextDue).Where(due => due > Clock.GetUtcNow()).Min();
            if (next is null || next > target)
            {
                Clock.AdvanceTo(target > Clock.GetUtcNow() ? target : Clock.GetUtcNow());
                return;
            }

            Clock.AdvanceTo(next.Value);
        }
    }

    public async Task<Case> CaseAsync() => (await App.Store.LoadAsync(Jo, default)).Caller.Latest!;

    public async Task<IReadOnlyList<Entry>> TimelineAsync()
    {
        var recovery = await CaseAsync();
        return (await App.Store.PageAsync<Entry>(CallerKey.Of(Jo), CallerRows.EntriesOf(CallerRows.NumberOf(recovery.Id)), 1000, null, default)).Items;
    }

    /// <summary>What really arrived at a number, oldest first.</summary>
    public async Task<IReadOnlyList<string>> TextsToAsync(string number) =>
        [.. (await JournalAsync()).Where(entry => (string?)entry["kind"] == "text" && (string?)entry["to"] == number && (string?)entry["status"] is not ("duplicate" or "received")).Select(entry => (string)entry["message"]!)];

    public async Task<int> EmailsToAsync(string address) =>
        (await JournalAsync()).Count(entry => (string?)entry["kind"] == "email" && entry["to"]!.ToJsonString().Contains(address, StringComparison.Ordinal));

    public Task PhoneAsync(string number, object behaviour) => SendAsync(HttpMethod.Put, $"/emulator/phones/{Uri.EscapeDataString(number)}", behaviour);

    private async Task<IReadOnlyList<JsonNode>> JournalAsync()
    {
        var all = new List<JsonNode>();
        while (true)
        {
            var after = all.Count == 0 ? 0 : (long)all[^1]["seq"]!;
            var page = JsonNode.Parse(await control.GetStringAsync($"/emulator/journal?after={after}"))!.AsArray();
            if (page.Count == 0)
            {
                return all;
            }

            all.AddRange(page.Select(entry => entry!.DeepClone()));
        }
    }

    private async Task SendAsync(HttpMethod method, string path, object body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(JsonSerializer.Serialize(body), null, "application/json") };
        using var response = await control.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }

    private async Task ClimbAsync()
    {
        foreach (var message in (await App.Queues.Ladders.ReceiveMessagesAsync(32)).Value)
        {
            var call = CaseJson.Read<LadderCall>(message.MessageText);
            ladders[call.Instance] = (new LadderInput(call.Case, call.Ladder, 1), Clock.GetUtcNow());
            await App.Queues.Ladders.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }

        foreach (var (instance, ladder) in ladders.Where(ladder => ladder.Value.Until <= Clock.GetUtcNow()).ToList())
        {
            var rest = await App.Climber.ClimbAsync(new CaseId(ladder.Input.Case), ladder.Input.Ladder, default);
            ladders[instance] = (ladder.Input, rest.IsOver ? null : rest.Until);
        }
    }
}
