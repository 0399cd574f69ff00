namespace Ringback.DurableEngine.History;

internal static class HistoryExtensions
{
    /// <summary>The activities that were called and have not answered.</summary>
    public static IEnumerable<ActivityScheduled> OpenActivities(this IReadOnlyList<HistoryEvent> history) =>
        Open<ActivityScheduled>(history, history.SelectMany(EndedTask).ToHashSet());

    public static IEnumerable<SubOrchestrationScheduled> OpenSubOrchestrations(this IReadOnlyList<HistoryEvent> history) =>
        Open<SubOrchestrationScheduled>(history, history.SelectMany(EndedTask).ToHashSet());

    public static IEnumerable<TimerCreated> OpenTimers(this IReadOnlyList<HistoryEvent> history) =>
        Open<TimerCreated>(history, history.SelectMany(EndedTimer).ToHashSet());

    public static bool Awaits(this IReadOnlyList<HistoryEvent> history, int taskId) =>
        history.OpenActivities().Any(a => a.Id == taskId) || history.OpenSubOrchestrations().Any(s => s.Id == taskId);

    public static bool HasTaken(this IEnumerable<HistoryEvent> history, EventMessage message) =>
        history.OfType<EventRaised>().Any(e => e.MessageId == message.Id);

    private static IEnumerable<T> Open<T>(IEnumerable<HistoryEvent> history, HashSet<int> ended)
        where T : HistoryAction => history.OfType<T>().Where(action => !ended.Contains(action.Id));

    private static IEnumerable<int> EndedTask(HistoryEvent e) => e switch
    {
        TaskCompleted completed => [completed.Id],
        TaskFailed failed => [failed.Id],
        _ => [],
    };

    private static IEnumerable<int> EndedTimer(HistoryEvent e) => e switch
    {
        TimerFired fired => [fired.Id],
        TimerCancelled cancelled => [cancelled.Id],
        _ => [],
    };
}
