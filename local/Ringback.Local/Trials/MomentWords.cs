using Ringback.Core;
using Ringback.Core.Plans;
using Ringback.Core.Routing.Trials;

namespace Ringback.Local.Trials;

/// <summary>Tells the moments of a trial in a few words each.</summary>
internal sealed class MomentWords(Plan plan, Ink ink)
{
    public readonly record struct Told(string Sign, string Text, Func<string, string> Dye);

    public string NameOf(string id) => plan.FindPerson(new PersonId(id))?.Name ?? id;

    /// <returns>Null: nothing that a person who reads this misses.</returns>
    public Told? Of(TrialMoment moment) => (moment.What, moment.Detail ?? "") switch
    {
        ("rang", _) => Plain("•", "rings"),
        ("answered", _) => Plain("•", "answered"),
        ("says", var text) => new Told("»", $"\"{text}\"", text => text),
        ("plays", var tune) => Quiet("♪", tune),
        ("caller-said", var text) => new Told("«", $"caller: \"{text}\"", ink.Strong),
        ("caller-pressed", var key) => new Told("«", $"caller presses {key}", ink.Strong),
        ("pressed" or "said" or "ended" or "picked-up", _) => null,
        ("ring", var who) => Plain("☎", $"{NameOf(who)} is rung"),
        ("takes", var who) => new Told("☎", $"{NameOf(who)} takes the call", ink.Good),
        ("connected", var who) => new Told("●", $"{NameOf(who)} talks with the caller", ink.Good),
        ("leg-ended", var text) => Quiet("☎", WithName(text)),
        ("skipped", var text) => Quiet("☎", $"not rung: {WithName(text)}"),
        ("message", var text) => Plain("●", $"message of {text}"),
        ("text", var text) => Plain("✉", $"text {text}"),
        ("caller-left", _) => Plain("•", "the caller hangs up"),
        ("speech-failed", _) => new Told("!", "speech fails: a tone instead", ink.Doubtful),
        var (what, detail) => Quiet("·", detail.Length == 0 ? what : $"{what}: {detail}"),
    };

    private string WithName(string text) =>
        text.Split(": ", 2) is [var who, var why] ? $"{NameOf(who)}: {why}" : text;

    private static Told Plain(string sign, string text) => new(sign, text, same => same);

    private Told Quiet(string sign, string text) => new(sign, text, ink.Quiet);
}
