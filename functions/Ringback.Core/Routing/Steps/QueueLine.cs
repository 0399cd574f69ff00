using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Steps;

/// <summary>A caller's place among those who wait: priority first, then who came first.</summary>
internal static class QueueLine
{
    /// <summary>
    /// Who waits on the line in front of this call. Somebody who keeps the place for a callback is not counted: a person who is free now is better spent on a caller
    /// who is still there.
    /// </summary>
    public static IReadOnlyList<QueuePlace> InFront(Turn turn, QueueStep step, DateTimeOffset since)
    {
        var call = turn.State.Call;
        var places = turn.Team.QueueOf(step.Name);
        var mine = places.FirstOrDefault(place => place.Call == call && !place.IsCallback) ?? new QueuePlace(call, HasPriority(turn, step), since);
        return [.. places.Where(place => !place.IsCallback && place.Call != call && IsBefore(place, mine))];
    }

    /// <summary>Whether no more callers may wait.</summary>
    public static bool IsFull(Turn turn, QueueStep step) =>
        step.MaxLength is { } most && turn.Team.QueueOf(step.Name).Count(place => !place.IsCallback && place.Call != turn.State.Call) >= most;

    public static bool HasPriority(Turn turn, QueueStep step) => step.Priority.Any(tag => turn.Facts.Plan.Callers.HasTag(turn.State.Caller, tag));

    /// <summary>Gives the place back, whatever the reason; one who accepted a callback keeps it. Nothing, where the call is in no queue.</summary>
    public static void Leave(Turn turn, bool forPerson = false)
    {
        if (turn.Progress is Queueing queueing && turn.State.Step is { } queue)
        {
            turn.Do(new LeaveQueue(queue, ForCallback: queueing.WantsCallback && !forPerson));
            turn.Progress = null;
        }
    }

    private static bool IsBefore(QueuePlace one, QueuePlace other) =>
        one.HasPriority != other.HasPriority ? one.HasPriority
        : one.Since != other.Since ? one.Since < other.Since
        : string.CompareOrdinal(one.Call.Value, other.Call.Value) < 0;
}
