using Ringback.Core.Cases;
using Ringback.Core.Tests.Cases;
using Ringback.Core.Texts;

namespace Ringback.Core.Tests.Texts;

public class TextRulesTests
{
    private readonly CallerRecord caller = CallerRecord.New(CaseStory.Jo);

    [Fact]
    public void An_auto_responder_loop_is_cut_after_three_texts_a_day()
    {
        var texted = caller.AutomaticallyTexted(CaseStory.At(0)).AutomaticallyTexted(CaseStory.At(40)).AutomaticallyTexted(CaseStory.At(80));

        Assert.IsType<TextPermission.Forbidden>(TextRules.Automatic(texted, CaseStory.Line, CaseStory.At(120)));
        Assert.IsType<TextPermission.Allowed>(TextRules.ByPerson(texted, CaseStory.Line));
        Assert.IsType<TextPermission.Allowed>(TextRules.Automatic(texted, CaseStory.Line, CaseStory.At(24 * 60)));
    }

    [Fact]
    public void An_opt_out_counts_for_the_number_it_was_sent_to_until_START()
    {
        var other = PhoneNumber.Parse("+13125550101");
        var out_ = caller.OptOut(CaseStory.Line);

        Assert.IsType<TextPermission.Forbidden>(TextRules.ByPerson(out_, CaseStory.Line));
        Assert.IsType<TextPermission.Allowed>(TextRules.ByPerson(out_, other));
        Assert.IsType<TextPermission.Allowed>(TextRules.ByPerson(out_.OptIn(CaseStory.Line), CaseStory.Line));
    }

    [Fact]
    public void A_landline_is_called_instead()
    {
        var forbidden = Assert.IsType<TextPermission.Forbidden>(TextRules.ByPerson(caller with { CannotText = "the number can't get texts" }, CaseStory.Line));

        Assert.Equal("the number can't get texts: call instead", forbidden.Why);
    }

    [Theory]
    [InlineData("+18335550100", true)]
    [InlineData("+13125550100", false)]
    [InlineData("+448005550100", false)]
    public void Toll_free_numbers_are_known_by_their_code(string number, bool tollFree) => Assert.Equal(tollFree, PhoneNumber.Parse(number).IsTollFree());
}
