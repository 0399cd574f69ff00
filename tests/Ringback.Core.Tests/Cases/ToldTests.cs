using Ringback.Core.Cases;
using Ringback.Core.Plans;
using Ringback.Core.Routing;

namespace Ringback.Core.Tests.Cases;

/// <summary>What a caller told the intake, and in which language, reaches the case.</summary>
public sealed class ToldTests
{
    private static readonly Plan Acme = PlanReader.Read(Repository.ReadPlan("acme.yaml"));

    private static readonly Plan Spanish = Acme with
    {
        Promises = new Dictionary<string, Promise>
        {
            [Plan.DefaultPromise] = Acme.Default with
            {
                TextBack = new LocalizedText(new Dictionary<string, string> { ["en-US"] = "Sorry!", ["es-US"] = "Disculpe, {caller}." }, "en-US"),
            },
            [Promise.Urgent] = Acme.Promises[Promise.Urgent] with { TextBack = null },
        },
    };

    private static readonly CallVerdict Missed = new(
        new CallId("call"), CaseStory.Jo, CaseStory.Line, "Google profile", Outcome.Intake, CaseStory.Ten.AddSeconds(-40), CaseStory.Ten, TimeSpan.FromSeconds(40), null, false, new PlanVersion(1));

    [Fact]
    public void The_case_says_what_is_needed_and_by_whom()
    {
        var step = Ended(CallerRecord.New(CaseStory.Jo), Missed with { Told = Told(("name", "Jo Reyes"), ("address", "4 Elm Street"), ("reason", "a quote for a new faucet")) });

        Assert.Equal("needs: a quote for a new faucet (Jo Reyes, 4 Elm Street)", step.Caller.Open!.Reason);
        Assert.Equal("needs: a leak", CallReason.Of(Missed with { Told = Told(("reason", "a leak")) }));
        Assert.Equal("told the intake: Jo Reyes", CallReason.Of(Missed with { Told = Told(("name", "Jo Reyes")) }));
        Assert.Equal("left a message; needs: a leak", CallReason.Of(Missed with { Outcome = Outcome.Voicemail, Told = Told(("reason", "a leak")) }));
    }

    [Fact]
    public void An_urgent_call_gets_the_urgent_promise()
    {
        var opened = Ended(CallerRecord.New(CaseStory.Jo), Missed with { IsUrgent = true }).Caller.Open!;

        Assert.Equal((Urgency.Urgent, Terms.Of(Acme.Promises[Promise.Urgent])), (opened.Urgency, opened.Need.Terms));
        Assert.Equal(Terms.Of(Acme.Default), Ended(CallerRecord.New(CaseStory.Jo), Missed).Caller.Open!.Need.Terms);
    }

    [Fact]
    public void A_waiting_caller_who_calls_again_with_an_emergency_no_longer_waits_as_long()
    {
        var waiting = Ended(CallerRecord.New(CaseStory.Jo), Missed with { Outcome = Outcome.Abandoned }).Caller;
        var again = Ended(waiting, Missed with { IsUrgent = true, Told = Told(("reason", "a flood")), EndedAt = CaseStory.At(1) }).Caller.Open!;

        Assert.Equal(("needs: a flood", CaseStory.At(0), Urgency.Urgent), (again.Reason, again.Need.Since, again.Urgency));
        Assert.Equal(TimeSpan.FromMinutes(5), again.Need.Terms.Remind);
        Assert.Equal(Urgency.Urgent, Ended(waiting with { Latest = again }, Missed with { EndedAt = CaseStory.At(2) }).Caller.Open!.Urgency);
    }

    [Fact]
    public void A_reply_to_an_urgent_case_keeps_it_urgent()
    {
        var waiting = Ended(CallerRecord.New(CaseStory.Jo), Missed with { IsUrgent = true }).Caller;
        var replied = Recovery.Replied(waiting, "Hurry!", CaseStory.Line, Acme, CaseStory.At(3)).Caller.Open!;

        Assert.Equal((true, Terms.Of(Acme.Promises[Promise.Urgent]), CaseStory.At(3)), (replied.Need.IsUrgent, replied.Need.Terms, replied.Need.Since));
    }

    [Fact]
    public void A_need_after_contact_is_as_urgent_as_the_call_that_raised_it()
    {
        var urgent = Ended(CallerRecord.New(CaseStory.Jo), Missed with { IsUrgent = true }).Caller;
        var contacted = urgent with { Latest = ((CaseChange.Made)urgent.Open!.Contact("lee", "called back", CaseStory.At(5))).Case };

        Assert.False(Ended(contacted, Missed with { EndedAt = CaseStory.At(60) }).Caller.Open!.Need.IsUrgent);
    }

    [Theory]
    [InlineData("es-US", false, "Disculpe, (312) 555-9001.")]
    [InlineData("es-MX", true, "Disculpe, (312) 555-9001.")]
    [InlineData("en-US", true, "Sorry!")]
    [InlineData(null, false, "Sorry!")]
    public void The_text_back_is_in_the_calls_language_and_urgent_callers_get_the_usual_one_where_they_have_none(string? language, bool urgent, string text) =>
        Assert.Equal(text, Recovery.CallEnded(CallerRecord.New(CaseStory.Jo), Missed with { Language = language, IsUrgent = urgent }, Spanish, CaseStory.Ten).TextBack!.Body);

    private static RecoveryStep Ended(CallerRecord caller, CallVerdict verdict) => Recovery.CallEnded(caller, verdict, Acme, verdict.EndedAt);

    private static Dictionary<string, string> Told(params (string Field, string Words)[] fields) => fields.ToDictionary(field => field.Field, field => field.Words);
}
