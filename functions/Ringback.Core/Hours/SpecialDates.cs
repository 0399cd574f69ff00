using NodaTime;

namespace Ringback.Core.Hours;

/// <summary>Days that differ from the week: one date, or all from one to another.</summary>
/// <param name="Intervals">What they have instead; empty: closed, as on a holiday; null: as usual, even when the day is a holiday.</param>
public abstract record SpecialDates(IReadOnlyList<DayInterval>? Intervals)
{
    public abstract bool Contains(LocalDate date);

    /// <summary>The exact date wins over the range, and a year's own over every year's: the lower wins.</summary>
    internal abstract int Rank { get; }

    /// <summary>Both dates belong to it.</summary>
    public sealed record Once(LocalDate First, LocalDate Last, IReadOnlyList<DayInterval>? Intervals) : SpecialDates(Intervals)
    {
        internal override int Rank => First == Last ? 0 : 1;

        public override bool Contains(LocalDate date) => date >= First && date <= Last;
    }

    /// <summary>Both dates belong to it. From December to January it goes over the turn of the year. 29 February is on no other date in other years.</summary>
    public sealed record Yearly(AnnualDate First, AnnualDate Last, IReadOnlyList<DayInterval>? Intervals) : SpecialDates(Intervals)
    {
        internal override int Rank => First == Last ? 2 : 3;

        public override bool Contains(LocalDate date)
        {
            var day = new AnnualDate(date.Month, date.Day);
            return First.CompareTo(Last) <= 0
                ? day.CompareTo(First) >= 0 && day.CompareTo(Last) <= 0
                : day.CompareTo(First) >= 0 || day.CompareTo(Last) <= 0;
        }
    }
}
