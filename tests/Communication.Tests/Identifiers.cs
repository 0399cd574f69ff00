using Azure.Communication;

namespace Ringback.Communication.Tests;

public sealed class Identifiers
{
    [Theory]
    [InlineData("4:+13125550199", typeof(PhoneNumberIdentifier))]
    [InlineData("4:anonymous", typeof(PhoneNumberIdentifier))]
    [InlineData("8:acs:res_user", typeof(CommunicationUserIdentifier))]
    [InlineData("28:bot", typeof(UnknownIdentifier))]
    public void A_raw_id_reads_back_as_it_was(string rawId, Type kind)
    {
        var identifier = CommunicationIdentifier.FromRawId(rawId);
        Assert.IsType(kind, identifier);
        Assert.Equal(rawId, identifier.RawId);
        Assert.True(identifier == CommunicationIdentifier.FromRawId(rawId));
        Assert.Equal(identifier.GetHashCode(), CommunicationIdentifier.FromRawId(rawId).GetHashCode());
    }

    [Fact]
    public void The_same_text_of_another_kind_is_another_participant()
    {
        CommunicationIdentifier phone = new PhoneNumberIdentifier("+13125550199"), unknown = new UnknownIdentifier("4:+13125550199");
        Assert.True(phone != unknown);
        Assert.False(phone == null!);
        Assert.False(phone.Equals("4:+13125550199"));
    }

    [Fact]
    public void A_phone_that_was_dialled_twice_has_an_asserted_id()
    {
        var phone = (PhoneNumberIdentifier)CommunicationIdentifier.FromRawId("4:+13125550199_123");
        Assert.Equal("123", phone.AssertedId);
        Assert.False(phone.IsAnonymous);
        Assert.Null(new PhoneNumberIdentifier("+13125550199").AssertedId);
        Assert.True(new PhoneNumberIdentifier("anonymous").IsAnonymous);
    }
}
