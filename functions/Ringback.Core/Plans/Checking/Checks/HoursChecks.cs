using NodaTime;
using NodaTime.Text;
using Ringback.Core.Hours;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Checking.Checks;

/// <summary>Hours that are never open, and dates that are over.</summary>
internal static class HoursChecks
{
    public static void Run(CheckContext context)
    {
        var used = UsersOf(context.Plan);
        foreach (var (name, hours) in context.Plan.Hours)
        {
            if (used.TryGetValue(name, out var user) && IsNeverOpen(hours))
            {
                context.Report(CheckRules.NeverOpen, new Place("hours", name), $"they are never open, and {user} uses them.");
            }
        }

        if (context.Today is { } today)
        {
            FindPast(context, today);
        }
    }

    private static Dictionary<string, string> UsersOf(Plan plan)
    {
        var users = new Dictionary<string, string>(StringComparer.Ordinal);
        var all = plan.Steps.Values.OfType<HoursStep>().Select(step => (step.Hours, User: $"step '{step.Name}'"))
            .Concat(plan.People.Where(person => person.Hours is not null).Select(person => (Hours: person.Hours!, User: $"person '{person.Id}'")))
            .Concat(plan.Promises.Values.Where(promise => promise is { Clock: PromiseClock.Business, Hours: not null }).Select(promise => (Hours: promise.Hours!, User: $"promise '{promise.Name}'")));
        foreach (var (hours, user) in all)
        {
            users.TryAdd(hours, user);
        }

        return users;
    }

    private static bool IsNeverOpen(OpeningHours hours) =>
        hours.Weekly.Values.All(intervals => intervals.Count == 0)
        && hours.Dates.All(date => date.Intervals is not { Count: > 0 })
        && hours.Holidays.All(holiday => holiday.Intervals is not { Count: > 0 });

    private static void FindPast(CheckContext context, LocalDate today)
    {
        foreach (var (name, hours) in context.Plan.Hours)
        {
            Report(context, new Place("hours", name, "dates"), hours.Dates.OfType<SpecialDates.Once>().Where(date => date.Last < today).Select(date => (date.First, date.Last)));
        }

        foreach (var (name, rota) in context.Plan.Rotas)
        {
            Report(context, new Place("rotas", name, "dates"), Runs(rota.Dates.Keys.Where(date => date < today)));
        }

        foreach (var person in context.Plan.People)
        {
            Report(context, Place.Of(person, "away"), person.Away.Where(absence => absence.Until.Date < today).Select(absence => (absence.From.Date, absence.Until.PlusTicks(-1).Date)));
        }
    }

    /// <summary>Days that follow each other are one range, as they were written.</summary>
    private static IEnumerable<(LocalDate First, LocalDate Last)> Runs(IEnumerable<LocalDate> dates)
    {
        var runs = new List<(LocalDate First, LocalDate Last)>();
        foreach (var date in dates.Order())
        {
            if (runs is [.., var (first, last)] && last.PlusDays(1) == date)
            {
                runs[^1] = (first, date);
            }
            else
            {
                runs.Add((date, date));
            }
        }

        return runs;
    }

    private static void Report(CheckContext context, Place at, IEnumerable<(LocalDate First, LocalDate Last)> past)
    {
        var dates = past.Order().Select(range => range.First == range.Last ? Written(range.First) : $"{Written(range.First)}..{Written(range.Last)}").ToList();
        if (dates.Count > 0)
        {
            context.Report(CheckRules.PastDate, at, $"{Words.And(dates)} {(dates.Count == 1 ? "is" : "are")} over.");
        }
    }

    private static string Written(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
