using Storm.Tests.World;

namespace Storm.Tests.Scenario;

/// <summary>What people do in one storm, all of it from the seed: who calls when, how phones behave, who replies, claims, contacts and closes.</summary>
internal sealed class StormScript
{
    public const string Line = "+13125550100";

    public static readonly string[] Staff = ["+13125550113", "+13125550114", "+13125550111"];

    private static readonly TimeSpan CallsWithin = TimeSpan.FromMinutes(8);

    private readonly StormWorld world;
    private readonly Random random;
    private readonly DateTimeOffset start;

    public StormScript(StormWorld world, Random random)
    {
        this.world = world;
        this.random = random;
        start = world.Clock.GetUtcNow();
    }

    /// <summary>What each caller does besides calling, for the rules: replies and acts of the staff are in the journal.</summary>
    public List<Act> Acts { get; } = [];

    public void Schedule()
    {
        foreach (var phone in Staff)
        {
            world.At(start, () => world.ControlAsync(HttpMethod.Put, $"emulator/phones/{Uri.EscapeDataString(phone)}", Behaviour()));
        }

        var callers = random.Next(1, 5);
        for (var i = 0; i < callers; i++)
        {
            var caller = random.Next(12) switch { 0 => "anonymous", 1 => "+13125550666", 2 => Staff[random.Next(Staff.Length)], _ => $"+1312555900{i}" };
            var calls = random.Next(4) == 0 ? 2 : 1;
            for (var call = 0; call < calls; call++)
            {
                ScheduleCall(caller, start + (CallsWithin * random.NextDouble()));
            }

            if (caller.StartsWith("+1312555900", StringComparison.Ordinal))
            {
                ScheduleAfterwards(caller);
            }
        }
    }

    private object Behaviour()
    {
        var answer = random.Next(6) switch { 0 or 1 => "never", 2 => "busy", 3 => "decline", 4 => "voicemail", _ => $"after:{random.Next(1, 12)}s" };
        return new
        {
            answer,
            press = random.Next(4) == 0 ? null : "1",
            hangUpAfter = random.Next(3) == 0 ? $"{random.Next(5, 60)}s" : null,
            texts = random.Next(8) == 0 ? "silent" : "delivered",
        };
    }

    private void ScheduleCall(string caller, DateTimeOffset at)
    {
        var patience = random.Next(3) == 0 ? TimeSpan.FromMinutes(6) : TimeSpan.FromSeconds(130 * random.NextDouble());
        var speaks = random.Next(3) == 0;
        world.At(at, async () =>
        {
            var call = await world.ControlAsync(HttpMethod.Post, "emulator/calls", new { from = caller, to = Line });
            var id = call.GetProperty("id").GetString();
            world.At(world.Clock.GetUtcNow() + patience, () => TryAsync(() => world.ControlAsync(HttpMethod.Post, $"emulator/calls/{id}/hang-up")));
            if (speaks)
            {
                world.At(world.Clock.GetUtcNow() + TimeSpan.FromSeconds(random.Next(20, 100)), () => TryAsync(() =>
                    world.ControlAsync(HttpMethod.Post, $"emulator/calls/{id}/say", new { speech = "My sink is leaking, please call me back" })));
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

    /// <summary>A caller who has left already can't speak any more.</summary>
    private static async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (HttpRequestException e) when (e.StatusCode is System.Net.HttpStatusCode.NotFound or System.Net.HttpStatusCode.Conflict or System.Net.HttpStatusCode.BadRequest)
        {
            // The call was over.
        }
    }
}

internal enum ActKind
{
    Reply,
    Stop,
    ContactBegins,
    Contact,
}

internal sealed record Act(DateTimeOffset At, string Caller, ActKind Kind);
