using NodaTime;
using Ringback.Core.Hours;
using Ringback.Core.Plans;

namespace Ringback.Core.Tests.Hours;

/// <summary>Every change of the clock from 2020 to 2040, minute by minute, against the machine's own time-zone data and a second implementation of hours.</summary>
public class TransitionTests
{
    private static readonly Instant First = Instant.FromUtc(2020, 1, 1, 0, 0);
    private static readonly Instant Last = Instant.FromUtc(2041, 1, 1, 0, 0);
    private static readonly Duration Around = Duration.FromHours(4);

    /// <summary>Edges inside the hours that the world's clocks skip and repeat.</summary>
    private const string Yaml = """weekly: { daily: ["00:10-00:40", "01:15-01:45", "01:50-02:20", "02:30-03:10", "03:20-04:00", "22:30-24:00"], sat: ["23:00-03:30"], sun: closed }""";

    private static readonly NaiveHours Naive = new()
    {
        Week = [[], Daily, Daily, Daily, Daily, Daily, [NaiveHours.Span(23, 0, 27, 30)]],
    };

    private static (int From, int To)[] Daily =>
    [
        NaiveHours.Span(0, 10, 0, 40), NaiveHours.Span(1, 15, 1, 45), NaiveHours.Span(1, 50, 2, 20),
        NaiveHours.Span(2, 30, 3, 10), NaiveHours.Span(3, 20, 4, 0), NaiveHours.Span(22, 30, 24, 0),
    ];

    /// <summary>The zones of the shipped plans, and those that do what others don't: half-hour steps, odd offsets, midnight changes, negative summer time.</summary>
    public static TheoryData<string> Zones =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "plans"), "*.yaml")
            .Select(File.ReadAllText)
            .Where(text => text.Contains("\nbusiness:", StringComparison.Ordinal))
            .Select(PlanReader.Read)
            .SelectMany(plan => plan.Hours.Values.Select(hours => hours.Zone.Id).Append(plan.Business.TimeZone))
            .Concat(
            [
                "America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles", "America/Anchorage", "Pacific/Honolulu",
                "America/Puerto_Rico", "America/Halifax", "America/St_Johns", "America/Havana", "America/Sao_Paulo", "America/Santiago", "America/Asuncion", "America/Mexico_City",
                "America/Nuuk", "America/Scoresbysund", "Atlantic/Azores", "Europe/London", "Europe/Dublin", "Europe/Berlin", "Europe/Athens", "Africa/Casablanca", "Africa/Cairo",
                "Asia/Beirut", "Asia/Gaza", "Asia/Jerusalem", "Asia/Tehran", "Asia/Kathmandu", "Asia/Kolkata", "Australia/Adelaide", "Australia/Lord_Howe", "Australia/Sydney",
                "Pacific/Apia", "Pacific/Chatham", "Pacific/Easter", "Pacific/Norfolk", "Antarctica/Troll", "UTC",
            ])
            .Distinct(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Zones))]
    public void Hours_follow_the_wall_clock_through_every_change_of_it(string id)
    {
        var hours = TestHours.Read(Yaml, id);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone))
        {
            Assert.Skip($"this machine has no time-zone data of {id}");
        }

        var agreed = 0;
        var changes = ChangesOf(hours);
        foreach (var change in changes)
        {
            var agrees = true;
            for (var at = change - Around; at < change + Around; at += Duration.FromMinutes(1))
            {
                var local = TimeZoneInfo.ConvertTimeFromUtc(at.ToDateTimeUtc(), zone);
                var ours = at.InZone(hours.Zone).LocalDateTime.ToDateTimeUnspecified();
                agrees &= local == ours;
                Assert.True(Naive.StatusAt(ours) == hours.StatusAt(at).ToString(), $"{id}, {at}, {ours:s}: {hours.StatusAt(at)}");
            }

            agreed += agrees ? 1 : 0;
        }

        // The two sets of data are never of one day: governments change their minds, and the machine's end in 2037. But most of the past is the past.
        var old = changes.Count(change => change < Instant.FromUtc(2025, 1, 1, 0, 0));
        Assert.True(agreed >= old * 3 / 4, $"{id}: the machine's data agree with those of NodaTime ({DateTimeZoneProviders.Tzdb.VersionId}) on {agreed} of {changes.Count} changes only");
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void Times_of_opening_on_the_line_of_time_are_those_of_the_wall_clock(string id)
    {
        var hours = TestHours.Read(Yaml, id);
        foreach (var change in ChangesOf(hours))
        {
            var open = hours.OpenBetween(change - Around, change + Around).ToList();
            Assert.All(open.Zip(open.Skip(1)), pair => Assert.True(pair.First.End < pair.Second.Start));
            for (var at = change - Around; at < change + Around; at += Duration.FromMinutes(1))
            {
                Assert.Equal(hours.StatusAt(at) == DayStatus.Open, open.Exists(interval => interval.Contains(at)));
            }
        }
    }

    private static List<Instant> ChangesOf(OpeningHours hours) =>
        [.. hours.Zone.GetZoneIntervals(First, Last).Where(stretch => stretch.HasStart && stretch.Start > First).Select(stretch => stretch.Start)];
}
