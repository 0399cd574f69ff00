using Ringback.Core.Plans;

namespace Ringback.Core.Routing.Trials.Running;

/// <summary>The team as the trial finds it, and as the call changes it.</summary>
internal sealed class Team(TrialRun run)
{
    /// <summary>The others who wait in a queue are served one by one.</summary>
    private static readonly TimeSpan Served = TimeSpan.FromMinutes(1);

    private readonly Dictionary<PersonId, Dictionary<string, DateTimeOffset>> turns = [];
    private readonly Dictionary<string, int> missed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> down = new(StringComparer.Ordinal);
    private readonly Dictionary<string, QueuePlace> own = new(StringComparer.Ordinal);

    /// <summary>A caller who waits asks every other second; mostly nothing has changed.</summary>
    private readonly bool isStill = run.Request.Busy.Values.All(time => time is null) && run.Request.Waiting.Count == 0;
    private TeamFacts? latest;

    /// <summary>Whether the phone is on a call that we know of and that is not this one.</summary>
    public bool IsOnCall(PhoneNumber phone) =>
        run.Request.Team.PhonesInUse.Contains(phone)
        || (run.Request.Busy.Count > 0 && run.Plan.PersonWithPhone(phone) is { } person && IsBusy(person));

    public TeamFacts Facts(IEnumerable<PhoneNumber> ours) => isStill && latest is not null ? latest : latest = Look(ours);

    /// <summary>Something of the team is not any more as it was.</summary>
    public void Changed() => latest = null;

    private TeamFacts Look(IEnumerable<PhoneNumber> ours)
    {
        var request = run.Request;
        var known = request.Team;
        var busy = run.Plan.People.Where(IsBusy).SelectMany(person => person.Also.Prepend(person.Phone));
        var switches = request.Switches.Count + down.Count == 0 ? known.Switches
            : known.Switches.Where(on => !request.Switches.Contains(on.Key) && !down.ContainsKey(on.Key))
                .Concat(request.Switches.Select(on => KeyValuePair.Create(on, (DateTimeOffset?)null)))
                .Concat(down.Where(on => !request.Switches.Contains(on.Key)).Select(on => KeyValuePair.Create(on.Key, (DateTimeOffset?)on.Value)))
                .ToDictionary(StringComparer.Ordinal);
        return new TeamFacts(People(known), known.PhonesInUse.Concat(busy).Concat(ours).ToHashSet(), switches, Queues(known));
    }

    public void Count(CountTurn turn)
    {
        Changed();
        if (!turns.TryGetValue(turn.Person, out var own))
        {
            turns[turn.Person] = own = new(StringComparer.Ordinal);
        }

        own[turn.Step.Value] = turn.At;
    }

    public void Count(CountLeg leg)
    {
        Changed();
        missed[leg.Location] = leg.Reached ? 0 : missed.GetValueOrDefault(leg.Location) + 1;
        if (run.Plan.Locations.TryGetValue(leg.Location, out var location) && missed[leg.Location] >= location.DownAfter)
        {
            down[location.DownSwitch] = run.Now + location.DownFor;
        }
    }

    public void Join(JoinQueue queue)
    {
        Changed();
        own.TryAdd(queue.Queue.Value, new QueuePlace(run.State.Call, queue.HasPriority, queue.Since));
    }

    public void Leave(LeaveQueue queue)
    {
        Changed();
        if (own.Remove(queue.Queue.Value, out var place) && queue.ForCallback)
        {
            own[queue.Queue.Value] = place with { IsCallback = true };
        }
    }

    private bool IsBusy(Person person) => run.Request.Busy.TryGetValue(person.Id, out var time) && (time is null || run.Now < run.Start + time);

    private IReadOnlyDictionary<PersonId, PersonFacts> People(TeamFacts known)
    {
        if (run.Request.Away.Count == 0 && turns.Count == 0)
        {
            return known.People;
        }

        var people = known.People.ToDictionary();
        foreach (var away in run.Request.Away)
        {
            people[away] = (people.GetValueOrDefault(away) ?? PersonFacts.Unknown) with { AwayUntil = run.Start.AddDays(1) };
        }

        foreach (var (person, own) in turns)
        {
            var before = people.GetValueOrDefault(person) ?? PersonFacts.Unknown;
            people[person] = before with { Turns = before.Turns.Where(turn => !own.ContainsKey(turn.Key)).Concat(own).ToDictionary(StringComparer.Ordinal) };
        }

        return people;
    }

    private IReadOnlyDictionary<string, IReadOnlyList<QueuePlace>> Queues(TeamFacts known)
    {
        if (run.Request.Waiting.Count == 0 && own.Count == 0)
        {
            return known.Queues;
        }

        var queues = known.Queues.ToDictionary(StringComparer.Ordinal);
        foreach (var (queue, count) in run.Request.Waiting)
        {
            var served = (int)((run.Now - run.Start) / Served);
            queues[queue] =
            [
                .. queues.GetValueOrDefault(queue) ?? [],
                .. Enumerable.Range(0, count).Skip(served).Select(place => new QueuePlace(new CallId($"waiting-{place + 1}"), HasPriority: false, run.Start.AddMinutes(place - count))),
            ];
        }

        foreach (var (queue, place) in own)
        {
            queues[queue] = [.. queues.GetValueOrDefault(queue) ?? [], place];
        }

        return queues;
    }
}
