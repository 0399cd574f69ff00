using System.Globalization;
using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Trials.Replay;

/// <summary>Makes a trial's request of a recorded call: everybody behaves as recorded, and, where nothing was recorded, as usual.</summary>
internal sealed class Reconstruction(Habits habits)
{
    private static readonly TimeSpan Recently = TimeSpan.FromHours(1);

    /// <param name="earlier">Calls of the same caller before this one.</param>
    public TrialRequest Of(RecordedCall call, IReadOnlyList<RecordedCall> earlier, Plan plan)
    {
        var own = RungPhones.Of(call).GroupBy(rung => rung.Person, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(rung => rung.Phone).OrderBy(phone => phone.Pickup).First(), StringComparer.Ordinal);
        var phones = habits.ByPerson.ToDictionary(StringComparer.Ordinal);
        foreach (var (person, phone) in own)
        {
            phones[person] = phone;
        }

        if (call.AnsweredBy is { } taker && !own.ContainsKey(taker))
        {
            phones[taker] = phones.GetValueOrDefault(taker) is { Pickup: Pickup.Answers } usual ? usual : TrialPhone.Standard;
        }

        return new TrialRequest
        {
            At = call.StartedAt,
            From = PhoneNumber.TryParse(call.From, out var from) ? from : null,
            To = PhoneNumber.Parse(call.To!),
            Name = call.CorrelationId ?? call.Id ?? "replay",
            Phones = phones,
            OtherPhones = habits.Others,
            Busy = Skipped(call, "on a call").ToDictionary(person => person, _ => (TimeSpan?)null),
            Away = Skipped(call, "away").ToHashSet(),
            Switches = Switches(call, plan),
            Caller = Known(call, earlier),
            When = [.. Acts(call)],
            InOrder = false,
            Talks = call.Outcome is not "unanswered" && !(call.Outcome is "abandoned" && LastStep(call, plan) is IntakeStep or VoicemailStep),
            Patience = LostPatience(call, plan) ? (call.EndedAt is { } end ? end - call.StartedAt : call.Waited) : null,
            Speech = call.Timeline.All(moment => moment.What != "speech-failed"),
        };
    }

    /// <summary>Whether the caller hung up because it took too long; after a talk, or into a message, that is just how a call ends.</summary>
    private static bool LostPatience(RecordedCall call, Plan plan) =>
        call.Outcome is "abandoned"
        || (call.Outcome is not ("answered" or "voicemail") && call.Timeline.Any(moment => moment.What == "caller-left") && LastStep(call, plan) is not VoicemailStep);

    private static Step? LastStep(RecordedCall call, Plan plan) => call.Path is [.., var last] ? plan.Steps.GetValueOrDefault(new StepName(last)) : null;

    private static IEnumerable<PersonId> Skipped(RecordedCall call, string why) =>
        call.Timeline.Where(moment => moment is { What: "skipped", Detail: not null })
            .Select(moment => RungPhones.Split(moment.Detail!))
            .Where(skipped => skipped.Why == why)
            .Select(skipped => new PersonId(skipped.Person))
            .Distinct();

    /// <summary>A switch that was on is told at the step that asked for it; the draft's step of the same name says which one that is.</summary>
    private static HashSet<string> Switches(RecordedCall call, Plan plan)
    {
        var on = new HashSet<string>(StringComparer.Ordinal);
        var step = "";
        foreach (var moment in call.Timeline)
        {
            if (moment is { What: "step", Detail: { } name })
            {
                step = name;
            }
            else if (moment is { What: "switch", Detail: "on" } && plan.Steps.GetValueOrDefault(new StepName(step)) is SwitchStep known)
            {
                on.Add(known.Switch);
            }
        }

        return on;
    }

    private static CallerFacts Known(RecordedCall call, IReadOnlyList<RecordedCall> earlier)
    {
        bool Was(string kind) => call.Timeline.Any(moment => moment.What == "caller" && moment.Detail == kind);
        return new CallerFacts(
            earlier.Count > 0 || Was(CallerStep.Returning),
            Was(CallerStep.HasOpenCase) || (call.CaseId is not null && earlier.Any(before => before.CaseId == call.CaseId)),
            [.. earlier.Select(before => before.StartedAt).Where(at => call.StartedAt - at < Recently)]);
    }

    private static IEnumerable<CallerAct> Acts(RecordedCall call)
    {
        foreach (var (what, detail) in call.Timeline.Select(moment => (moment.What, moment.Detail ?? "")))
        {
            switch (what)
            {
                case "pressed" when detail.Length > 0:
                    yield return new CallerAct.Press(detail);
                    break;
                case "callback-accepted":
                    yield return new CallerAct.Press("1");
                    break;
                case "said" when detail.Length > 0:
                    yield return new CallerAct.Say(detail);
                    break;
                case "message":
                    yield return Message(detail);
                    break;
            }
        }
    }

    /// <summary>As the timeline tells it: <c>12 s: the words</c>, the silence at the end counted. Without words and shorter than a message, it was ended with a key.</summary>
    private static CallerAct Message(string detail)
    {
        var (length, words) = RungPhones.Split(detail);
        var time = TimeSpan.FromSeconds(double.TryParse(length.AsSpan().TrimEnd(" s"), NumberStyles.Float, CultureInfo.InvariantCulture, out var known) ? Math.Clamp(known, 0, 600) : 8);
        var spoken = time - Running.Pace.EndOfWords;
        return words is null && time < Evidence.LeastMessage ? new CallerAct.Press("#")
            : new CallerAct.Say(words ?? "(a message)", spoken > Evidence.LeastMessage ? spoken : Evidence.LeastMessage);
    }
}
