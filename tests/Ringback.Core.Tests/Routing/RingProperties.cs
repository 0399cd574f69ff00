using FsCheck;
using FsCheck.Fluent;
using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;
using Ringback.Core.Routing;
using static Ringback.Core.Tests.Routing.RingPlan;

namespace Ringback.Core.Tests.Routing;

/// <summary>What holds for any ring, forward and queue steps, whatever happens to their phones.</summary>
public sealed class RingProperties
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(150);

    private static readonly string[] Hows = ["in-order", "all", "round-robin", "longest-idle", "random"];
    private static readonly string[] Alsos = ["after", "together", "never"];
    private static readonly string[] Whos = ["everyone", "dana", "[lee, sam]", "{ location: north }"];
    private const string Stagger = "stagger: 3s,";
    private static readonly string[] More = ["", Stagger, "delays: { sam: 4s, dana: 9s },", "max: 12s,"];

    [Fact]
    public void Every_call_ends_however_its_phones_behave() =>
        Check(
            (call, _) =>
            {
                call.Passes(1200).On(at => new CallIsGone(at)).On(at => new CallTerminated(at, WasThere: false)).Passes(60);
                return call.State.Stage is Stage.Ended && call.State.Legs.All(leg => leg.Status is LegStatus.Ending or LegStatus.Ended);
            });

    [Fact]
    public void Left_alone_every_plan_reaches_its_end_by_itself() =>
        Check(
            (call, _) =>
            {
                for (var minute = 0; minute < 30 && call.State.Stage is Stage.InPlan; minute++)
                {
                    call.Passes(60);
                }

                return call.State.Stage is not Stage.InPlan;
            });

    [Fact]
    public void Two_people_are_never_joined() => Check((call, _) => call.State.Legs.Count(leg => leg.Status is LegStatus.Taking or LegStatus.Joined) <= 1);

    /// <summary>Legs that are told both not to have rung and to have connected prove nothing: such a leg is ended as soon as it turns up.</summary>
    [Fact]
    public void A_phone_is_rung_once_a_call_by_rings_and_only_queues_ring_it_again() =>
        Check(
            (call, log) => log
                .Where(rung => rung.By is RingStep or ForwardStep && call.State.Find(rung.Leg) is { Connection: not null, Result: not (LegResult.Failed or LegResult.Busy or LegResult.NoSlot) } leg && leg.Phone == rung.Phone)
                .DistinctBy(rung => rung.Leg)
                .GroupBy(rung => rung.Phone)
                .All(rung => rung.Count() == 1));

    [Fact]
    public void Nobody_is_rung_who_is_away_busy_down_the_caller_or_has_declined() => Check((call, log) => log.All(rung => rung.WasAllowed));

    [Fact]
    public void A_line_never_rings_more_phones_than_it_may_hold_calls() => Check((call, _) => call.State.Legs.Count(leg => leg.IsHopeful) <= 2);

    [Fact]
    public void A_place_taken_in_a_queue_is_given_back_exactly_once() =>
        Check(
            (call, _) =>
            {
                var places = call.All.Count(command => command is JoinQueue) - call.All.Count(command => command is LeaveQueue);
                return places == (call.State is { Stage: Stage.InPlan, Progress: Core.Routing.Steps.Queueing } ? 1 : 0);
            });

    [Fact]
    public void A_caller_who_waits_always_hears_something_or_soon_will() =>
        Check(
            (call, _) => call.State is not { Stage: Stage.InPlan, Progress: Core.Routing.Steps.Seeking { Words: true } }
                || call.State.Legs.Any(leg => leg.Status is LegStatus.Taking)
                || call.State.Timers.ContainsKey("sound"));

    private static void Check(Func<CallStory, IReadOnlyList<RungPhone>, bool> holds) =>
        Prop.ForAll(
                Gen.Choose(0, 1_000_000).ArrayOf(80).ToArbitrary(),
                Gen.Choose(0, 1_000_000).ToArbitrary(),
                (choices, seed) =>
                {
                    var plan = PlanOf(Math.Abs(seed * 2654435761L));
                    var call = Calls(plan, from: seed % 7 == 0 ? SamsPhone : null);
                    var log = new List<RungPhone>();
                    Watch(call, plan, log, from: 0, declined: []);
                    foreach (var choice in choices)
                    {
                        var before = call.All.Count;
                        var declined = call.State.Legs.Where(leg => leg.Result is LegResult.Declined).Select(leg => leg.Person).ToHashSet();
                        Happens(call, Math.Abs(choice * 2654435761L % 1000003), choice);
                        Watch(call, plan, log, before, declined);
                    }

                    return holds(call, log);
                })
            .Check(Runs);

    /// <summary>Mostly what phones do, and time; now and then anything at all.</summary>
    private static void Happens(CallStory call, long pick, int choice)
    {
        var legs = call.State.Legs.Where(leg => !leg.IsOver).ToList();
        var leg = legs.Count == 0 ? new LegId(1) : legs[(int)(pick / 40 % legs.Count)].Id;
        switch (pick % 20)
        {
            case 0 or 1 or 2: call.Team = TeamOf(pick / 20); break;
            case 3 or 4 or 5 or 6: call.LegRings(leg.Value); break;
            case 7: call.LegPicksUp(leg.Value); break;
            case 8: call.On(at => new LegFailed(at, leg, pick / 20 % 3 == 0 ? 486 : 603, 0)); break;
            case 9: call.On(at => new LegHasNoSlot(at, leg, pick / 20 % 2 == 0)); break;
            case 10 when call.All.OfType<AskCaller>().LastOrDefault() is { } offer: call.On(at => new Chose(at, offer.Number, "1", null)); break;
            case 11 when call.State.Find(leg)?.Whisper is not null: call.LegPresses(leg.Value, pick / 20 % 2 == 0 ? "1" : "2"); break;
            case 12: Happening.Apply(call, choice); break;
            case 13: call.Played(); break;
            default: call.Passes(pick / 20 % 16); break;
        }
    }

    /// <summary>What was rung by the last event, and whether it might be. Some time may have passed in it, but the team stood still.</summary>
    private static void Watch(CallStory call, Plan plan, List<RungPhone> log, int from, HashSet<PersonId> declined)
    {
        for (var i = from; i < call.All.Count; i++)
        {
            if (call.All[i] is RingLeg ring)
            {
                var person = plan.PersonWithPhone(ring.Phone);
                var own = call.All.Take(i).OfType<RingLeg>().Select(other => other.Phone).ToHashSet();
                var allowed = ring.Phone != call.State.Caller
                    && (person is null
                        || (!declined.Contains(person.Id)
                            && !(call.Team.Of(person.Id).AwayUntil > call.Now)
                            && !(person.Location == "north" && call.Team.IsOn("north-down", call.Now))
                            && !person.Also.Prepend(person.Phone).Any(phone => call.Team.PhonesInUse.Contains(phone) && !own.Contains(phone))));
                log.Add(new RungPhone(ring.Leg, ring.Phone, StepThatRang(call, plan, log.Count), allowed));
            }
        }
    }

    /// <summary>The last step before the note of that ring; null where the timeline has no more room.</summary>
    private static Step? StepThatRang(CallStory call, Plan plan, int number)
    {
        Step? step = null;
        foreach (var moment in call.State.Timeline)
        {
            step = moment.What is "step" ? plan.Steps[new StepName(moment.Detail!)] : step;
            if (moment.What is "ring" && number-- == 0)
            {
                return step;
            }
        }

        return null;
    }

    private static TeamFacts TeamOf(long pick)
    {
        PhoneNumber[] phones = [DanasPhone, LeesPhone, LeesMobile, SamsPhone];
        var busy = Busy([.. phones.Where((_, n) => ((pick >> n) & 1) == 1)]) with
        {
            Switches = new Dictionary<string, DateTimeOffset?>(StringComparer.Ordinal) { ["north-down"] = pick % 11 == 0 ? null : Tuesday.AddHours(-1) },
        };
        return pick % 13 == 0 ? busy.With(Lee, away: Tuesday.AddDays(1)) : busy;
    }

    private static Plan PlanOf(long seed)
    {
        string Pick(IReadOnlyList<string> from, int shift) => from[(int)((seed >> shift) % from.Count)];
        var more = Pick(More, 2);
        var one = $"{{ ring: {Pick(Whos, 0)}, how: {(more == Stagger ? "all" : Pick(Hows, 1))}, also: {Pick(Alsos, 3)}, {more} seconds: 10, else: two }}";
        var two = (seed % 3) switch
        {
            0 => $"two: {{ forward: \"{Service}\", else: three }}",
            1 => $"two: {{ ring: {Pick(Whos, 5)}, how: {Pick(Hows, 6)}, else: three }}",
            _ => "two: { say: Hold on., next: three }",
        };
        var three = $"three: {{ queue: {Pick(Whos, 4)}, how: {Pick(Hows, 7)}, max-wait: 2m, offer-callback-after: 20s, say-position-every: 15s, else: else }}";
        return With(one, more: $"{two}\n{three}");
    }

    private sealed record RungPhone(LegId Leg, PhoneNumber Phone, Step? By, bool WasAllowed);
}
