using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Ringback.Core;
using Ringback.Core.Callbacks;
using Ringback.Functions.Audit;
using Ringback.Functions.Cases;
using Ringback.Functions.Inbox;
using Ringback.Functions.OpenApi;
using Ringback.Functions.Plans;

namespace Ringback.Functions.Callbacks;

/// <summary>Calling back with one tap.</summary>
public sealed class CallbacksApi(ICallbacks callbacks, CallerStore store, AuditLog audit, IPlans plans)
{
    /// <summary>Answers 202 with the address that tells what comes of it.</summary>
    [Function("CallBack")]
    [Does("Rings the person's phone and then, on 1, the caller's. The case is the person's; 409 says who has it, or that a call with the caller is going on.")]
    [Takes("person")]
    [Answers(202, typeof(CallStarted))]
    [Refuses(400, 404, 409)]
    public async Task<IActionResult> CallAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/cases/{id}/call")] HttpRequest request, string id, CancellationToken ct)
    {
        var (person, problem) = await Body.TextAsync(request, "person", ct);
        if (person is null)
        {
            return Problems.BadRequest(problem);
        }

        var plan = (await plans.LiveAsync(ct)).Plan;
        if (plan.FindPerson(new PersonId(person)) is null)
        {
            return Problems.BadRequest($"The plan has no person '{person}'. It has: {string.Join(", ", plan.People.Select(one => one.Id))}.");
        }

        return await store.CaseAsync(new CaseId(id), ct) is null
            ? Problems.NotFound($"There is no case '{id}'.")
            : await audit.WriteAsync(await callbacks.StartAsync(new CaseId(id), new PersonId(person), CallbackCause.Asked, ct), new CaseId(id), new PersonId(person), AuditLine.Api, ct) switch
            {
                CallbackStart.Started started => new AcceptedResult($"/api/v1/calls/{started.Id}", new CallStarted(started.Id.Value)),
                CallbackStart.Refused refused => Problems.Conflict(refused.Why, refused.Holder),
                CallbackStart.Unknown unknown => Problems.NotFound(unknown.What),
                var other => throw new InvalidOperationException($"unknown start {other}"),
            };
    }
}

/// <param name="Call">The id of the call that was started.</param>
public sealed record CallStarted(string Call);
