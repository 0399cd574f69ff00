using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Ringback.Core;
using Ringback.Core.Plans;
using Ringback.Core.Routing;
using Ringback.Functions.Audit;
using Ringback.Functions.Inbox;
using Ringback.Functions.OpenApi;
using Ringback.Functions.Plans;

namespace Ringback.Functions.Team;

/// <summary><c>/api/v1/people</c>: who is free, and who is away.</summary>
public sealed class PeopleApi(TeamReader team, Absences absences, IPlans plans, TimeProvider time)
{
    private const string Route = "api/v1/people";

    [Function("ListPeople")]
    [Does("The plan's people: who is free, and who is not and why.")]
    [Answers(200, typeof(Listing<PersonView>))]
    public async Task<IActionResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken ct)
    {
        var plan = (await plans.LiveAsync(ct)).Plan;
        var facts = Facts.At(time.GetUtcNow(), plan);
        var now = await team.ReadAsync(call: null, ct);
        return new OkObjectResult(new Listing<PersonView>([.. plan.People.Select(person => PersonView.Of(person, facts, now))], Next: null));
    }

    [Function("PersonLeaves")]
    [Does("Marks a person as away: no step rings them.")]
    [Takes(typeof(TeamOrder))]
    [Answers(200, typeof(PersonView))]
    [Refuses(400, 404)]
    public async Task<IActionResult> Leave([HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = Route + "/{id}/away")] HttpRequest request, string id, CancellationToken ct)
    {
        var plan = (await plans.LiveAsync(ct)).Plan;
        if (plan.FindPerson(new PersonId(id)) is not { } person)
        {
            return Problems.NotFound(TeamOrder.NoPerson(id, plan));
        }

        var (order, problem) = await TeamOrder.ReadAsync(request, plan, ct);
        if (order is null)
        {
            return Problems.BadRequest(problem);
        }

        var now = time.GetUtcNow();
        var (end, wrong) = order.EndAt(plan, now);
        if (wrong is not null)
        {
            return Problems.BadRequest(wrong);
        }

        await absences.LeaveAsync(person.Id, end, order.By, now, ct);
        return await AnswerAsync(person, plan, ct);
    }

    /// <summary><c>?person=</c> says who asks.</summary>
    [Function("PersonReturns")]
    [Does("The person is back.")]
    [Asks("person", "Who asks: a person of the plan; left out: a script.")]
    [Answers(200, typeof(PersonView))]
    [Refuses(400, 404)]
    public async Task<IActionResult> Return([HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = Route + "/{id}/away")] HttpRequest request, string id, CancellationToken ct)
    {
        var plan = (await plans.LiveAsync(ct)).Plan;
        if (plan.FindPerson(new PersonId(id)) is not { } person)
        {
            return Problems.NotFound(TeamOrder.NoPerson(id, plan));
        }

        var by = request.Query["person"].ToString() is { Length: > 0 } asked ? asked : AuditLine.Api;
        if (by != AuditLine.Api && plan.FindPerson(new PersonId(by)) is null)
        {
            return Problems.BadRequest(TeamOrder.NoPerson(by, plan));
        }

        await absences.ReturnAsync(person.Id, by, time.GetUtcNow(), ct);
        return await AnswerAsync(person, plan, ct);
    }

    private async Task<IActionResult> AnswerAsync(Person person, Plan plan, CancellationToken ct) =>
        new OkObjectResult(PersonView.Of(person, Facts.At(time.GetUtcNow(), plan), await team.ReadAsync(call: null, ct)));
}
