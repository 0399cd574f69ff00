using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;
using Ringback.Core.Texts;

namespace Ringback.Core.Routing.Steps;

/// <summary>Sends a text and goes on at once: whether it may be sent, and was, is not the caller's worry.</summary>
internal sealed class TextRule : StepRule<TextStep>
{
    protected override void Enter(Turn turn, TextStep step)
    {
        var plan = turn.Facts.Plan;
        if (step.To is { } who)
        {
            var text = Rendered(turn, step, plan.Business.Language);
            foreach (var person in plan.PeopleOf(who, turn.Facts.Local, turn.Language))
            {
                turn.Do(new SendText(person.Id, text));
                turn.Note("text", person.Id.Value);
            }
        }
        else if (turn.State.Caller is not null)
        {
            turn.Do(new SendText(null, Rendered(turn, step, turn.Language)));
            turn.Note("text", "caller");
        }

        turn.GoTo(step.Next);
    }

    private static string Rendered(Turn turn, TextStep step, string language) => Template.Render(step.Text.In(language).Text, turn.Facts.Plan, turn.State.Caller, turn.State.Line);
}
