using Ringback.Core.Plans;

namespace Ringback.Core.Tests.Plans;

public class RegionalNumbersTests
{
    [Theory]
    [InlineData("US", "(312) 555-0100", "+13125550100")]
    [InlineData("US", "312-555-0100", "+13125550100")]
    [InlineData("US", "312.555.0100", "+13125550100")]
    [InlineData("US", "3125550100", "+13125550100")]
    [InlineData("US", "1 312 555 0100", "+13125550100")]
    [InlineData("us", "+1 (312) 555-0100", "+13125550100")]
    [InlineData("CA", "604-555-0100", "+16045550100")]
    [InlineData("US", "011 44 20 7946 0018", "+442079460018")]
    [InlineData("US", "+44 (0)20 7946 0018", "+442079460018")]
    [InlineData("GB", "020 7946 0018", "+442079460018")]
    [InlineData("GB", "(020) 7946 0018", "+442079460018")]
    [InlineData("GB", "00 1 312 555 0100", "+13125550100")]
    [InlineData("DE", "030 901820", "+4930901820")]
    [InlineData("DE", "0171/2345678", "+491712345678")]
    [InlineData("FR", "01 99 00 12 34", "+33199001234")]
    [InlineData("IN", "98765 43210", "+919876543210")]
    [InlineData("BR", "(11) 5555-0100", "+551155550100")]
    [InlineData("ES", "910 000 000", "+34910000000")]
    [InlineData("IT", "06 698 12345", "+390669812345")]
    [InlineData("HU", "06 1 999 9999", "+3619999999")]
    [InlineData("MX", "55 5555 0100", "+525555550100")]
    [InlineData("AU", "02 5550 0123", "+61255500123")]
    [InlineData("AU", "0011 1 312 555 0100", "+13125550100")]
    [InlineData("ZZ", "+13125550100", "+13125550100")]
    public void A_number_is_read_as_the_country_writes_it(string region, string text, string number)
    {
        Assert.True(RegionalNumbers.TryParse(text, region, out var read));
        Assert.Equal(number, read.Value);
    }

    [Theory]
    [InlineData("US", "555-0100")]
    [InlineData("US", "112-555-0100")]
    [InlineData("US", "+1 312 555 010")]
    [InlineData("US", "+1 312 555 01000")]
    [InlineData("US", "312-555-0100 ext. 4")]
    [InlineData("US", "+0 312 555 0100")]
    [InlineData("US", "dana")]
    [InlineData("US", "")]
    [InlineData("GB", "7946 0018")]
    [InlineData("GB", "312-555-0100")]
    [InlineData("IN", "8765 43210")]
    [InlineData("ZZ", "020 7946 0018")]
    public void What_nobody_can_dial_is_refused(string region, string text) => Assert.False(RegionalNumbers.TryParse(text, region, out _));

    [Theory]
    [InlineData("America/Chicago", "US")]
    [InlineData("US/Central", "US")]
    [InlineData("Europe/London", "GB")]
    [InlineData("Europe/Berlin", "DE")]
    [InlineData("America/Toronto", "CA")]
    [InlineData("Asia/Calcutta", "IN")]
    [InlineData("UTC", "US")]
    public void The_region_is_that_of_the_time_zone(string zone, string region)
    {
        var text = Repository.ReadPlan("first-call.yaml").Replace("America/Chicago", zone, StringComparison.Ordinal);

        Assert.Equal(region, PlanReader.Read(text).Business.Region);
    }

    [Fact]
    public void The_plan_may_name_its_region()
    {
        var text = Repository.ReadPlan("first-call.yaml")
            .Replace("timezone: America/Chicago", "timezone: America/Chicago, region: gb", StringComparison.Ordinal)
            .Replace("\"+13125550111\"", "020 7946 0018", StringComparison.Ordinal);

        Assert.Equal("+442079460018", PlanReader.Read(text).FindPerson(new PersonId("dana"))?.Phone.Value);
    }

    /// <summary>Example numbers of error messages can be written back.</summary>
    [Theory]
    [InlineData("US")]
    [InlineData("GB")]
    [InlineData("LU")]
    [InlineData("ZZ")]
    public void The_example_is_a_number(string region) => Assert.True(RegionalNumbers.TryParse(RegionalNumbers.Example(region), region, out _));
}
