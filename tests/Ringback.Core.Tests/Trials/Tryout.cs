using NodaTime;
using Ringback.Core.Plans;
using Ringback.Core.Routing.Trials;

namespace Ringback.Core.Tests.Trials;

/// <summary>Trials of the plans that tests use, with what matters to the story and nothing else.</summary>
internal static class Tryout
{
    public static readonly PhoneNumber Stranger = PhoneNumber.Parse("+13125559001");

    /// <summary>A Tuesday, 10:00 in Chicago.</summary>
    public static readonly DateTimeOffset Tuesday = new(2026, 3, 3, 16, 0, 0, TimeSpan.Zero);

    public static Plan FirstCall { get; } = PlanReader.Read(Repository.ReadPlan("first-call.yaml"));

    public static TrialRequest Call(Plan plan) => new() { At = Tuesday, From = Stranger, To = plan.Numbers[0].Number };

    public static TrialRequest WithPhones(this TrialRequest request, params (string Who, TrialPhone Phone)[] phones) =>
        request with { Phones = phones.ToDictionary(phone => phone.Who, phone => phone.Phone, StringComparer.Ordinal) };

    /// <summary>The instant of a local time of the plan's business.</summary>
    public static DateTimeOffset At(this Plan plan, int year, int month, int day, int hour, int minute) =>
        new LocalDateTime(year, month, day, hour, minute).InZoneLeniently(DateTimeZoneProviders.Tzdb[plan.Business.TimeZone]).ToDateTimeOffset();

    /// <summary>Everything that the trial tells, for a test that fails.</summary>
    public static string Told(this TrialResult result) =>
        $"{result.Outcome} after {result.Length.TotalSeconds:0.0} s{Environment.NewLine}"
        + string.Join(Environment.NewLine, result.Timeline.Select(moment => $"{moment.At.TotalSeconds,7:0.0} {moment.What} {moment.Detail}"));
}
