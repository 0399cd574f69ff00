using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Ringback.Core.Callbacks;
using Ringback.Functions.Callbacks;
using Ringback.Functions.Inbox;
using Ringback.Functions.Tests.Cases;

namespace Ringback.Functions.Tests.Inbox;

public class InboxApiTests
{
    [Fact]
    public async Task A_case_is_claimed_contacted_and_closed_and_moves_through_the_lists()
    {
        var world = await new CaseWorld().StartAsync();
        await world.MissedCallAsync();
        await world.PassAsync(1);
        var id = Assert.Single(await ListAsync(world, "open")).Id;
        Assert.Empty(await ListAsync(world, "overdue"));

        await world.PassAsync(31);
        Assert.Equal("overdue", Assert.Single(await ListAsync(world, "overdue")).State);

        var claimed = Ok<CaseDetails>(await world.App.CasesApi.Claim(Post(new { person = "lee" }), id, default));
        Assert.Equal(("lee", "lee"), (claimed.ClaimedBy, claimed.Assignee));
        var contacted = Ok<CaseDetails>(await world.App.CasesApi.Contacted(Post(new { how = "called back" }), id, default));
        Assert.Null(contacted.NeedSince);
        Assert.Empty(await ListAsync(world, "overdue"));

        var closed = Ok<CaseDetails>(await world.App.CasesApi.Close(Post(new { disposition = "booked" }), id, default));
        Assert.Equal(("closed", "booked"), (closed.State, closed.Disposition));
        Assert.Empty(await ListAsync(world, "open"));
        Assert.Equal(id, Assert.Single(await ListAsync(world, "closed")).Id);
        Assert.Equal(["opened", "text-back", "alert", "reminder", "claimed", "contacted", "closed"], closed.Timeline.Select(entry => entry.What));
        Assert.Contains(closed.Intents, intent => intent is { Rung: "text-back", Recipient: "caller", Repeat: false });
    }

    [Fact]
    public async Task The_second_claim_is_told_who_was_first()
    {
        var world = await new CaseWorld().StartAsync();
        await world.MissedCallAsync();
        var id = (await world.CaseAsync()).Id.Value;
        await world.App.CasesApi.Claim(Post(new { person = "lee" }), id, default);

        var problem = Problem(await world.App.CasesApi.Claim(Post(new { person = "sam" }), id, default), 409);

        Assert.Equal("lee", problem.Extensions["claimedBy"]);
        Ok<CaseDetails>(await world.App.CasesApi.Release(Post(new { }), id, default));
        Ok<CaseDetails>(await world.App.CasesApi.Claim(Post(new { person = "sam" }), id, default));
    }

    [Fact]
    public async Task What_is_not_there_or_not_understood_is_answered_in_words()
    {
        var world = await new CaseWorld().StartAsync();
        await world.MissedCallAsync();
        var id = (await world.CaseAsync()).Id.Value;

        Problem(await world.App.CasesApi.Get(Get(""), "nonsense", default), 404);
        Problem(await world.App.CasesApi.Get(Get(""), id[..^1] + "9", default), 404);
        Assert.Contains("lee, sam", Problem(await world.App.CasesApi.Claim(Post(new { person = "bob" }), id, default), 400).Detail, StringComparison.Ordinal);
        Problem(await world.App.CasesApi.Claim(Post(new { persn = "lee" }), id, default), 400);
        Problem(await world.App.CasesApi.Note(Raw("{"), id, default), 400);
        Problem(await world.App.CasesApi.List(Get("?state=lost"), default), 400);
        Problem(await world.App.CasesApi.List(Get("?take=1000"), default), 400);
        Problem(await world.App.ConversationsApi.Get(Get(""), "555", default), 400);
    }

    [Fact]
    public async Task A_conversation_shows_both_sides_newest_first_with_what_became_of_each_text()
    {
        var world = await new CaseWorld().StartAsync();
        await world.MissedCallAsync();
        await world.PassAsync(2);
        await world.TextAsync("My sink leaks");
        await world.PassAsync(3);

        var sent = Assert.IsType<ObjectResult>(await world.App.ConversationsApi.Send(Post(new { person = "lee", text = "On my way" }), "+13125559001", default));
        var conversation = Ok<Conversation>(await world.App.ConversationsApi.Get(Get(""), "+13125559001", default));

        Assert.Equal(201, sent.StatusCode);
        Assert.Equal(["out lee sent", "in caller received", "out ringback sent"], conversation.Texts.Select(text => $"{text.Direction} {text.By} {text.Status}"));
        Assert.Equal([false, false, true], conversation.Texts.Select(text => text.Automatic));
    }

