using Ringback.Core.Plans;

namespace Ringback.Core.Texts.Staff;

/// <summary>
/// Reads the orders that people text: <c>STORM ON 4h</c>, <c>STORM ON UNTIL 15:00</c>, <c>STORM OFF</c>, <c>STORM?</c>, <c>STATUS</c>, <c>AWAY 2h</c>,
/// <c>AWAY UNTIL MON 8:00</c>, <c>AWAY</c>, <c>BACK</c>; and the answers to alerts, such as <c>1</c> and <c>K7 3</c>. A switch is named by the beginning of its name, where that fits one only; case, dashes and spaces don't matter.
/// </summary>
public static class StaffCommands
{
    private static readonly string[] Backs = ["BACK", "HERE", "I AM BACK", "I'M BACK", "IM BACK"];

    private static readonly string[] Statuses = ["STATUS", "?", "STATUS?"];

    /// <param name="at">When the text was sent: times count from here.</param>
    public static StaffCommand Read(string message, Plan plan, DateTimeOffset at)
    {
        var text = string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim('.', '!', ',', '"', ' ').ToUpperInvariant();
        var words = text.Split(' ');
        return AlertReplies.Read(text) is { } answer ? answer
            : Backs.Contains(text, StringComparer.Ordinal) ? new StaffCommand.ComeBack()
            : Statuses.Contains(text, StringComparer.Ordinal) ? new StaffCommand.Ask(null)
            : Array.FindIndex(words, 1, IsOnOrOff) is > 0 and var verb ? Set(words, verb, plan, at)
            : text.EndsWith('?') ? Asked(text[..^1].TrimEnd(), plan)
            : words[0] == "AWAY" ? Away(words[1..], plan, at)
            : new StaffCommand.None();
    }

    private static StaffCommand Set(string[] words, int verb, Plan plan, DateTimeOffset at)
    {
        var on = words[verb] == "ON";
        var (name, why) = Find(string.Join(' ', words[..verb]), plan);
        if (name is null)
        {
            // "I am on my way" is no order.
            return why is null ? new StaffCommand.None() : new StaffCommand.Unclear(why);
        }

        var rest = words[(verb + 1)..];
        return rest.Length == 0 ? new StaffCommand.SetSwitch(name, on, Until: null)
            : !on ? new StaffCommand.Unclear($"'{string.Join(' ', words)}': OFF takes no time. Send '{string.Join(' ', words[..(verb + 1)])}'.")
            : StaffTime.Read(rest, plan, at) is { } until ? new StaffCommand.SetSwitch(name, on, until)
            : new StaffCommand.Unclear(NoTime(rest, $"{name} ON"));
    }

    private static StaffCommand Asked(string name, Plan plan)
    {
        var (found, why) = Find(name, plan);
        return found is not null ? new StaffCommand.Ask(found) : why is not null ? new StaffCommand.Unclear(why) : new StaffCommand.None();
    }

    private static StaffCommand Away(string[] rest, Plan plan, DateTimeOffset at) =>
        rest.Length == 0 ? new StaffCommand.GoAway(Until: null)
        : StaffTime.Read(rest, plan, at) is { } until ? new StaffCommand.GoAway(until)
        : new StaffCommand.Unclear(NoTime(rest, "AWAY"));

    /// <returns>The switch; or null and what is wrong, where the name is near enough to be meant as one; or nothing.</returns>
    private static (string? Name, string? Why) Find(string written, Plan plan)
    {
        var wanted = Plain(written);
        var switches = plan.Switches;
        if (wanted.Length == 0)
        {
            return (null, null);
        }

        var fitting = switches.Where(name => Plain(name) == wanted).ToList() is [var exact] ? [exact] : switches.Where(name => Plain(name).StartsWith(wanted, StringComparison.Ordinal)).ToList();
        return fitting switch
        {
            [var one] => (one, null),
            [_, _, ..] => (null, $"'{written}' may be {string.Join(" or ", fitting)}: write more of the name."),
            _ when written.Contains(' ') => (null, null),
            _ when switches.Count == 0 => (null, "The plan has no switches."),
            _ => (null, $"There is no switch '{written}'. There is: {string.Join(", ", switches)}."),
        };
    }

    private static bool IsOnOrOff(string word) => word is "ON" or "OFF";

    private static string Plain(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);

    private static string NoTime(string[] rest, string order) =>
        $"'{string.Join(' ', rest)}' is no time to come within a year. Send '{order} 4h', '{order} UNTIL 15:00' or '{order} UNTIL MON 8:00'.";
}
