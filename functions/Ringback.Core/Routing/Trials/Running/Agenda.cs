namespace Ringback.Core.Routing.Trials.Running;

/// <summary>What will happen, and when. At one moment, what was put down first happens first.</summary>
internal sealed class Agenda(DateTimeOffset start)
{
    private readonly PriorityQueue<Action, (long Ticks, int Order)> due = new();
    private int order;

    public DateTimeOffset Now { get; private set; } = start;

    public void After(TimeSpan time, Action happens) => At(Now + time, happens);

    public void At(DateTimeOffset time, Action happens) => due.Enqueue(happens, ((time > Now ? time : Now).UtcTicks, order++));

    /// <returns>False: nothing more will happen.</returns>
    public bool Next(DateTimeOffset until)
    {
        if (!due.TryDequeue(out var happens, out var when) || when.Ticks > until.UtcTicks)
        {
            return false;
        }

        Now = new DateTimeOffset(when.Ticks, TimeSpan.Zero);
        happens();
        return true;
    }
}
