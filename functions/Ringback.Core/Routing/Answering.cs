namespace Ringback.Core.Routing;

/// <summary>From the order to answer until the caller is in the plan.</summary>
internal static class Answering
{
    /// <summary>A connection that is not confirmed by then is asked about: the caller hears nothing meanwhile.</summary>
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(2.5);

    public static void On(Turn turn, CallEvent e)
    {
        switch (e)
        {
            case AnswerTaken taken:
                turn.State = turn.State with { Connection = turn.State.Connection ?? taken.Connection };
                turn.SetTimer(TimerNames.Answer, ConnectTime);
                break;
            case CallConnected connected:
                turn.State = turn.State with { Connection = turn.State.Connection ?? connected.Connection };
                Start(turn);
                break;
            case CallIsUp or PeopleInCall { Number: null }:
                Start(turn);
                break;
            case CommandFailed { Command: AnswerCall } failed:
                turn.Note("answer-failed", failed.Reason);
                GoneBeforeAnswer(turn, failed.Gone, failed.At);
                break;
            case AnswerFailed failed:
                turn.Note("answer-failed", $"{failed.Code} {failed.SubCode}");
                GoneBeforeAnswer(turn, Codes.CallerHadGone(failed.Code), failed.At);
                break;
            case TimerFired { Name: TimerNames.Answer } when turn.State.Connection is null:
                turn.Note("answer-failed", "no word of the service");
                GoneBeforeAnswer(turn, gone: true, e.At);
                break;
            case TimerFired { Name: TimerNames.Answer }:
                turn.Do(new InspectCall());
                turn.SetTimer(TimerNames.Answer, ConnectTime);
                break;
        }
    }

    private static void Start(Turn turn)
    {
        turn.StopTimer(TimerNames.Answer);
        Inspection.Plan(turn);
        turn.Note("answered", null);
        var plan = turn.Facts.Plan;
        if (turn.State.FromStaff && plan.Staff is { } staff)
        {
            turn.GoTo(staff);
        }
        else if ((plan.NumberOf(turn.State.Line) ?? (plan.Numbers.Count > 0 ? plan.Numbers[0] : null)) is { } number)
        {
            turn.GoTo(number.Start);
        }
        else
        {
            turn.PlanEnds();
        }
    }

    /// <summary>A caller of whom we heard in time has hung up; of whom we heard, or whom we could answer, too late was never delivered to us.</summary>
    private static void GoneBeforeAnswer(Turn turn, bool gone, DateTimeOffset at)
    {
        var isLate = turn.State.Evidence.NotDelivered || turn.Facts.Now - turn.State.RangAt > Arrival.Lost;
        turn.Prove(evidence => evidence with { NotDelivered = isLate, CallerLeft = gone && !isLate });
        Ending.Over(turn, at);
    }
}
