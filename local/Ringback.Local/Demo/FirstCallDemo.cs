using System.Text.Json;
using Ringback.Core.Cases;
using Ringback.Core.Hours;
using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Local.Demo;

/// <summary>
/// Two calls on a Tuesday morning. Nobody takes the first: text-back, reminder, supervisor, a reply, a claim, contact, closed. The second is taken by
/// pressing 1.
/// </summary>
internal sealed class FirstCallDemo(Stage stage, Plan plan)
{
    private const string Jo = "+13125559001";
    private const string Kim = "+13125559002";

    private static readonly TimeSpan ALittle = TimeSpan.FromSeconds(60);

    /// <summary>Jo gives up when asked for a message, or after this time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(150);

    private readonly string line = plan.Numbers[0].Number.Value;
    private readonly IPromiseClock clock = PromiseClocks.Of(Terms.Of(plan.Default), plan);

    private IReadOnlyList<Person> Assigned =>
        plan.PeopleOf(plan.Default.Assign!, plan.Business.LocalAt(TuesdayMorning.In(plan.Business.TimeZone)), plan.Business.Language);

    /// <summary>Null when this plan can be demonstrated, otherwise why not.</summary>
    public static string? WhyNot(Plan plan) =>
        plan.Numbers.Count == 0 || plan.People.Count < 2 ? "the plan has no number or fewer than two people"
        : !plan.Supervisors.Any() ? "the plan has no supervisor to alert"
        : plan.Default.Assign is null ? "the plan's default promise is assigned to nobody"
        : null;

    public async Task<RungChecks> PlayAsync(CancellationToken cancellation)
    {
        stage.Timeline.Name(Jo, "Jo (caller)");
        stage.Timeline.Name(Kim, "Kim (caller)");
        var missed = await PlayMissedCallAsync(cancellation);
        var recovery = await PlayRecoveryAsync(missed, cancellation);
        var taken = await PlayTakenCallAsync(cancellation);
        return await CheckAsync(missed, recovery, taken, cancellation);
    }

    private async Task<DateTimeOffset> PlayMissedCallAsync(CancellationToken cancellation)
    {
        stage.Timeline.Chapter("A call that nobody takes");
        foreach (var person in plan.People)
        {
            await stage.Emulator.SetPhoneAsync(person.Phone.Value, new { answer = "never" }, cancellation);
        }

        var call = await stage.Emulator.DialAsync(Jo, line, cancellation);
        await stage.WatchAsync(Patience, cancellation, until: entry => plan.Steps.Values.OfType<VoicemailStep>().Any(step => IsHeardBy(Jo, step.Greeting)(entry)));
        await stage.Emulator.HangUpAsync(call, cancellation);
        await stage.WatchUntilAsync("the text-back", IsTextTo(Jo), ALittle, cancellation);
        await stage.WatchAsync(TimeSpan.FromSeconds(5), cancellation);
        return stage.Journal.Last(entry => Is(entry, "call") && Says(entry, "change", "ended")).GetProperty("at").GetDateTimeOffset();
    }

    private async Task<Recovery> PlayRecoveryAsync(DateTimeOffset missed, CancellationToken cancellation)
    {
        stage.Timeline.Chapter($"{Spoken(plan.Default.Remind)} later: still nobody has called back");
        await SkipToAsync(clock.After(missed, plan.Default.Remind) + ALittle, cancellation);
        stage.Timeline.Chapter($"{Spoken(plan.Default.Supervisor)} after the call: the supervisor hears of it");
        await SkipToAsync(clock.After(missed, plan.Default.Supervisor) + ALittle, cancellation);

        var person = Assigned[0];
        stage.Timeline.Chapter($"Jo answers the text; {FirstName(person)} claims the case, texts back and closes it");
        var replied = await stage.Emulator.NowAsync(cancellation);
        await stage.Emulator.TextAsync(Jo, line, "Hi! The sink in our kitchen is leaking. Can you come today?", cancellation);
        await stage.WatchAsync(TimeSpan.FromSeconds(10), cancellation);

        var openCase = (await stage.App.ListAsync("cases?state=open", cancellation)).First(one => Says(one, "caller", Jo)).GetProperty("id").GetString()!;
        await stage.App.PostAsync($"cases/{openCase}/claim", new { person = person.Id.Value }, cancellation);
        stage.Timeline.Tell(await stage.Emulator.NowAsync(cancellation), person.Name, "claims the case");
        await stage.App.PostAsync($"conversations/{Jo}/texts", new { person = person.Id.Value, text = $"{person.Name} here, I can be there at 2 pm. Does that work?" }, cancellation);
        await stage.WatchAsync(TimeSpan.FromSeconds(5), cancellation);

        stage.Timeline.Chapter("Hours later: contact was made, so nobody is pestered any more");
        var contacted = await stage.Emulator.NowAsync(cancellation);
        await stage.SkipAsync(2 * plan.Default.Supervisor, cancellation);
        await stage.App.PostAsync($"cases/{openCase}/close", new { disposition = "booked" }, cancellation);
        stage.Timeline.Tell(await stage.Emulator.NowAsync(cancellation), person.Name, "closes the case: booked");
        await stage.SkipAsync(2 * plan.Default.Supervisor, cancellation);
        return new Recovery(openCase, replied, contacted);
    }

