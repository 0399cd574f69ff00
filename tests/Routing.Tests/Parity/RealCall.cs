using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Ringback.Core;
using Ringback.Core.Plans;
using Ringback.Core.Routing.Trials;
using Ringback.Functions.Calls.Rows;
using Ringback.Functions.Tests.Calls;

namespace Routing.Tests.Parity;

/// <summary>A scenario's call played for real, written down as the trial writes its own.</summary>
internal static class RealCall
{
    private static readonly string[] Rang = ["ringing", "busy"];

    /// <returns>What happened, and the trial of the very same call: steps that draw lots draw the same.</returns>
    public static async Task<(TrialResult Real, TrialResult Trial)> PlayAsync(string planFile, Plan plan, TrialRequest request)
    {
        var town = await Stage.OpenAsync(planFile, plan, request);
        var journal = new JournalReader(town);
        await journal.NewAsync();
        var before = journal.Read.Count;
        var call = await town.DialAsync(request.From?.Value ?? "anonymous", request.To.Value);
        await new CallerOnThePhone(town, call, request, journal).PlayAsync();
        await town.PassAsync(20);
        await journal.NewAsync();

        var correlation = (await town.CallAsync(call)).GetProperty("correlationId").GetString()!;
        var trial = Trial.Run(plan, request with { Name = correlation });
        return (await ReadAsync(town, plan, request, call, correlation, [.. journal.Read.Skip(before)], trial), trial);
    }

    private static async Task<TrialResult> ReadAsync(Town town, Plan plan, TrialRequest request, string call, string correlation, IReadOnlyList<JsonElement> journal, TrialResult trial)
    {
        var id = (await town.CallsAsync()).Single(one => one.GetProperty("correlationId").GetString() == correlation).GetProperty("id").GetString()!;
        var detail = await town.CallInApiAsync(id);
        var state = (await town.Services.GetRequiredService<CallRows>().FindAsync(new CallId(id), CancellationToken.None))!.State;
        var timeline = detail.GetProperty("timeline").EnumerateArray()
            .Select(moment => new TrialMoment(moment.GetProperty("at").GetDateTimeOffset() - request.At, moment.GetProperty("what").GetString()!, moment.GetProperty("detail").GetString()))
            .ToList();
        var ended = detail.GetProperty("endedAt").GetDateTimeOffset();
        return new TrialResult
        {
            At = request.At,
            LocalTime = trial.LocalTime,
            From = request.From,
            To = request.To,
            Outcome = detail.GetProperty("outcome").GetString(),
            Waited = TimeSpan.FromSeconds(detail.GetProperty("waitSeconds").GetDouble()),
            Length = ended - request.At,
            AnsweredBy = detail.GetProperty("answeredBy").GetString() is { } person ? new PersonId(person) : null,
            Language = state.Language ?? plan.Business.Language,
            IsUrgent = state.IsUrgent,
            Told = state.Told,
            Path = [.. timeline.Where(moment => moment.What == "step").Select(moment => new TrialStep(new StepName(moment.Detail!), null, moment.At, TimeSpan.Zero))],
            Timeline = [.. timeline, .. Answered(journal, call, request), .. Heard(journal, call, request)],
            Rung = [.. Rung(journal, plan, request)],
            Texts = [.. await TextsAsync(town, plan, request, trial)],
            LongestSilence = Silence(journal, call, request),
        };
    }

    private static IEnumerable<TrialMoment> Answered(IEnumerable<JsonElement> journal, string call, TrialRequest request) =>
        from entry in journal
        where Is(entry, "call") && entry.GetProperty("id").GetString() == call && entry.GetProperty("change").GetString() == "answered"
        select new TrialMoment(At(entry) - request.At, "answered", null);

    private static IEnumerable<TrialMoment> Heard(IEnumerable<JsonElement> journal, string call, TrialRequest request) =>
        from entry in journal
        where Is(entry, "heard") && entry.GetProperty("callId").GetString() == call && entry.GetProperty("number").GetString() == (request.From?.Value ?? "anonymous")
        let text = entry.GetProperty("text").GetString()!
        select new TrialMoment(At(entry) - request.At, text.StartsWith('[') ? "plays" : "says", text);

    private static IEnumerable<TrialRing> Rung(IEnumerable<JsonElement> journal, Plan plan, TrialRequest request)
    {
        var names = Stage.PhonesOf(plan).GroupBy(phone => phone.Phone).ToDictionary(phone => phone.Key.Value, phone => phone.First().Person, StringComparer.Ordinal);
        return from entry in journal
               where Is(entry, "leg") && Rang.Contains(entry.GetProperty("change").GetString(), StringComparer.Ordinal)
               let number = entry.GetProperty("number").GetString()!
               let at = At(entry) - request.At
               select new TrialRing(names[number], PhoneNumber.Parse(number), at, at, at, PickedUp: false, "");
    }

    /// <summary>Of the texts to people only those that steps send: the recovery's alerts are no part of a trial.</summary>
    private static async Task<IEnumerable<TrialText>> TextsAsync(Town town, Plan plan, TrialRequest request, TrialResult trial)
    {
        var all = (await town.AskEmulatorAsync(HttpMethod.Get, "texts")).EnumerateArray().Where(text => text.GetProperty("at").GetDateTimeOffset() >= request.At).ToList();
        return from text in all
               let number = PhoneNumber.Parse(text.GetProperty("to").GetString()!)
               let message = text.GetProperty("message").GetString()!
               let to = number == request.From ? TrialText.ToCaller : plan.PersonWithPhone(number)?.Id.Value ?? number.Value
               where to == TrialText.ToCaller || trial.Texts.Any(one => one.To == to && one.Message == message)
               select new TrialText(to, number, text.GetProperty("at").GetDateTimeOffset() - request.At, message, "");
    }

    private static TrialSilence Silence(IEnumerable<JsonElement> journal, string call, TrialRequest request) =>
        journal.Where(entry => Is(entry, "silence") && entry.GetProperty("callId").GetString() == call)
            .Select(entry => new TrialSilence(TimeSpan.FromSeconds(entry.GetProperty("seconds").GetDouble()), entry.GetProperty("from").GetDateTimeOffset() - request.At, null))
            .MaxBy(silence => silence.Length) ?? TrialSilence.None;

    private static bool Is(JsonElement entry, string kind) => entry.GetProperty("kind").GetString() == kind;

    private static DateTimeOffset At(JsonElement entry) => entry.GetProperty("at").GetDateTimeOffset();
}
