namespace Ringback.Core.Routing;

/// <summary>Asking the service about a call from time to time, so that news which never comes strands nobody.</summary>
internal static class Inspection
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(45);

    public static void Plan(Turn turn) => turn.SetTimer(TimerNames.Inspect, Period);

    public static void On(Turn turn, CallEvent e)
    {
        switch (e)
        {
            case TimerFired { Name: TimerNames.Inspect }:
                turn.Do(new InspectCall());
                Plan(turn);
                break;
            case CallSilent when turn.State.Connection is not null:
                turn.Do(new InspectCall());
                break;
            case CallIsGone:
                Ending.Disconnected(turn, e.At, byCaller: true);
                break;
        }
    }
}
