using Ringback.Core;
using Ringback.Core.Cases;
using Ringback.Core.Texts.Sending;
using Ringback.Functions.Cases;
using Ringback.Functions.Tests.Cases;
using Ringback.Functions.Texts;

namespace Ringback.Functions.Tests.Texts;

public class TextStories
{
    private static readonly PhoneNumber Lee = PhoneNumber.Parse("+13125550113");

    [Fact]
    public async Task STOP_is_answered_once_and_honoured_and_the_case_tells_staff_to_call()
    {
        var world = await new CaseWorld().StartAsync();
        await world.TextAsync("Stop");
        await world.PassAsync(1);

        await world.MissedCallAsync();

        Assert.Contains("no more texts", Assert.Single(await world.TextsToAsync(CaseWorld.Jo.Value)), StringComparison.Ordinal);
        Assert.Contains(await world.TimelineAsync(), entry => entry.What == Happenings.TextBackWithheld && entry.Text!.Contains("call instead", StringComparison.Ordinal));
        Assert.IsType<StaffTextResult.Refused>(await world.App.StaffTexts.SendAsync(CaseWorld.Jo, new PersonId("lee"), "Hello", CaseApp.Plan, default));
    }

    [Fact]
    public async Task START_welcomes_back_and_HELP_tells_who_is_there()
    {
        var world = await new CaseWorld().StartAsync();
        string[] messages = ["STOP", "START", "HELP"];
        foreach (var (minute, message) in messages.Index())
        {
            await world.TextAsync(message);
            await world.PassAsync(minute + 1);
        }

        var answers = await world.TextsToAsync(CaseWorld.Jo.Value);
        Assert.Equal(3, answers.Count);
        Assert.Contains("again", answers[1], StringComparison.Ordinal);
        Assert.Contains("call us at +13125550100", answers[2], StringComparison.Ordinal);
        Assert.Null((await world.App.Store.LoadAsync(CaseWorld.Jo, default)).Caller.Latest);
    }

    [Fact]
    public async Task An_auto_responder_gets_three_answers_a_day_and_no_more()
    {
        var world = await new CaseWorld().StartAsync();
        for (var minute = 1; minute <= 6; minute++)
        {
            await world.TextAsync("HELP");
            await world.PassAsync(minute);
        }

        Assert.Equal(3, (await world.TextsToAsync(CaseWorld.Jo.Value)).Count);
    }

    [Fact]
    public async Task STOP_is_confirmed_once_even_when_the_loop_guard_is_up()
    {
        var world = await new CaseWorld().StartAsync();
        string[] messages = ["HELP", "HELP", "HELP", "STOP", "STOP"];
        foreach (var (minute, message) in messages.Index())
        {
            await world.TextAsync(message);
            await world.PassAsync(minute + 1);
        }

        Assert.Contains("no more texts", (await world.TextsToAsync(CaseWorld.Jo.Value))[3], StringComparison.Ordinal);
        Assert.Equal(4, (await world.TextsToAsync(CaseWorld.Jo.Value)).Count);
    }

    [Fact]
    public async Task A_text_from_one_of_the_people_opens_no_case()
    {
        var world = await new CaseWorld().StartAsync();

        await world.TextAsync("on my way", Lee);

        Assert.Contains("inbox", Assert.Single(await world.TextsToAsync(Lee.Value)), StringComparison.Ordinal);
        Assert.Null((await world.App.Store.LoadAsync(Lee, default)).Caller.Latest);
    }

    [Fact]
    public async Task Every_order_of_a_person_is_confirmed_and_chatter_is_not_answered_for_ever()
    {
        var world = await new CaseWorld().StartAsync();
        string[] messages = ["AWAY 2h", "BACK", "STATUS", "Away until 15:00", "back", "thanks", "HELP", "ok then", "I am out at lunch (automatic reply)", "BACK"];
        foreach (var (minute, message) in messages.Index())
        {
            await world.TextAsync(message, Lee);
            await world.PassAsync(minute + 1);
        }

        var answers = await world.TextsToAsync(Lee.Value);
        Assert.Equal(6, answers.Count);
        Assert.Contains("away until Tue Mar 3 12:00", answers[0], StringComparison.Ordinal);
        Assert.Contains("You are back", answers[^1], StringComparison.Ordinal);
        Assert.Null((await world.App.Store.LoadAsync(Lee, default)).Caller.Latest);
    }

