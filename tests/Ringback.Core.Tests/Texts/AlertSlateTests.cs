using Ringback.Core.Texts.Staff;

namespace Ringback.Core.Tests.Texts;

public class AlertSlateTests
{
    private static readonly DateTimeOffset Ten = new(2026, 3, 3, 16, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_case_keeps_its_code_however_often_the_person_is_alerted_about_it()
    {
        var (slate, first) = AlertSlate.Blank.Give(new CaseId("a-1"), Ten);
        (slate, _) = slate.Give(new CaseId("b-1"), Ten);
        (slate, var again) = slate.Give(new CaseId("a-1"), Ten.AddHours(1));

        Assert.Equal(first, again);
        Assert.Equal(["b-1", "a-1"], slate.Open.Select(alert => alert.Case.Value));
    }

    [Fact]
    public void However_many_alerts_pile_up_no_two_that_are_open_share_a_code_and_all_codes_are_easy_to_read()
    {
        var slate = AlertSlate.Blank;
        for (var number = 1; number <= 1000; number++)
        {
            (slate, var code) = slate.Give(new CaseId($"case-{number}"), Ten.AddMinutes(number));

            Assert.True(AlertCodes.IsCode(code), code);
            Assert.Equal(slate.Open.Count, slate.Open.Select(alert => alert.Code).Distinct().Count());
            Assert.True(slate.Open.Count <= AlertSlate.Most);
        }
    }

    [Fact]
    public void A_code_that_was_let_go_is_not_the_next_one_given()
    {
        var (slate, code) = AlertSlate.Blank.Give(new CaseId("a-1"), Ten);

        var (_, next) = slate.Without([new CaseId("a-1")]).Give(new CaseId("a-2"), Ten);

        Assert.NotEqual(code, next);
    }
}
