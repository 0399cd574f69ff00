using Ringback.Core.Hours;
using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Steps;

internal sealed class HoursRule : StepRule<HoursStep>
{
    protected override void Enter(Turn turn, HoursStep step)
    {
        var status = turn.Facts.StatusOf(step.Hours);
        turn.Note("hours", Word(status));
        turn.GoTo(status switch
        {
            DayStatus.Open => step.Open,
            DayStatus.Holiday => step.Holiday,
            _ => step.Closed,
        });
    }

    private static string Word(DayStatus status) => status switch { DayStatus.Open => "open", DayStatus.Holiday => "holiday", _ => "closed" };
}
