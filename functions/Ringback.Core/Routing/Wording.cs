using System.Text.RegularExpressions;
using Ringback.Core.Plans;

namespace Ringback.Core.Routing;

/// <summary>What is said, and how.</summary>
internal static partial class Wording
{
    /// <summary>Instead of music that could not be played.</summary>
    public const string OneMoment = "One moment, please. We are finding somebody for you.";

    /// <summary>To a person who has just pressed 1 while somebody else did.</summary>
    public const string AlreadyTaken = "Already taken.";

    public static string LanguageOf(Plan plan) => plan.Business.Languages.Count > 0 ? plan.Business.Languages[0] : "en-US";

    public static Speech Spoken(string text, Plan plan) =>
        new(text.Replace("{business}", plan.Business.Name, StringComparison.Ordinal), LanguageOf(plan));

    public static Speech Whisper(PhoneNumber? caller, Plan plan) =>
        Spoken($"Call for {{business}} from {(caller is { } number ? Readable(number) : "an unknown number")}. Press 1 to take it.", plan);

    /// <summary>As people write it, and speech services read it: <c>(312) 555-0100</c> in North America, E.164 elsewhere.</summary>
    private static string Readable(PhoneNumber number) => NorthAmerican().Replace(number.Value, "($1) $2-$3");

    [GeneratedRegex(@"^\+1(\d{3})(\d{3})(\d{4})$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NorthAmerican();
}
