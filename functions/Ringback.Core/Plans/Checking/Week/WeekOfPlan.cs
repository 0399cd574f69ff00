using NodaTime;
using Ringback.Core.Hours;

namespace Ringback.Core.Plans.Checking.Week;

/// <summary>
/// The moments that a plan tells apart: the pieces of a usual week between which some hours open or close, and the same pieces once more for each set of
/// holidays. Which dates those are is no matter here: a holiday may fall on any day.
/// </summary>
internal sealed class WeekOfPlan
{
    private const int Minutes = 7 * 24 * 60;

    /// <summary>So many sets of holidays are told apart; of further ones it is only said that they may be.</summary>
    private const int MostHolidaySets = 8;

    private readonly Dictionary<string, TimesOfHours> hours = new(StringComparer.Ordinal);
    private readonly int[] pieces;

    public WeekOfPlan(Plan plan)
    {
        var weeks = plan.Hours.ToDictionary(named => named.Key, named => UsualWeek.Of(named.Value, plan.Business.TimeZone), StringComparer.Ordinal);
        pieces = [.. weeks.Values.SelectMany(week => week.Open).SelectMany(open => new[] { open.From, open.Until }).Append(0).Append(Minutes).Distinct().Order()];
        var holidays = plan.Hours.Values.Where(HolidaySet.Has).Select(HolidaySet.Of).Distinct().Take(MostHolidaySets).ToList();
        Moments = Pieces * (1 + holidays.Count);
        All = Times.Of(Moments, static _ => true);
        Usual = Times.Of(Moments, moment => moment < Pieces);
        None = Times.None(Moments);
        foreach (var (name, each) in plan.Hours)
        {
            hours[name] = TimesOf(each, weeks[name], holidays);
        }

        Unknown = new TimesOfHours(None, None, All, None);
    }

    public int Moments { get; }

    public Times All { get; }

    public Times None { get; }

    /// <summary>The usual week, without holidays.</summary>
    public Times Usual { get; }

    /// <summary>How hours stand that the plan doesn't have: closed.</summary>
    private TimesOfHours Unknown { get; }

    private int Pieces => pieces.Length - 1;

    public TimesOfHours Of(string name) => hours.GetValueOrDefault(name) ?? Unknown;

    /// <summary>The moments of the usual week, as people write them: <c>Mon-Fri 12:00-13:00</c>.</summary>
    public string Describe(Times times) =>
        (times & Usual) == Usual ? "at any time"
        : WeekWords.Of([.. Enumerable.Range(0, Pieces).Where(piece => times[piece]).Select(piece => (pieces[piece], pieces[piece + 1]))]);

    private TimesOfHours TimesOf(OpeningHours each, UsualWeek week, List<HolidaySet> holidays)
    {
        var isUncertain = week.IsUncertain;
        var own = HolidaySet.Has(each) ? HolidaySet.Of(each) : null;
        var weekly = new bool[Pieces];
        foreach (var (from, until) in week.Open)
        {
            for (var piece = Array.BinarySearch(pieces, from); piece < Pieces && pieces[piece] < until; piece++)
            {
                weekly[piece] = true;
            }
        }

        return new TimesOfHours(
            Times.Of(Moments, moment => moment < Pieces && weekly[moment]),
            Times.Of(Moments, moment => isUncertain || (IsHoliday(moment) != Answer.Yes && weekly[moment % Pieces]) || (IsHoliday(moment) == Answer.Yes && week.OpensOnHolidays)),
            Times.Of(Moments, moment => isUncertain || IsHoliday(moment) != Answer.Yes && !weekly[moment % Pieces]),
            Times.Of(Moments, moment => IsHoliday(moment) != Answer.No));

        Answer IsHoliday(int moment) =>
            own is null || moment < Pieces ? Answer.No
            : own.Equals(holidays[(moment / Pieces) - 1]) ? Answer.Yes
            : Answer.Perhaps;
    }

    private enum Answer
    {
        No,
        Perhaps,
        Yes,
    }
}

/// <summary>When hours may stand so. The sets overlap where it can't be told.</summary>
/// <param name="Weekly">Open in a usual week.</param>
/// <param name="Open">May be open.</param>
/// <param name="Closed">May be closed, on no holiday.</param>
/// <param name="Holiday">May be a holiday.</param>
internal sealed record TimesOfHours(Times Weekly, Times Open, Times Closed, Times Holiday);
