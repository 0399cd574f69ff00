using System.Text.RegularExpressions;

namespace Ringback.Core.Texts.Staff;

/// <summary>What a person does about an alert by answering it.</summary>
public enum AlertAct
{
    Take = 1,
    CallBack = 2,
    Done = 3,
}

/// <summary>Reads answers to alerts: <c>1</c>, <c>K7 1</c>, <c>k7 take</c>, <c>3 K7</c>.</summary>
internal static partial class AlertReplies
{
    /// <param name="text">In capitals, with single spaces.</param>
    /// <returns>Null when it is no answer to an alert.</returns>
    public static StaffCommand.Answer? Read(string text)
    {
        var match = CodeFirst().Match(text) is { Success: true } first ? first : ActFirst().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var code = match.Groups["code"].Success ? match.Groups["code"].Value.Replace(" ", "", StringComparison.Ordinal) : null;
        return new StaffCommand.Answer(code, ActOf(match.Groups["act"].Value));
    }

    private static AlertAct ActOf(string act) => act switch
    {
        "1" or "TAKE" or "CLAIM" or "MINE" => AlertAct.Take,
        "2" or "CALL" => AlertAct.CallBack,
        _ => AlertAct.Done,
    };

    [GeneratedRegex("^(#?(?<code>[A-Z] ?[2-9])[ :,.-]*)?(?<act>1|2|3|TAKE|CLAIM|MINE|CALL|DONE)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex CodeFirst();

    [GeneratedRegex("^(?<act>1|2|3|TAKE|CLAIM|CALL|DONE)[ :,.-]+#?(?<code>[A-Z] ?[2-9])$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ActFirst();
}