    private async Task<string> PlayTakenCallAsync(CancellationToken cancellation)
    {
        stage.Timeline.Chapter("The next day: a call that somebody takes");
        var nextMorning = TuesdayMorning.In(plan.Business.TimeZone).AddDays(1);
        await SkipToAsync(nextMorning, cancellation);
        var person = Assigned[0];
        await stage.Emulator.SetPhoneAsync(person.Phone.Value, new { answer = "after:4s", press = "1" }, cancellation);
        var call = await stage.Emulator.DialAsync(Kim, line, cancellation);
        await stage.WatchUntilAsync($"{person.Name} talks with the caller", entry => Is(entry, "leg") && Says(entry, "change", "moved"), TimeSpan.FromSeconds(90), cancellation);
        await stage.WatchAsync(TimeSpan.FromSeconds(30), cancellation);
        await stage.Emulator.HangUpAsync(call, cancellation);
        await stage.WatchAsync(TimeSpan.FromSeconds(70), cancellation);
        return call;
    }

    private async Task<RungChecks> CheckAsync(DateTimeOffset missed, Recovery recovery, string taken, CancellationToken cancellation)
    {
        var checks = new RungChecks();
        var assigned = Assigned;
        var supervisor = plan.Supervisors.First();
        var (remindAt, supervisorAt) = (clock.After(missed, plan.Default.Remind), clock.After(missed, plan.Default.Supervisor));
        checks.Add("text-back to the caller within 60 seconds", 1, Texts(Jo, missed, missed + ALittle));
        var inTurn = assigned.Where(person => Texts(person.Phone.Value, missed, missed + ALittle) > 0).ToList();
        checks.Add($"alert at once to whose turn it is{(inTurn.Count == 1 ? $", {inTurn[0].Name}" : "")}", 1, assigned.Sum(person => Texts(person.Phone.Value, missed, missed + ALittle)));
        checks.Add("the caller's reply to the same person", 1, inTurn.Sum(person => Texts(person.Phone.Value, recovery.Replied, recovery.Contacted)));
        foreach (var person in assigned)
        {
            checks.Add($"reminder after {Spoken(plan.Default.Remind)} to {person.Name}", 1, Texts(person.Phone.Value, remindAt, remindAt + ALittle));
        }

        checks.Add($"after {Spoken(plan.Default.Supervisor)} a text to the supervisor {supervisor.Name}", 1, Texts(supervisor.Phone.Value, supervisorAt, supervisorAt + ALittle));
        checks.Add("and an email", 1, Count("email", entry => Says(entry, "to", supervisor.Email ?? ""), supervisorAt, supervisorAt + ALittle));
        checks.Add("the caller got the text-back and the answer, nothing else", 2, Texts(Jo, missed, DateTimeOffset.MaxValue));
        checks.Add("nobody was alerted about the caller after contact", 0, Count("text", entry => entry.GetProperty("message").GetString()!.Contains(Jo, StringComparison.Ordinal), recovery.Contacted, DateTimeOffset.MaxValue));
        checks.Add("no message went out twice", 0, Doubled());

        var closed = await stage.App.GetAsync($"cases/{recovery.Case}", cancellation);
        checks.Add("the case is closed as booked", Says(closed, "state", "closed") && Says(closed, "disposition", "booked"), $"{closed.GetProperty("state")}");
        var calls = await stage.App.ListAsync($"calls?caller={Uri.EscapeDataString(Kim)}", cancellation);
        checks.Add("the second call was answered, with no text", calls.Count == 1 && Says(calls[0], "outcome", "answered") && Texts(Kim, missed, DateTimeOffset.MaxValue) == 0, $"call {taken}: {(calls.Count == 0 ? "unknown" : calls[0].GetProperty("outcome"))}");
        return checks;
    }

    private async Task SkipToAsync(DateTimeOffset time, CancellationToken cancellation)
    {
        var left = time - await stage.Emulator.NowAsync(cancellation);
        if (left > TimeSpan.Zero)
        {
            await stage.SkipAsync(left, cancellation);
        }
    }

    private int Texts(string to, DateTimeOffset from, DateTimeOffset until) => Count("text", entry => Says(entry, "to", to), from, until);

    private int Count(string kind, Func<JsonElement, bool> matches, DateTimeOffset from, DateTimeOffset until) =>
        stage.Journal.Count(entry => Is(entry, kind) && IsOriginal(entry) && matches(entry) && entry.GetProperty("at").GetDateTimeOffset() is var at && at >= from && at < until);

    private int Doubled() =>
        stage.Journal.Where(entry => Is(entry, "text") && IsOriginal(entry))
            .GroupBy(entry => (entry.GetProperty("to").GetString(), entry.GetProperty("message").GetString()))
            .Sum(group => group.Count() - 1);

    private static Func<JsonElement, bool> IsTextTo(string number) => entry => Is(entry, "text") && Says(entry, "to", number);

    private Func<JsonElement, bool> IsHeardBy(string number, LocalizedText text) =>
        entry => Is(entry, "heard") && Says(entry, "number", number) && Says(entry, "text", text.In(plan.Business.Language).Text.Replace("{business}", plan.Business.Name, StringComparison.Ordinal));

    private static bool Is(JsonElement entry, string kind) => Says(entry, "kind", kind);

    private static bool IsOriginal(JsonElement entry) => !entry.TryGetProperty("duplicateOf", out var original) || original.ValueKind == JsonValueKind.Null;

    private static bool Says(JsonElement element, string name, string value) =>
        element.TryGetProperty(name, out var property) && property.ValueKind == JsonValueKind.String && property.GetString() == value;

    private string Spoken(TimeSpan time) => plan.Default.Clock is PromiseClock.Always ? InWords(time) : $"{InWords(time)} of opening hours";

    private static string FirstName(Person person) => person.Name.Split(' ')[0];

    private static string InWords(TimeSpan time) => time.TotalHours >= 1 ? $"{time.TotalHours:0.#} h" : $"{time.TotalMinutes:0} minutes";

    private sealed record Recovery(string Case, DateTimeOffset Replied, DateTimeOffset Contacted);
}
