using Ringback.Core.Plans;
using Ringback.Core.Texts.Staff;
using Ringback.Functions.Audit;

namespace Ringback.Functions.Team;

/// <summary>Carries out what people order by text. Orders carry their own time, so that one that comes late or twice does no harm.</summary>
public sealed class StaffDesk(Switches switches, Absences absences, AlertDesk alerts, TeamTable team, TimeProvider time)
{
    /// <param name="at">When the text was sent.</param>
    public async Task<StaffAnswer> CarryOutAsync(Person person, string message, DateTimeOffset at, Plan plan, CancellationToken ct)
    {
        switch (StaffCommands.Read(message, plan, at))
        {
            case StaffCommand.SetSwitch when person.Role is Role.Agent:
                return new StaffAnswer(StaffAnswers.NotAllowed(plan), IsOrder: true);
            case StaffCommand.SetSwitch order:
                await switches.SetAsync(order.Switch, order.On, order.Until, person.Id.Value, at, ct, from: AuditLine.Text);
                return new StaffAnswer(StaffAnswers.Switched(order.Switch, order.On, order.Until, plan), IsOrder: true);
            case StaffCommand.GoAway order:
                await absences.LeaveAsync(person.Id, order.Until, person.Id.Value, at, ct, AuditLine.Text);
                return new StaffAnswer(StaffAnswers.Away(order.Until, plan), IsOrder: true);
            case StaffCommand.ComeBack:
                await absences.ReturnAsync(person.Id, person.Id.Value, at, ct, AuditLine.Text);
                return new StaffAnswer(StaffAnswers.Back(), IsOrder: true);
            case StaffCommand.Ask question:
                return new StaffAnswer(await StatusAsync(question, plan, ct), IsOrder: true);
            case StaffCommand.Answer answer:
                return new StaffAnswer(await alerts.AnswerAsync(person, answer, plan, ct), IsOrder: true);
            case StaffCommand.Unclear unclear:
                return new StaffAnswer(unclear.Why, IsOrder: false);
            default:
                return new StaffAnswer(StaffAnswers.Help(plan, await alerts.ListedAsync(person, ct)), IsOrder: false);
        }
    }

    private async Task<string> StatusAsync(StaffCommand.Ask question, Plan plan, CancellationToken ct)
    {
        var all = await switches.AllAsync(plan, ct);
        var asked = all.Where(one => question.Switch is null || one.Name == question.Switch).Select(one => (one.Name, one.On, one.Until));
        var now = time.GetUtcNow();
        var away = question.Switch is not null
            ? []
            : (await team.OfAsync(TeamRows.Away, ct)).Select(Absences.Read).OfType<AwayMark>().Where(mark => mark.Until is null || mark.Until > now)
                .Select(mark => (plan.FindPerson(mark.Person)?.Name ?? mark.Person.Value, mark.Until));
        return StaffAnswers.Status(asked, away, plan);
    }
}

/// <param name="IsOrder">It was understood as an order or a question of ours: then its answer goes out more often than those that the loop guard counts.</param>
public sealed record StaffAnswer(string Text, bool IsOrder);
