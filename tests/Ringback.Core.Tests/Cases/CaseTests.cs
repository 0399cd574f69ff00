using Ringback.Core.Cases;
using Ringback.Core.Routing;

namespace Ringback.Core.Tests.Cases;

public class CaseTests
{
    private static readonly PersonId Lee = new("lee");
    private static readonly PersonId Sam = new("sam");

    private readonly Case open = new CaseStory().Call(Outcome.Abandoned, 0).Case;

    [Fact]
    public void One_claim_has_one_winner()
    {
        var claimed = Made(open.Claim(Lee, CaseStory.At(1)));

        Assert.Equal("lee", claimed.Assignee);
        Assert.Equal(Lee, Assert.IsType<CaseChange.Refused>(claimed.Claim(Sam, CaseStory.At(2))).Holder);
        Assert.IsType<CaseChange.Already>(claimed.Claim(Lee, CaseStory.At(2)));
        Assert.Equal(Sam, Made(Made(claimed.Release(CaseStory.At(3))).Claim(Sam, CaseStory.At(4))).ClaimedBy);
    }

    [Fact]
    public void A_claim_is_not_contact() => Assert.True(Made(open.Claim(Lee, CaseStory.At(1))).IsWaiting);

    [Fact]
    public void A_closed_case_can_only_be_closed_the_same_way_again()
    {
        var closed = Made(open.Close("lee", "booked", CaseStory.At(1)));

        Assert.IsType<CaseChange.Already>(closed.Close("sam", "booked", CaseStory.At(2)));
        Assert.IsType<CaseChange.Refused>(closed.Close("sam", "spam", CaseStory.At(2)));
        Assert.IsType<CaseChange.Refused>(closed.Claim(Sam, CaseStory.At(2)));
        Assert.IsType<CaseChange.Refused>(closed.Contact("sam", "called", CaseStory.At(2)));
        Assert.IsType<CaseChange.Refused>(closed.Release(CaseStory.At(2)));
    }

    [Fact]
    public void An_unclaimed_case_alerts_the_group_and_a_claimed_one_its_holder()
    {
        Assert.Equal(["lee", "sam"], Reached(Rung.Reminder, open));
        Assert.Equal(["sam"], Reached(Rung.Reminder, Made(open.Claim(Sam, CaseStory.At(1)))));
        Assert.Equal(["dana"], Reached(Rung.Supervisor, Made(open.Claim(Sam, CaseStory.At(1)))));
    }

    [Fact]
    public void A_rung_reaches_somebody_even_when_the_plan_assigns_nobody()
    {
        var unassigned = open with { Need = open.Need with { Terms = open.Need.Terms with { Assign = null } } };

        Assert.Equal(["dana"], Reached(Rung.Alert, unassigned));
    }

    [Fact]
    public void A_case_id_leads_to_its_caller_and_nothing_else_does()
    {
        Assert.Equal(CallerKey.Of(CaseStory.Jo), CallerKey.OfCase(open.Id));
        Assert.Null(CallerKey.OfCase(new CaseId("nonsense")));
        Assert.Null(CallerKey.OfCase(new CaseId("abc-")));
        Assert.Null(CallerKey.OfCase(new CaseId("a'b-1")));
    }

    private static IEnumerable<string> Reached(Rung rung, Case recovery) =>
        Recipients.Of(rung, recovery, Facts.At(CaseStory.At(1), CaseStory.Plan)).Select(person => person.Id.Value);

    private static Case Made(CaseChange change) => Assert.IsType<CaseChange.Made>(change).Case;
}
