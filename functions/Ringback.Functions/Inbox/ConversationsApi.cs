using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Ringback.Core;
using Ringback.Core.Cases;
using Ringback.Core.Texts;
using Ringback.Core.Texts.Sending;
using Ringback.Functions.Audit;
using Ringback.Functions.Cases;
using Ringback.Functions.OpenApi;
using Ringback.Functions.Plans;
using Ringback.Functions.Texts;

namespace Ringback.Functions.Inbox;

/// <param name="Texts">Newest first.</param>
/// <param name="Next">Ask for older ones with <c>?next=</c> this; null: there are none.</param>
/// <param name="CanText">Whether a person may text the caller.</param>
/// <param name="Why">Why not, and what to do instead; null: one may.</param>
public sealed record Conversation(string Number, IReadOnlyList<ConversationText> Texts, string? Next, bool CanText, string? Why);

/// <summary><c>/api/v1/conversations/{number}</c>: the texts between one caller and the business.</summary>
public sealed class ConversationsApi(CallerStore store, StaffTexts staffTexts, AuditLog audit, IPlans plans)
{
    private const string Route = "api/v1/conversations/{number}";

    [Function("GetConversation")]
    [Does("The texts between one caller and the business, newest first.")]
    [Paged]
    [Answers(200, typeof(Conversation))]
    [Refuses(400)]
    public async Task<IActionResult> Get([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, string number, CancellationToken ct)
    {
        if (!PhoneNumber.TryParse(number, out var caller))
        {
            return NoNumber(number);
        }

        if (!Paging.TryRead(request, out var take, out var next, out var problem))
        {
            return Problems.BadRequest(problem);
        }

        return await Paging.AnswerAsync(next, async () =>
        {
            var (texts, more) = await store.PageAsync<ConversationText>(CallerKey.Of(caller), CallerRows.Texts, take, next, ct);
            var file = await store.LoadAsync(caller, ct);
            var plan = (await plans.LiveAsync(ct)).Plan;
            var sender = StaffTexts.SenderTo(file.Caller, plan);
            var why = (TextRules.ByPerson(file.Caller, sender).Under(plan, sender) as TextPermission.Forbidden)?.Why;
            return new OkObjectResult(new Conversation(caller.Value, texts, Paging.Token(more), why is null, why));
        });
    }

    [Function("SendText")]
    [Does("Texts a caller. It claims a case that nobody has, and is contact.")]
    [Takes("person", "text")]
    [Answers(201, typeof(ConversationText))]
    [Refuses(400, 409, 502)]
    public async Task<IActionResult> Send([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route + "/texts")] HttpRequest request, string number, CancellationToken ct)
    {
        if (!PhoneNumber.TryParse(number, out var caller))
        {
            return NoNumber(number);
        }

        var (given, problem) = await Body.TextsAsync(request, ["person", "text"], ct);
        if (given is not [var id, var text])
        {
            return Problems.BadRequest(problem);
        }

        var plan = (await plans.LiveAsync(ct)).Plan;
        if (plan.FindPerson(new PersonId(id)) is not { } person)
        {
            return Problems.BadRequest($"The plan has no person '{id}'. It has: {string.Join(", ", plan.People.Select(one => one.Id))}.");
        }

        var result = await staffTexts.SendAsync(caller, person.Id, text, plan, ct);
        if (result is StaffTextResult.Sent { Intent: var intent })
        {
            await audit.WriteAsync(new AuditLine(intent.PlannedAt, person.Id.Value, "texted", intent.CaseId?.Value), ct);
        }

        return result switch
        {
            StaffTextResult.Sent { Intent: { Status: IntentStatus.Failed } failed } => Problems.BadGateway($"The text was not sent: {failed.Detail}"),
            StaffTextResult.Sent sent => new ObjectResult(ConversationText.Of(sent.Intent)) { StatusCode = StatusCodes.Status201Created },
            StaffTextResult.Refused refused => Problems.Conflict(refused.Why, refused.Holder),
            var other => throw new InvalidOperationException($"unknown result {other}"),
        };
    }

    private static IActionResult NoNumber(string number) => Problems.BadRequest($"'{number}' is not a phone number. Write it with country code, such as +13125550100 (in an address: %2B13125550100).");
}
