using Storm.Tests.World;

namespace Storm.Tests.Scenario;

/// <summary>What people do in one storm, all of it from the seed: who calls when, how phones behave, who replies, claims, contacts and closes.</summary>
internal sealed class StormScript
{
    public const string Line = "+13125550100";

    /// <summary>An outside number of the whole plan.</summary>
    public const string AnsweringService = "+13125550200";

    public static readonly string[] Staff = ["+13125550113", "+13125550114", "+13125550111"];

    /// <summary>The ids of the same people in the plans.</summary>
    public static readonly string[] PeopleIds = ["lee", "sam", "dana"];

    private const string Private = "anonymous";

    private readonly StormWorld world;
    private readonly StormPlan plan;
    private readonly Random random;
    private readonly DateTimeOffset start;

    public StormScript(StormWorld world, StormPlan plan, Random random)
    {
        this.world = world;
        this.plan = plan;
        this.random = random;
        start = world.Clock.GetUtcNow();
        Orders = new TeamOrders(world, random);
    }

    /// <summary>What each caller does besides calling, for the rules: replies and acts of the staff are in the journal.</summary>
    public List<Act> Acts { get; } = [];

    public TeamOrders Orders { get; }

    /// <summary>The id, in the plans, of the person with that phone; null: none.</summary>
    public static string? PersonAt(string phone) => Array.IndexOf(Staff, phone) is >= 0 and var index ? PeopleIds[index] : null;

    public void Schedule()
    {
        foreach (var phone in plan.IsWhole ? [.. Staff, AnsweringService] : Staff)
        {
            world.At(start, () => world.ControlAsync(HttpMethod.Put, $"emulator/phones/{Uri.EscapeDataString(phone)}", Behaviour()));
        }

        if (plan.IsWhole)
        {
            Orders.Schedule(start, plan.CallsWithin);
        }

        var callers = plan.IsWhole ? random.Next(2, 6) : random.Next(1, 5);
        for (var i = 0; i < callers; i++)
        {
            var caller = random.Next(12) switch { 0 => Private, 1 => "+13125550666", 2 => Staff[random.Next(Staff.Length)], _ => Customer(i) };
            var calls = random.Next(4) == 0 ? 2 : 1;
            for (var call = 0; call < calls; call++)
            {
                ScheduleCall(caller, start + (plan.CallsWithin * random.NextDouble()));
            }

            if (caller == Customer(i))
            {
                ScheduleAfterwards(caller);
            }
        }
    }

    /// <summary>In the whole plan some call from another city.</summary>
    private string Customer(int number) => plan.IsWhole && number % 2 == 1 ? $"+1414555900{number}" : $"+1312555900{number}";

    private object Behaviour()
    {
        // On the whole plan more people answer, and talks are short: then queues move on.
        var answer = random.Next(plan.IsWhole ? 10 : 6) switch { 0 or 1 => "never", 2 => "busy", 3 => "decline", 4 => "voicemail", _ => $"after:{random.Next(1, 12)}s" };
        return new
        {
            answer,
            press = random.Next(plan.IsWhole ? 8 : 4) == 0 ? null : "1",
            hangUpAfter = random.Next(3) == 0 || plan.IsWhole ? $"{random.Next(5, 60)}s" : null,
            texts = random.Next(8) == 0 ? "silent" : "delivered",
        };
    }

    private void ScheduleCall(string caller, DateTimeOffset at)
    {
        var patience = random.Next(plan.IsWhole ? 2 : 3) == 0 ? TimeSpan.FromMinutes(6) : TimeSpan.FromSeconds(130 * random.NextDouble());
        var speaks = random.Next(3) == 0;
        world.At(at, async () =>
        {
            var call = await world.ControlAsync(HttpMethod.Post, "emulator/calls", new { from = caller, to = Line });
            var talker = new Talker(world, random, call.GetProperty("id").GetString()!);
            talker.HangUpAfter(patience);
            if (plan.IsWhole)
            {
                talker.TalkFor(patience);
            }
            else if (speaks)
            {
                talker.SayOnce(TimeSpan.FromSeconds(random.Next(20, 100)), "My sink is leaking, please call me back");
            }
        });
    }

    private void ScheduleAfterwards(string caller)
    {
        switch (random.Next(5))
        {
            case 0:
                ScheduleReply(caller, Minutes(12, 150), "Yes please, today if you can");
                break;
            case 1:
                ScheduleReply(caller, Minutes(12, 150), "STOP");
                break;
            case 2:
                ScheduleContact(caller, Minutes(12, 150));
                break;
            case 3:
                ScheduleReply(caller, Minutes(12, 60), "Hello?");
                ScheduleContact(caller, Minutes(61, 170));
                break;
        }
    }

    private void ScheduleReply(string caller, DateTimeOffset at, string message)
    {
        Acts.Add(new Act(at, caller, message == "STOP" ? ActKind.Stop : ActKind.Reply));
        world.At(at, () => world.ControlAsync(HttpMethod.Post, "emulator/texts", new { from = caller, to = Line, message }));
    }

    /// <summary>Somebody talks to the caller, and later closes the case.</summary>
    private void ScheduleContact(string caller, DateTimeOffset at) =>
        world.At(at, async () =>
        {
            var open = await world.AskAppAsync(HttpMethod.Get, "cases?state=open");
            foreach (var one in open.GetProperty("items").EnumerateArray().Where(one => one.GetProperty("caller").GetString() == caller))
            {
                var id = one.GetProperty("id").GetString();
                Acts.Add(new Act(world.Clock.GetUtcNow(), caller, ActKind.ContactBegins));
                await world.AskAppAsync(HttpMethod.Post, $"cases/{id}/contacted", new { how = "phone", person = "lee" });
                Acts.Add(new Act(world.Clock.GetUtcNow(), caller, ActKind.Contact));
            }
        });

    private DateTimeOffset Minutes(int from, int to) => start + TimeSpan.FromSeconds(random.Next(from * 60, to * 60));
}

internal enum ActKind
{
    Reply,
    Stop,
    ContactBegins,
    Contact,
}

internal sealed record Act(DateTimeOffset At, string Caller, ActKind Kind);
