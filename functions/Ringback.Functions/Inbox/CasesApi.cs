using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Ringback.Core;
using Ringback.Core.Cases;
using Ringback.Core.Texts.Sending;
using Ringback.Functions.Cases;
using Ringback.Functions.OpenApi;
using Ringback.Functions.Plans;
using Ringback.Functions.Texts;

namespace Ringback.Functions.Inbox;

/// <summary><c>/api/v1/cases</c>: who waits, who acts, and what people do about it.</summary>
public sealed class CasesApi(CallerStore store, CaseLists lists, CaseClocks clocks, CaseChanges changes, IPlans plans, TimeProvider time)
{
    private const string Route = "api/v1/cases";

    /// <summary>A case has no more lines and messages than this in any life but a test's.</summary>
    private const int MostDetails = 1000;

    [Function("ListCases")]
    [Does("The cases: open ones (as usual), overdue or closed ones.")]
    [Asks("state", "Left out: open.", "open", "overdue", "closed")]
    [Paged]
    [Answers(200, typeof(Listing<CaseView>))]
    [Refuses(400)]
    public async Task<IActionResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken ct)
    {
        if (!Paging.TryRead(request, out var take, out var next, out var problem))
        {
            return Problems.BadRequest(problem);
        }

        return await Paging.AnswerAsync(next, () => PageAsync(request.Query["state"].ToString(), take, next, ct));
    }

    [Function("GetCase")]
    [Does("One case, with all that happened and every message about it.")]
    [Answers(200, typeof(CaseDetails), Tagged = true)]
    [Refuses(404)]
    public async Task<IActionResult> Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route + "/{id}")] HttpRequest request, string id, CancellationToken ct) =>
        await store.CaseAsync(new CaseId(id), ct) is { } recovery ? await AnswerAsync(request, recovery, ct) : Unknown(id);

    [Function("ClaimCase")]
    [Does("A person takes the case. One claim wins; 409 says who has it.")]
    [HeedsPreconditions]
    [Takes("person")]
    [Answers(200, typeof(CaseDetails), Tagged = true)]
    [Refuses(400, 404, 409, 412)]
    public async Task<IActionResult> Claim([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{id}/claim")] HttpRequest request, string id, CancellationToken ct)
    {
        var (person, problem) = await Body.TextAsync(request, "person", ct);
        if (person is null)
        {
            return Problems.BadRequest(problem);
        }

        var plan = (await plans.LiveAsync(ct)).Plan;
        return plan.FindPerson(new PersonId(person)) is null
            ? Problems.BadRequest($"The plan has no person '{person}'. It has: {string.Join(", ", plan.People.Select(one => one.Id))}.")
            : await ChangeAsync(request, id, (recovery, now) => recovery.Claim(new PersonId(person), now), person, ct);
    }

    [Function("ReleaseCase")]
    [Does("Gives the case back to the team.")]
    [HeedsPreconditions]
    [Asks("person", "Who asks: a person of the plan; left out: who has the case.")]
    [Answers(200, typeof(CaseDetails), Tagged = true)]
    [Refuses(400, 404, 409, 412)]
    public async Task<IActionResult> Release([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{id}/release")] HttpRequest request, string id, CancellationToken ct)
    {
        var (who, wrong) = await WhoAsync(request, ct);
        return wrong is null ? await ChangeAsync(request, id, (recovery, now) => recovery.Release(now), who, ct) : Problems.BadRequest(wrong);
    }

    [Function("ContactedCase")]
    [Does("Somebody really talked to the caller: the ladder rests.")]
    [HeedsPreconditions]
    [Asks("person", "Who asks: a person of the plan; left out: who has the case.")]
    [Takes("how")]
    [Answers(200, typeof(CaseDetails), Tagged = true)]
    [Refuses(400, 404, 409, 412)]
    public Task<IActionResult> Contacted([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{id}/contacted")] HttpRequest request, string id, CancellationToken ct) =>
        ChangeAsync(request, id, "how", (recovery, how, now) => recovery.Contact(Holder(recovery), how, now), ct);

    [Function("NoteCase")]
    [Does("Writes a note on the case's timeline.")]
    [HeedsPreconditions]
    [Asks("person", "Who asks: a person of the plan; left out: who has the case.")]
    [Takes("text")]
    [Answers(200, typeof(CaseDetails), Tagged = true)]
    [Refuses(400, 404, 409, 412)]
    public Task<IActionResult> Note([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{id}/note")] HttpRequest request, string id, CancellationToken ct) =>
        ChangeAsync(request, id, "text", (recovery, text, now) => new CaseChange.Made(recovery, new Entry(now, Holder(recovery), Happenings.Noted, text)), ct);

    [Function("CloseCase")]
    [Does("Closes the case with how it ended.")]
    [HeedsPreconditions]
    [Asks("person", "Who asks: a person of the plan; left out: who has the case.")]
    [Takes("disposition")]
    [Answers(200, typeof(CaseDetails), Tagged = true)]
    [Refuses(400, 404, 409, 412)]
    public Task<IActionResult> Close([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/{id}/close")] HttpRequest request, string id, CancellationToken ct) =>
        ChangeAsync(request, id, "disposition", (recovery, disposition, now) => recovery.Close(Holder(recovery), disposition, now), ct);

    private async Task<IActionResult> PageAsync(string state, int take, string? next, CancellationToken ct)
    {
        var page = state switch
        {
            "" or "open" => await lists.OpenAsync(take, next, ct),
            "overdue" => await lists.OverdueAsync(take, next, ct),
            "closed" => await lists.ClosedAsync(take, next, ct),
            _ => default,
        };
        return page.Items is null
            ? Problems.BadRequest($"'state' is '{state}': it must be open, overdue or closed.")
            : new OkObjectResult(new Listing<CaseView>(await ViewsAsync(page.Items, ct), Paging.Token(page.Next)));
    }

    private async Task<IActionResult> ChangeAsync(HttpRequest request, string id, string property, Func<Case, string, DateTimeOffset, CaseChange> change, CancellationToken ct)
    {
        var (text, problem) = await Body.TextAsync(request, property, ct);
        if (text is null)
        {
            return Problems.BadRequest(problem);
        }

        var (who, wrong) = await WhoAsync(request, ct);
        return wrong is null ? await ChangeAsync(request, id, (recovery, now) => change(recovery, text, now), who, ct) : Problems.BadRequest(wrong);
    }

    /// <param name="who">Null: nobody said who asks.</param>
    private async Task<IActionResult> ChangeAsync(HttpRequest request, string id, Func<Case, DateTimeOffset, CaseChange> change, string? who, CancellationToken ct)
    {
        var expected = Precondition.Of(request);
        var isStale = false;
        var outcome = await changes.MakeAsync(
            new CaseId(id),
            (recovery, now) =>
            {
                isStale = !expected.Holds(CaseTag.Of(recovery));
                return isStale ? new CaseChange.Already(recovery) : By(who, change(recovery, now));
            },
            ct);
        return outcome switch
        {
            null => Unknown(id),
            _ when isStale => Problems.PreconditionFailed($"The case has changed since it was read. Read it again: GET /{Route}/{id}."),
            CaseChange.Refused refused => Problems.Conflict(refused.Why, refused.Holder),
            CaseChange.Made made => await AnswerAsync(request, made.Case, ct),
            CaseChange.Already already => await AnswerAsync(request, already.Case, ct),
            var other => throw new InvalidOperationException($"unknown change {other}"),
        };
    }

    /// <summary><c>?person=</c> says who asks; left out: the one who has the case, or nobody in particular.</summary>
    private async Task<(string? Who, string? Problem)> WhoAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.Query["person"].ToString() is not { Length: > 0 } person)
        {
            return (null, null);
        }

        var plan = (await plans.LiveAsync(ct)).Plan;
        return plan.FindPerson(new PersonId(person)) is null ? (null, $"The plan has no person '{person}'. It has: {string.Join(", ", plan.People.Select(one => one.Id))}.") : (person, null);
    }

    private async Task<IActionResult> AnswerAsync(HttpRequest request, Case recovery, CancellationToken ct)
    {
        request.HttpContext.Response.Headers.ETag = $"\"{CaseTag.Of(recovery)}\"";
        return new OkObjectResult(await DetailsAsync(recovery, ct));
    }

    private async Task<CaseDetails> DetailsAsync(Case recovery, CancellationToken ct)
    {
        var key = CallerKey.Of(recovery.Caller);
        var (timeline, _) = await store.PageAsync<Entry>(key, CallerRows.EntriesOf(CallerRows.NumberOf(recovery.Id)), MostDetails, null, ct);
        var (intents, _) = await store.PageAsync<Intent>(key, CallerRows.IntentRow(Intents.PrefixOf(recovery)), MostDetails, null, ct);
        return new CaseDetails(await ViewAsync(recovery, ct), timeline, [.. intents.Select(IntentView.Of)]);
    }

    private async Task<IReadOnlyList<CaseView>> ViewsAsync(IReadOnlyList<Case> page, CancellationToken ct)
    {
        var views = new List<CaseView>(page.Count);
        foreach (var recovery in page)
        {
            views.Add(await ViewAsync(recovery, ct));
        }

        return views;
    }

    private async ValueTask<CaseView> ViewAsync(Case recovery, CancellationToken ct) =>
        CaseView.Of(recovery, await clocks.OfAsync(recovery, ct), time.GetUtcNow());

    private static CaseChange By(string? who, CaseChange change) => change is CaseChange.Made made && who is not null ? made with { Entry = made.Entry with { Who = who } } : change;

    private static string Holder(Case recovery) => recovery.ClaimedBy?.Value ?? Entry.Staff;

    private static IActionResult Unknown(string id) => Problems.NotFound($"There is no case '{id}'.");
}
