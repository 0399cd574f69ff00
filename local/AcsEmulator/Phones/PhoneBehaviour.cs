using System.Globalization;

namespace Ringback.AcsEmulator.Phones;

/// <summary>How a phone behaves, as set by <c>PUT /emulator/phones/{number}</c>.</summary>
/// <param name="Answer">What happens when it rings.</param>
/// <param name="AnswerAfter">How long it rings before it is picked up; only with <see cref="PhoneAnswer.After"/>.</param>
/// <param name="Press">The keys pressed 1 s after a prompt has ended; null presses nothing.</param>
/// <param name="Say">The words said 1 s after a prompt has ended; null says nothing.</param>
/// <param name="HangUpAfter">How long after picking up the person hangs up; null stays until the call ends.</param>
/// <param name="Texts">What becomes of texts to this phone: <c>delivered</c>, <c>failed:CODE</c> or <c>silent</c>.</param>
public sealed record PhoneBehaviour(PhoneAnswer Answer, TimeSpan AnswerAfter, string? Press, string? Say, TimeSpan? HangUpAfter, string Texts)
{
    /// <summary>A phone that nobody configured: never answers, gets its texts.</summary>
    public static readonly PhoneBehaviour Default = new(PhoneAnswer.Never, TimeSpan.Zero, Press: null, Say: null, HangUpAfter: null, Texts: "delivered");

    /// <summary>Reads the control API's form.</summary>
    /// <exception cref="EmulatorException">400: a field has a value that is none of the documented ones.</exception>
    public static PhoneBehaviour Parse(string? answer, string? press, string? say, string? hangUpAfter, string? texts)
    {
        var (kind, after) = ParseAnswer(answer ?? "never");
        foreach (var key in press ?? "")
        {
            _ = Media.Tones.FromKey(key);
        }

        return new PhoneBehaviour(kind, after, press, say, hangUpAfter is null ? null : Seconds("hangUpAfter", hangUpAfter), ParseTexts(texts ?? "delivered"));
    }

    private static (PhoneAnswer Kind, TimeSpan After) ParseAnswer(string answer) => answer switch
    {
        "never" => (PhoneAnswer.Never, TimeSpan.Zero),
        "busy" => (PhoneAnswer.Busy, TimeSpan.Zero),
        "decline" => (PhoneAnswer.Decline, TimeSpan.Zero),
        "voicemail" => (PhoneAnswer.Voicemail, TimeSpan.Zero),
        _ when answer.StartsWith("after:", StringComparison.Ordinal) => (PhoneAnswer.After, Seconds("answer", answer["after:".Length..])),
        _ => throw Bad("answer", answer, "after:4s, never, busy, decline or voicemail"),
    };

    private static string ParseTexts(string texts) =>
        texts is "delivered" or "silent" || texts.StartsWith("failed:", StringComparison.Ordinal) ? texts : throw Bad("texts", texts, "delivered, failed:4004 or silent");

    private static TimeSpan Seconds(string field, string text) =>
        text.EndsWith('s') && double.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : throw Bad(field, text, "seconds such as 4s or 1.5s");

    private static EmulatorException Bad(string field, string value, string cure) =>
        new(400, "InvalidPhone", $"phone: {field} is '{value}'. Use {cure}.");
}
