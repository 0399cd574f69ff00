using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Ringback.Core;
using Ringback.Core.Callbacks;
using Ringback.Core.Cases;
using Ringback.Functions.Audit;
using Ringback.Functions.Callbacks;
using Ringback.Functions.Cases;
using Ringback.Functions.Plans;

namespace Ringback.Functions.Inbox;

/// <summary>The page behind a claim link. Looking changes nothing (phones fetch previews of links); its buttons claim, and call back.</summary>
public sealed class ClaimPage(ClaimLinks links, CallerStore store, CaseChanges changes, ICallbacks callbacks, AuditLog audit, IPlans plans)
{
    [Function(nameof(ClaimPage))]
    public async Task<IActionResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "c/{token}")] HttpRequest request, string token, CancellationToken ct)
    {
        if (!links.TryRead(token, out var id, out var person)
            || (await plans.LiveAsync(ct)).Plan.FindPerson(person) is null
            || await store.CaseAsync(id, ct) is not { } recovery)
        {
            return Page(StatusCodes.Status404NotFound, "This link leads nowhere", "Open the newest alert again, or look into the inbox.");
        }

        if (HttpMethods.IsPost(request.Method))
        {
            return request.Query["do"] == "call" ? await CallAsync(id, person, ct) : await changes.MakeAsync(id, (recovery, now) => recovery.Claim(person, now), ct, AuditLine.Link) is CaseChange.Refused refused
                ? Page(StatusCodes.Status409Conflict, "Not yours", refused.Why)
                : Page(StatusCodes.Status200OK, "It is yours", $"Call {recovery.Caller} now.", call: recovery.Caller);
        }

        return recovery.IsClosed ? Page(StatusCodes.Status200OK, "Done", $"This case was closed as '{recovery.Disposition}'.")
            : recovery.ClaimedBy == person ? Page(StatusCodes.Status200OK, "It is yours", $"Call {recovery.Caller} now.", call: recovery.Caller)
            : recovery.ClaimedBy is { } holder ? Page(StatusCodes.Status200OK, $"{holder} has it", "Nothing to do for you.")
            : Page(StatusCodes.Status200OK, $"{recovery.Caller} is waiting", recovery.Reason, canClaim: true);
    }

    private async Task<ContentResult> CallAsync(CaseId id, PersonId person, CancellationToken ct) => await audit.WriteAsync(await callbacks.StartAsync(id, person, CallbackCause.Asked, ct), id, person, AuditLine.Link, ct) switch
    {
        CallbackStart.Refused refused => Page(StatusCodes.Status409Conflict, "Not now", refused.Why),
        CallbackStart.Unknown unknown => Page(StatusCodes.Status404NotFound, "This link leads nowhere", unknown.What),
        _ => Page(StatusCodes.Status202Accepted, "Your phone rings", "Pick up and press 1: then we call the caller for you, from the business's number."),
    };

    private static ContentResult Page(int status, string title, string text, bool canClaim = false, PhoneNumber? call = null)
    {
        var html = HtmlEncoder.Default;
        const string callMe = """<form method="post" action="?do=call"><button>Call back from the business's number</button></form>""";
        var action = canClaim ? $"""<form method="post"><button autofocus>I take it</button></form>{callMe}"""
            : call is { } number ? $"""{callMe}<p><a href="tel:{html.Encode(number.Value)}">Call back from this phone</a></p>"""
            : "";
        return new ContentResult
        {
            StatusCode = status,
            ContentType = "text/html; charset=utf-8",
            Content = $"""
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>{html.Encode(title)}</title>
                <style>body{"{"}font:1.2rem/1.5 system-ui;margin:2rem auto;max-width:28rem;padding:0 1rem{"}"}button,a{"{"}font:inherit;display:inline-block;padding:.7rem 1.4rem{"}"}</style></head>
                <body><main><h1>{html.Encode(title)}</h1><p>{html.Encode(text)}</p>{action}</main></body></html>
                """,
        };
    }
}
