using System.Text.Json;
using Storm.Tests.World;

namespace Storm.Tests.Scenario;

/// <summary>Plays one seed, and keeps what an outsider can see of it.</summary>
internal sealed class StormRun
{
    private static readonly DateTimeOffset Start = new(2026, 3, 3, 16, 0, 0, TimeSpan.Zero);

    /// <summary>Faults and deaths come within this time; then everything owed must be paid.</summary>
    private static readonly TimeSpan Storm = TimeSpan.FromMinutes(170);

    private static readonly TimeSpan Whole = TimeSpan.FromMinutes(200);

    private readonly QueueWatch watch;

    private StormRun(int seed, StormWorld world, StormScript script)
    {
        Seed = seed;
        Lives = world.Lives;
        Acts = script.Acts;
        Orders = script.Orders.Given;
        watch = new QueueWatch(world);
    }

    public int Seed { get; }

    public IReadOnlyList<JsonElement> Journal { get; private set; } = [];

    /// <summary>The app's own list of calls at the end.</summary>
    public IReadOnlyList<JsonElement> Calls { get; private set; } = [];

    /// <summary>The same calls with their timelines; none on the small plan.</summary>
    public IReadOnlyList<JsonElement> Timelines { get; private set; } = [];

    public IReadOnlyList<JsonElement> Cases { get; private set; } = [];

    public IReadOnlyList<(DateTimeOffset At, string Instance, bool Died)> Lives { get; }

    public IReadOnlyList<Act> Acts { get; }

    /// <summary>What the team ordered, in order.</summary>
    public IReadOnlyList<Order> Orders { get; }

    /// <summary>The places in the queues, looked at again and again; at the end none should be left.</summary>
    public IReadOnlyList<SeenPlace> Places => watch.Seen;

    /// <summary>The app's switches and people at the end.</summary>
    public IReadOnlyList<JsonElement> Switches { get; private set; } = [];

    public IReadOnlyList<JsonElement> People { get; private set; } = [];

    public DateTimeOffset CalmFrom => Start + Storm;

    public DateTimeOffset End => Start + Whole;

    /// <summary>Nothing failed and nothing was late in this run: the strictest times hold.</summary>
    public bool IsGentle { get; private set; }

    public static StormRun Play(int seed, TextWriter? log = null)
    {
        var dice = new Random(seed);
        var strength = dice.Next(4);
        var weather = new Weather(dice.Next()) { StorageRefusal = strength == 3 ? 0.03 : 0 };
        var plan = StormPlan.Of(seed);
        var world = new StormWorld(Start, weather, seed, Path.Combine(AppContext.BaseDirectory, plan.File), log);
        var script = new StormScript(world, plan, new Random(dice.Next()));
        var run = new StormRun(seed, world, script) { IsGentle = strength == 0 };
        run.Prepare(world, strength, dice);
        script.Schedule();
        run.watch.Schedule(Start + TimeSpan.FromSeconds(30), Start + (2 * plan.CallsWithin));
        world.At(run.CalmFrom, async () =>
        {
            weather.IsCalm = true;
            await world.ControlAsync(HttpMethod.Delete, "emulator/faults");
        });
        world.RunUntil(run.End);
        run.Look(world);
        return run;
    }

    private void Prepare(StormWorld world, int strength, Random dice)
    {
        var instances = dice.Next(2) + 1;
        for (var i = 0; i < instances; i++)
        {
            world.StartInstance(strength == 0 ? int.MaxValue : dice.Next(30, 1500));
        }

        world.At(Start, async () =>
        {
            await world.ControlAsync(HttpMethod.Put, "emulator/numbers/%2B13125550100", new { legs = 2, texts = "approved", kind = "local" });
            await world.ControlAsync(HttpMethod.Put, "emulator/subscriptions/ledger", new { endpoint = "queue:events", schema = "EventGrid" });
            await SubscribeAsync(world);
            if (strength > 0)
            {
                await world.ControlAsync(HttpMethod.Put, "emulator/faults", new
                {
                    seed = Seed,
                    duplicate = 0.2,
                    reorder = 0.2,
                    delay = strength > 1 ? "PT2S" : "PT0S",
                    refuse = strength > 1 ? 0.1 : 0.02,
                    loseResponse = 0.05,
                });
            }
        });
        world.RunUntil(Start + TimeSpan.FromSeconds(5));
    }

    /// <summary>The handshake needs an app that answers: as in a deployment, it is tried until one does.</summary>
    private static async Task SubscribeAsync(StormWorld world)
    {
        while (true)
        {
            try
            {
                await world.ControlAsync(HttpMethod.Put, "emulator/subscriptions/fast", new
                {
                    endpoint = $"http://app.local/hooks/events?key={StormWorld.EventsKey}",
                    eventTypes = new[] { "Microsoft.Communication.IncomingCall" },
                    schema = "EventGrid",
                    timeToLive = "PT1M",
                    maxAttempts = 2,
                });
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), world.Clock);
            }
        }
    }

    private void Look(StormWorld world)
    {
        var looked = LookAsync(world);
        for (var i = 0; i < 600 && !looked.IsCompleted; i++)
        {
            world.RunUntil(world.Clock.GetUtcNow() + TimeSpan.FromSeconds(1));
        }

        looked.GetAwaiter().GetResult();
    }

    private async Task LookAsync(StormWorld world)
    {
        var journal = new List<JsonElement>();
        IReadOnlyList<JsonElement> page;
        do
        {
            page = [.. (await world.ControlAsync(HttpMethod.Get, $"emulator/journal?after={journal.Count}")).EnumerateArray()];
            journal.AddRange(page);
        }
        while (page.Count > 0);

        Journal = journal;
        Calls = await ListAsync(world, "calls");
        Timelines = StormPlan.Of(Seed).IsWhole ? await TimelinesAsync(world, Calls) : [];
        Switches = await ListAsync(world, "switches");
        People = await ListAsync(world, "people");
        await watch.LookAsync();
        Cases = [.. await ListAsync(world, "cases?state=open"), .. await ListAsync(world, "cases?state=closed")];
    }

    private static async Task<IReadOnlyList<JsonElement>> TimelinesAsync(StormWorld world, IEnumerable<JsonElement> calls)
    {
        var timelines = new List<JsonElement>();
        foreach (var call in calls)
        {
            timelines.Add(await world.AskAppAsync(HttpMethod.Get, $"calls/{call.GetProperty("id").GetString()}"));
        }

        return timelines;
    }

    private static async Task<IReadOnlyList<JsonElement>> ListAsync(StormWorld world, string path)
    {
        var items = new List<JsonElement>();
        string? next = null;
        do
        {
            var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            var page = await world.AskAppAsync(HttpMethod.Get, next is null ? path : $"{path}{separator}next={Uri.EscapeDataString(next)}");
            items.AddRange(page.GetProperty("items").EnumerateArray());
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);

        return items;
    }
}
