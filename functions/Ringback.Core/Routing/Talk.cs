using Ringback.Core.Routing.Steps;

namespace Ringback.Core.Routing;

/// <summary>A person and the caller together. A call with two in it does not end when one leaves (wire.md 7): the app ends it.</summary>
internal static class Talk
{
    public static void Begin(Turn turn, Leg leg, DateTimeOffset at)
    {
        RingPhones.StopTimers(turn);
        QueueLine.Leave(turn, forPerson: true);
        turn.Change(leg with { Status = LegStatus.Joined });
        turn.CountFor(leg, result: null);
        turn.Prove(evidence => evidence with { AnsweredBy = leg.Person, AnsweredAt = at });
        turn.Note("connected", leg.Person.Value);
        if (turn.State.Stage is not Stage.InPlan)
        {
            return;
        }

        turn.State = turn.State with { Stage = Stage.Talking, Progress = null };
        EndWhenParted(turn);
    }

    /// <summary>Reads a list of those in the call.</summary>
    /// <returns>The leg whose person stands in it although the move was not confirmed yet; null: none.</returns>
    public static Leg? Read(Turn turn, PeopleInCall e)
    {
        var taker = turn.State.Legs.FirstOrDefault(leg => leg.Status is LegStatus.Taking or LegStatus.Joined);
        var person = taker is not null && Contains(e, taker.Phone);
        var caller = HasCaller(turn.State, e, taker);
        var number = e.Number ?? Math.Max(turn.State.Roster.Newest, 0);
        turn.State = turn.State with { Roster = turn.State.Roster.With(number, person && caller) };
        if (e.Number is null && taker is { Status: LegStatus.Joined } && turn.State.Stage is Stage.Talking && !(person && caller))
        {
            turn.Note("parted", person ? "the caller left" : $"{taker.Person} left");
            Ending.Ask(turn);
            return null;
        }

        return person && taker is { Status: LegStatus.Taking } ? taker : null;
    }

    public static void EndWhenParted(Turn turn)
    {
        if (turn.State.Stage is Stage.Talking && turn.State.Roster.HasParted)
        {
            turn.Note("parted", null);
            Ending.Ask(turn);
        }
    }

    /// <summary>Whether that phone stands in the list.</summary>
    public static bool Contains(PeopleInCall e, PhoneNumber phone) => e.People.Any(raw => IsPhone(raw, phone));

    private static bool HasCaller(CallState state, PeopleInCall e, Leg? taker) =>
        state.CallerRawId is { Length: > 0 } caller && e.People.Contains(caller, StringComparer.Ordinal)
        || state.Caller is { } number && Contains(e, number)
        || (state.Caller is null && e.People.Any(raw => raw.StartsWith("4:", StringComparison.Ordinal) && (taker is null || !IsPhone(raw, taker.Phone))));

    /// <summary>Raw ids of phones are <c>4:</c> and the number (wire.md 1.5).</summary>
    private static bool IsPhone(string raw, PhoneNumber phone) => raw.StartsWith("4:", StringComparison.Ordinal) && raw.AsSpan(2).SequenceEqual(phone.Value);
}