    [Fact]
    public async Task A_conversation_says_that_the_caller_is_to_be_called_instead_and_why()
    {
        var world = await new CaseWorld().StartAsync();
        await world.MissedCallAsync();
        await world.PassAsync(2);
        Assert.True(Ok<Conversation>(await world.App.ConversationsApi.Get(Get(""), "+13125559001", default)).CanText);

        await world.TextAsync("Alto, por favor");
        await world.PassAsync(3);

        var conversation = Ok<Conversation>(await world.App.ConversationsApi.Get(Get(""), "+13125559001", default));
        Assert.False(conversation.CanText);
        Assert.Equal("the caller has opted out of texts from +13125550100: call instead", conversation.Why);
    }

    [Fact]
    public async Task The_link_in_an_alert_claims_by_its_button_and_not_by_a_preview()
    {
        var world = await new CaseWorld().StartAsync();
        await world.MissedCallAsync();
        await world.PassAsync(1);
        var token = (await world.TextsToAsync("+13125550113"))[0].Split("/c/")[1];

        var preview = Assert.IsType<ContentResult>(await world.App.ClaimPage.RunAsync(Get(""), token, default));
        Assert.Contains("I take it", preview.Content, StringComparison.Ordinal);
        Assert.Null((await world.CaseAsync()).ClaimedBy);

        await world.App.ClaimPage.RunAsync(Press(), token, default);
        Assert.Equal(new Core.PersonId("lee"), (await world.CaseAsync()).ClaimedBy);
        var other = world.App.ClaimLinks.For((await world.CaseAsync()).Id, new Core.PersonId("sam")).AbsolutePath[3..];
        Assert.Equal(409, Assert.IsType<ContentResult>(await world.App.ClaimPage.RunAsync(Press(), other, default)).StatusCode);
        Assert.Equal(404, Assert.IsType<ContentResult>(await world.App.ClaimPage.RunAsync(Press(), "A" + token[1..], default)).StatusCode);
        Assert.Equal(404, Assert.IsType<ContentResult>(await world.App.ClaimPage.RunAsync(Press(), "x", default)).StatusCode);
    }

    [Fact]
    public async Task The_link_in_an_alert_also_calls_back()
    {
        var world = await new CaseWorld().StartAsync();
        await world.MissedCallAsync();
        await world.PassAsync(1);
        var id = (await world.CaseAsync()).Id;
        var token = world.App.ClaimLinks.For(id, new Core.PersonId("lee")).AbsolutePath[3..];
        var press = Press();
        press.QueryString = new QueryString("?do=call");

        Assert.Equal(202, Assert.IsType<ContentResult>(await world.App.ClaimPage.RunAsync(press, token, default)).StatusCode);
        Assert.Equal((id, new Core.PersonId("lee"), CallbackCause.Asked), Assert.Single(world.App.Callbacks.Asked));

        world.App.Callbacks.Answer = new CallbackStart.Refused("A call with this caller is going on.", null);
        Assert.Equal(409, Assert.IsType<ContentResult>(await world.App.ClaimPage.RunAsync(press, token, default)).StatusCode);
    }

    [Fact]
    public async Task Lists_come_in_pages()
    {
        var world = await new CaseWorld().StartAsync();
        for (var caller = 0; caller < 3; caller++)
        {
            await world.App.Desk.CallEndedAsync(world.Verdict(Core.Routing.Outcome.Abandoned) with { Caller = Core.PhoneNumber.Parse($"+1312555910{caller}") }, default);
        }

        var first = Ok<Listing<CaseView>>(await world.App.CasesApi.List(Get("?take=2"), default));
        var second = Ok<Listing<CaseView>>(await world.App.CasesApi.List(Get($"?take=2&next={first.Next}"), default));

        Assert.Equal((2, 1), (first.Items.Count, second.Items.Count));
        Assert.Equal(3, first.Items.Concat(second.Items).Select(item => item.Id).Distinct().Count());
        Assert.Null(second.Next);
    }

    private static async Task<IReadOnlyList<CaseView>> ListAsync(CaseWorld world, string state) => Ok<Listing<CaseView>>(await world.App.CasesApi.List(Get($"?state={state}"), default)).Items;

    private static T Ok<T>(IActionResult result) => Assert.IsType<T>(Assert.IsType<OkObjectResult>(result).Value);

    private static ProblemDetails Problem(IActionResult result, int status)
    {
        var answer = Assert.IsType<ObjectResult>(result);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains("application/problem+json", answer.ContentTypes);
        return Assert.IsType<ProblemDetails>(answer.Value);
    }

    private static HttpRequest Get(string query)
    {
        var request = new DefaultHttpContext().Request;
        request.Method = HttpMethods.Get;
        request.QueryString = new QueryString(query);
        return request;
    }

    private static HttpRequest Press()
    {
        var request = Post(new { });
        request.Method = HttpMethods.Post;
        return request;
    }

    private static HttpRequest Post(object body) => Raw(JsonSerializer.Serialize(body));

    private static HttpRequest Raw(string body)
    {
        var request = new DefaultHttpContext().Request;
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        return request;
    }
}