    [Fact]
    public async Task What_is_no_order_is_answered_with_the_orders_that_there_are()
    {
        var world = await new CaseWorld().StartAsync();

        await world.TextAsync("HELP", Lee);

        Assert.Contains("AWAY 2h, AWAY UNTIL 15:00, BACK", Assert.Single(await world.TextsToAsync(Lee.Value)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_of_somebody_who_sent_STOP_is_carried_out_in_silence()
    {
        var world = await new CaseWorld().StartAsync();
        await world.TextAsync("STOP", Lee);
        await world.PassAsync(1);

        await world.TextAsync("AWAY", Lee);

        Assert.Single(await world.TextsToAsync(Lee.Value));
        Assert.NotNull((await world.App.Team.ReadAsync(call: null, default)).Of(new PersonId("lee")).AwayUntil);
    }

    [Fact]
    public async Task A_person_who_sent_STOP_is_alerted_by_email_only()
    {
        var world = await new CaseWorld().StartAsync();
        await world.TextAsync("STOP", Lee);
        await world.PassAsync(1);
        await world.MissedCallAsync();
        await world.PassAsync(40);

        Assert.Single(await world.TextsToAsync(Lee.Value));
        Assert.Equal(2, await world.EmailsToAsync("lee@acme.example"));
    }

    [Fact]
    public async Task A_text_that_a_person_wrote_claims_the_case_and_is_contact()
    {
        var world = await new CaseWorld().StartAsync();
        await world.MissedCallAsync();
        await world.PassAsync(3);

        var sent = await world.App.StaffTexts.SendAsync(CaseWorld.Jo, new PersonId("lee"), "Lee here. What can I do?", CaseApp.Plan, default);

        Assert.Equal(IntentStatus.Sent, Assert.IsType<StaffTextResult.Sent>(sent).Intent.Status);
        Assert.Equal((false, new PersonId("lee")), ((await world.CaseAsync()).IsWaiting, (await world.CaseAsync()).ClaimedBy!.Value));
        var refused = Assert.IsType<StaffTextResult.Refused>(await world.App.StaffTexts.SendAsync(CaseWorld.Jo, new PersonId("sam"), "Sam here", CaseApp.Plan, default));
        Assert.Equal(new PersonId("lee"), refused.Holder);
        await world.PassAsync(300);
        Assert.Single(await world.TextsToAsync(Lee.Value));
    }

    [Fact]
    public async Task A_landline_is_noted_on_the_case_in_words_and_never_texted_again()
    {
        var world = await new CaseWorld().StartAsync();
        await world.MissedCallAsync();
        var textBack = (await world.App.Store.PageAsync<Intent>(CallerKey.Of(CaseWorld.Jo), CallerRows.IntentRow(""), 10, null, default)).Items.Single();
        var report = new TextReport("m1", CaseWorld.Line, CaseWorld.Jo, "Failed", "4003", IntentTag.Of(CallerKey.Of(CaseWorld.Jo), textBack.Key), CaseWorld.At(1));

        await world.App.Texts.TextReportedAsync(report, default);
        await world.App.Texts.TextReportedAsync(report, default);

        Assert.Contains("not supported", Assert.Single(await world.TimelineAsync(), entry => entry.What == Happenings.SendFailed).Text, StringComparison.Ordinal);
        Assert.IsType<StaffTextResult.Refused>(await world.App.StaffTexts.SendAsync(CaseWorld.Jo, new PersonId("lee"), "Hello", CaseApp.Plan, default));
    }

    [Fact]
    public async Task A_text_that_is_delivered_twice_to_us_counts_once()
    {
        var world = await new CaseWorld().StartAsync();
        var text = new TextReceived("m1", CaseWorld.Jo, CaseWorld.Line, "Are you open?", CaseWorld.At(0));

        await world.App.Texts.TextReceivedAsync(text, default);
        await world.App.Texts.TextReceivedAsync(text, default);

        Assert.Equal(1, (await world.CaseAsync()).Need.Number);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not-ours")]
    [InlineData("a/b/c")]
    public async Task A_report_of_somebody_elses_text_changes_nothing(string? tag)
    {
        var world = await new CaseWorld().StartAsync();

        await world.App.Texts.TextReportedAsync(new TextReport("m1", CaseWorld.Line, CaseWorld.Jo, "Failed", "4003", tag, CaseWorld.At(0)), default);

        Assert.Null((await world.App.Store.FindAsync(CallerKey.Of(CaseWorld.Jo), default)));
    }
}
