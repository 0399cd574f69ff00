using System.Globalization;
using Ringback.Core.Hours;
using Ringback.Core.Plans;

namespace Ringback.Core.Texts.Staff;

/// <summary>What people are answered to their orders: what holds now, and how to undo it.</summary>
public static class StaffAnswers
{
    /// <summary>Some three segments: what is beyond helps nobody on a small screen.</summary>
    private const int Longest = 450;

    public static string Switched(string name, bool on, DateTimeOffset? until, Plan plan) =>
        !on ? $"{name} is OFF."
        : until is { } end ? $"{name} is ON until {When(end, plan)}. Send {name.ToUpperInvariant()} OFF to end it."
        : $"{name} is ON until somebody sends {name.ToUpperInvariant()} OFF.";

    public static string Away(DateTimeOffset? until, Plan plan) =>
        until is { } end ? $"You are away until {When(end, plan)}: no calls ring you. Send BACK when you are back."
        : "You are away: no calls ring you. Send BACK when you are back.";

    public static string Back() => "You are back: calls ring you again.";

    /// <summary>To somebody who may not touch switches.</summary>
    public static string NotAllowed(Plan plan) =>
        plan.Supervisors.Select(person => person.Name).ToList() is { Count: > 0 } names
            ? $"Sorry, only supervisors turn switches. Ask {string.Join(" or ", names.Take(3))}."
            : "Sorry, only supervisors turn switches, and the plan names none.";

    /// <param name="switches">Each with its end; only those that are on have one.</param>
    /// <param name="away">Names of people who are marked away, and until when.</param>
    public static string Status(IEnumerable<(string Name, bool On, DateTimeOffset? Until)> switches, IEnumerable<(string Name, DateTimeOffset? Until)> away, Plan plan)
    {
        var lines = switches.Select(one => $"{one.Name}: {(one.On ? "ON" : "off")}{Ending(one.Until, plan)}")
            .Concat(away.Select(one => $"{one.Name}: away{Ending(one.Until, plan)}"))
            .ToList();
        return Shortened(lines.Count == 0 ? "Nothing is switched, nobody is away." : string.Join("; ", lines) + ".");
    }

    /// <summary>To whatever is no command.</summary>
    /// <param name="open">What the person may answer; null: nothing.</param>
    public static string Help(Plan plan, string? open = null)
    {
        var example = plan.Switches is [var first, ..] ? first.ToUpperInvariant() : null;
        var switching = example is null ? "" : $" Supervisors: {example} ON 4h, {example} OFF, STATUS.";
        return Shortened($"{(open is null ? AutomaticAnswers.ToStaff(plan) : $"That was not understood. {open}")} Commands: AWAY 2h, AWAY UNTIL 15:00, BACK.{switching}");
    }

    private static string Ending(DateTimeOffset? until, Plan plan) => until is { } end ? $" until {When(end, plan)}" : "";

    /// <summary>In the business's time, as <c>Tue Mar 3 15:00</c>.</summary>
    private static string When(DateTimeOffset at, Plan plan) => plan.Business.LocalAt(at).ToString("ddd MMM d HH:mm", CultureInfo.InvariantCulture);

    private static string Shortened(string text) => text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest - 3), "...");
}
