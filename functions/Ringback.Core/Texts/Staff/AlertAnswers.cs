using Ringback.Core.Cases;
using Ringback.Core.Plans;

namespace Ringback.Core.Texts.Staff;

/// <summary>What people are answered when they answer an alert.</summary>
public static class AlertAnswers
{
    /// <summary>More on one text helps nobody.</summary>
    private const int MostListed = 5;

    public static string Taken(OpenAlert alert, Case recovery) =>
        $"{alert.Code} is yours: {Of(recovery)}. Send {alert.Code} 2 and we connect you, {alert.Code} 3 when it is done.";

    public static string Ringing(OpenAlert alert, Case recovery) => $"{alert.Code}: your phone rings now. Press 1 and you are connected to {Of(recovery)}.";

    public static string Done(OpenAlert alert, Case recovery) => $"{alert.Code} is done: {Of(recovery)}.";

    public static string HasIt(OpenAlert alert, Case recovery, PersonId holder, Plan plan) => $"{plan.FindPerson(holder)?.Name ?? holder.Value} has {alert.Code}: {Of(recovery)}. Nothing was changed.";

    public static string Refused(OpenAlert alert, string why) => $"{alert.Code}: {why} Nothing was changed.";

    public static string NothingOpen() => "Nothing is open for you: no alert waits for an answer.";

    public static string NoSuchCode(string code, IReadOnlyList<(OpenAlert Alert, Case Case)> open) => $"No open alert of yours is called {code}. {Listed(open)}";

    /// <summary>More than one may be meant.</summary>
    public static string WhichOne(AlertAct act, IReadOnlyList<(OpenAlert Alert, Case Case)> open) =>
        $"Which one? Send its code, such as {open[0].Alert.Code} {(int)act}. {Listed(open)}";

    /// <summary>All that is open, and how to answer.</summary>
    public static string Listed(IReadOnlyList<(OpenAlert Alert, Case Case)> open)
    {
        if (open.Count == 0)
        {
            return NothingOpen();
        }

        var lines = open.Take(MostListed).Select(one => $"{one.Alert.Code} {Of(one.Case)}, {one.Case.Urgency.ToWord()}");
        var more = open.Count > MostListed ? $"; and {open.Count - MostListed} more in the inbox" : "";
        return $"Open: {string.Join("; ", lines)}{more}. Code and 1 takes it, 2 calls back, 3 done.";
    }

    private static string Of(Case recovery) => recovery.Known.Name is { } name ? $"{(name.Length <= 30 ? name : name[..30])} {recovery.Caller}" : recovery.Caller.Value;
}
