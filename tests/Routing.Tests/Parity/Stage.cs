using Microsoft.Extensions.DependencyInjection;
using Ringback.Core;
using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;
using Ringback.Core.Routing;
using Ringback.Core.Routing.Trials;
using Ringback.Functions.Calls.Rows;
using Ringback.Functions.Calls.Slots;
using Ringback.Functions.Tests.Calls;

namespace Routing.Tests.Parity;

/// <summary>Sets up the real world as a scenario's <c>given</c> describes it: phones, people who talk or are away, switches, and what the caller did before.</summary>
internal static class Stage
{
    /// <summary>Before the call: enough for the earlier calls that a scenario speaks of.</summary>
    private static readonly TimeSpan Earlier = TimeSpan.FromHours(1);

    public static async Task<Town> OpenAsync(string planFile, Plan plan, TrialRequest request)
    {
        Assert.True(request.Waiting.Count == 0, "callers who wait already are played by the stories of the queue, not by scenarios");
        var hasPast = request.Caller is { IsReturning: true } or { HasOpenCase: true };
        var town = await Town.OpenAsync(planFile, request.At - (hasPast ? Earlier + TimeSpan.FromMinutes(5) : TimeSpan.FromSeconds(10)), request.Speech);
        foreach (var number in plan.Numbers)
        {
            await town.AskEmulatorAsync(HttpMethod.Put, $"numbers/{Uri.EscapeDataString(number.Number.Value)}", new { legs = number.Legs });
        }

        if (hasPast)
        {
            await CallBeforeAsync(town, request);
        }

        foreach (var (person, phone) in PhonesOf(plan))
        {
            await town.PhoneAsync(phone.Value, Behaviour(request.PhoneOf(person, phone)));
        }

        foreach (var on in request.Switches)
        {
            await town.AskAppAsync(HttpMethod.Put, $"switches/{on}", new { on = true });
        }

        foreach (var away in request.Away)
        {
            await town.AskAppAsync(HttpMethod.Put, $"people/{away}/away");
        }

        await town.PassAsync((request.At - town.Clock.GetUtcNow()).TotalSeconds);
        foreach (var (person, time) in request.Busy)
        {
            Assert.True(time is null, "who is busy for a while only is played by the stories of the queue, not by scenarios");
            await TalkAsync(town, plan, plan.FindPerson(person)!);
        }

        return town;
    }

    /// <summary>The phones that steps may ring, and the names by which scenarios speak of them.</summary>
    public static IEnumerable<(PersonId Person, PhoneNumber Phone)> PhonesOf(Plan plan) =>
        plan.People.SelectMany(person => person.Also.Prepend(person.Phone).Select(phone => (person.Id, phone)))
            .Concat(plan.Steps.Values.OfType<ForwardStep>().Select(step => (new PersonId(step.Label), step.Number)));

    /// <summary>Another call holds the person's phones, for as long as this one lasts.</summary>
    private static async Task TalkAsync(Town town, Plan plan, Person person)
    {
        var now = town.Clock.GetUtcNow();
        var (line, other) = (plan.Numbers[0].Number, new IncomingCall($"another-call-of-{person.Id}", "server", Caller: null, CallerRawId: null, plan.Numbers[0].Number, "context", now));
        var phones = person.Also.Prepend(person.Phone).Select((phone, index) => new Leg(new LegId(index + 1), person.Id, phone, LegStatus.Joined)).ToList();
        var state = CallFlow.Arrive(other, new PlanVersion(1), Facts.At(now, plan)).State with { Legs = phones };
        await town.Services.GetRequiredService<CallRows>().TryAddAsync(new CallRow(state), CancellationToken.None);
        foreach (var leg in phones)
        {
            // Far beyond the line's own slots: the call that is tried has all of them.
            var slot = await town.Services.GetRequiredService<LegSlots>().TakeAsync(new SlotHolder(other.Id, leg.Id, PhoneNumber.Parse($"+1999{line.Value[5..]}"), leg.Phone), slots: 100, isOutside: false, CancellationToken.None);
            Assert.Equal(SlotAnswer.Taken, slot);
        }
    }

    /// <summary>Real calls before this one: each hangs up at once. Whoever returns without an open case was called back meanwhile.</summary>
    private static async Task CallBeforeAsync(Town town, TrialRequest request)
    {
        var times = request.Caller.RecentCalls.Count > 0 ? request.Caller.RecentCalls.Order() : Enumerable.Repeat(request.At - Earlier, 1);
        foreach (var time in times)
        {
            await town.PassAsync((time - town.Clock.GetUtcNow()).TotalSeconds);
            var call = await town.DialAsync(request.From?.Value ?? "anonymous", request.To.Value);
            await town.PassAsync(2);
            await town.HangUpAsync(call);
            await town.PassAsync(5);
        }

        if (!request.Caller.HasOpenCase && request.From is not null)
        {
            foreach (var open in (await town.AskAppAsync(HttpMethod.Get, "cases?state=open")).GetProperty("items").EnumerateArray())
            {
                await town.AskAppAsync(HttpMethod.Post, $"cases/{open.GetProperty("id").GetString()}/close", new { disposition = "done" });
            }
        }
    }

    private static object Behaviour(TrialPhone phone) => phone.Pickup switch
    {
        Pickup.Answers => new { answer = FormattableString.Invariant($"after:{phone.After.TotalSeconds}s"), press = "1" },
        Pickup.Busy => new { answer = "busy" },
        Pickup.Declines => new { answer = "decline" },
        Pickup.Voicemail => new { answer = "voicemail" },
        _ => new { answer = "never" },
    };
}
