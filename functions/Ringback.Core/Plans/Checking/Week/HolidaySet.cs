using Ringback.Core.Hours;

namespace Ringback.Core.Plans.Checking.Week;

/// <summary>The holidays and closed dates of hours; hours with the same ones have their holidays together.</summary>
internal sealed class HolidaySet : IEquatable<HolidaySet>
{
    private readonly OpeningHours hours;

    private HolidaySet(OpeningHours hours) => this.hours = hours;

    public static bool Has(OpeningHours hours) => hours.Holidays.Count > 0 || hours.Dates.Any(special => special.Intervals is []);

    public static HolidaySet Of(OpeningHours hours) => new(hours);

    public bool Equals(HolidaySet? other) =>
        other is not null && hours.Holidays.SequenceEqual(other.hours.Holidays) && (hours.Holidays.Count > 0 || hours.Dates.SequenceEqual(other.hours.Dates));

    public override bool Equals(object? obj) => Equals(obj as HolidaySet);

    public override int GetHashCode() => hours.Holidays.Count;
}
