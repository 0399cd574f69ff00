using NodaTime;
using Ringback.Core.Areas;

namespace Ringback.Core.Tests.Areas;

public sealed class AreaTests
{
    private static readonly string[] TollFree = ["800", "822", "833", "844", "855", "866", "877", "888"];

    [Fact]
    public void Every_state_and_province_has_an_area_code() =>
        Assert.Empty(State.All.Where(state => !AreaCode.All.Any(area => area.IsIn(state.Code))).Select(state => state.Name));

    [Fact]
    public void Every_area_code_is_one_that_can_be_dialled_in_a_state_or_country_and_zone_that_exist() =>
        Assert.Empty(AreaCode.All.Where(area =>
            area.Code is < 200 or > 999 || area.Code / 10 % 10 == 9 || area.Code % 100 == 11
            || Country.Find(area.Country) is null
            || area.States.Any(state => State.Find(state) is null)
            || (area.Country is "US" or "CA") == (area.States.Count == 0)
            || DateTimeZoneProviders.Tzdb.GetZoneOrNull(area.TimeZone) is null));

    [Fact]
    public void There_are_as_many_as_the_numbering_plan_has() => Assert.InRange(AreaCode.All.Count, 439, 480);

    [Fact]
    public void The_centre_of_an_area_code_lies_in_its_time_zone()
    {
        var now = Instant.FromUtc(2026, 1, 15, 12, 0);
        var far = AreaCode.All.Where(area => area.Code is not 671 and not 670)
            .Select(area => (area.Code, Offset: DateTimeZoneProviders.Tzdb[area.TimeZone].GetUtcOffset(now).Seconds / 3600.0 - area.Centre.Longitude / 15));

        Assert.Empty(far.Where(area => Math.Abs(area.Offset) > 1.6));
    }

    [Fact]
    public void A_toll_free_number_has_no_area() =>
        Assert.Empty(TollFree.Where(code => AreaCode.Of(PhoneNumber.Parse($"+1{code}5550100")) is not null || Country.Of(PhoneNumber.Parse($"+1{code}5550100")) is not null));

    [Theory]
    [InlineData("+13125550100", "IL", "US", "America/Chicago")]
    [InlineData("+16465550100", "NY", "US", "America/New_York")]
    [InlineData("+19075550100", "AK", "US", "America/Anchorage")]
    [InlineData("+14165550100", "ON", "CA", "America/Toronto")]
    [InlineData("+19025550100", "PE", "CA", "America/Halifax")]
    [InlineData("+17875550100", "PR", "US", "America/Puerto_Rico")]
    public void A_number_is_at_home_where_its_area_code_is(string number, string state, string country, string zone)
    {
        var area = AreaCode.Of(PhoneNumber.Parse(number))!;

        Assert.True(area.IsIn(state));
        Assert.Equal((country, zone), (area.Country, area.TimeZone));
    }

    [Theory]
    [InlineData("+442079460018", "GB")]
    [InlineData("+18765550100", "JM")]
    [InlineData("+77012345678", "KZ")]
    [InlineData("+74951234567", "RU")]
    [InlineData("+525512345678", "MX")]
    [InlineData("+35312345678", "IE")]
    public void A_number_is_of_the_country_of_its_calling_code(string number, string country) => Assert.Equal(country, Country.Of(PhoneNumber.Parse(number))?.Iso);

    [Theory]
    [InlineData("312", true)]
    [InlineData("773", false)]
    [InlineData("+1", true)]
    [InlineData("+1312", true)]
    [InlineData("IL", true)]
    [InlineData("il", true)]
    [InlineData("Illinois", true)]
    [InlineData("WI", false)]
    [InlineData("US", true)]
    [InlineData("United States", true)]
    [InlineData("Israel", false)]
    [InlineData("Canada", false)]
    [InlineData("+44", false)]
    [InlineData("Central Time", true)]
    [InlineData("eastern time", false)]
    [InlineData("Atlantis", false)]
    public void A_part_of_the_world_has_several_names(string key, bool covers)
    {
        Assert.Equal(covers, AreaKey.Covers(key, PhoneNumber.Parse("+13125550100")));
        Assert.Equal(key != "Atlantis", AreaKey.IsKnown(key));
    }

    [Fact]
    public void No_calling_code_is_given_twice_and_none_is_too_long()
    {
        var codes = Country.All.Where(country => country.CallingCode != 1).Select(country => country.CallingCode).ToList();

        Assert.Equal(codes.Distinct().Count(), codes.Count);
        Assert.All(codes, code => Assert.InRange(code, 2, 999));
    }

    [Fact]
    public void Looking_up_a_number_makes_no_garbage()
    {
        var number = PhoneNumber.Parse("+13125550100");
        var isCovered = AreaKey.Covers("IL", number) && AreaKey.Covers("US", number) && AreaKey.Covers("312", number);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            isCovered &= AreaKey.Covers("IL", number) && AreaKey.Covers("US", number) && AreaKey.Covers("312", number);
        }

        Assert.Equal((true, 0), (isCovered, GC.GetAllocatedBytesForCurrentThread() - before));
    }

    [Theory]
    [InlineData("+12125550100", "Eastern Time")]
    [InlineData("+13135550100", "Eastern Time")]
    [InlineData("+16025550100", "Mountain Time")]
    [InlineData("+14155550100", "Pacific Time")]
    [InlineData("+16045550100", "Pacific Time")]
    [InlineData("+19075550100", "Alaska Time")]
    [InlineData("+18085550100", "Hawaii Time")]
    public void A_number_is_in_one_time_zone_of_the_continent(string number, string time) =>
        Assert.Equal(time, Assert.Single(AmericanTime.All, one => AreaKey.Covers(one.Name, PhoneNumber.Parse(number))).Name);

    [Fact]
    public void Chicago_is_nearer_to_Milwaukee_than_to_Houston()
    {
        var chicago = AreaKey.CentreOf("312")!.Value;

        Assert.InRange(chicago.KilometresTo(AreaKey.CentreOf("414")!.Value), 100, 180);
        Assert.InRange(chicago.KilometresTo(AreaKey.CentreOf("713")!.Value), 1400, 1600);
    }
}
