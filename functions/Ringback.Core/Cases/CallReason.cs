using Ringback.Core.Routing;

namespace Ringback.Core.Cases;

/// <summary>Why a missed call made a case, for people.</summary>
public static class CallReason
{
    /// <summary>The field of the intake that says what the caller needs; the others say who and where.</summary>
    private const string Need = "reason";

    public static string Of(CallVerdict verdict) =>
        verdict.Told.Count == 0 ? HowItEnded(verdict)
        : verdict.Outcome == Outcome.Intake ? Told(verdict.Told)
        : $"{HowItEnded(verdict)}; {Told(verdict.Told)}";

    /// <summary>Such as <c>needs: a quote for a new faucet (Jo Reyes, 4 Elm Street)</c>.</summary>
    private static string Told(IReadOnlyDictionary<string, string> told)
    {
        var others = string.Join(", ", told.Where(field => field.Key != Need).Select(field => field.Value));
        return !told.TryGetValue(Need, out var need) ? $"told the intake: {others}"
            : others.Length == 0 ? $"needs: {need}"
            : $"needs: {need} ({others})";
    }

    internal static string HowItEnded(CallVerdict verdict) => verdict.Outcome switch
    {
        Outcome.Voicemail => "left a message",
        Outcome.Intake => "told the intake what is needed",
        Outcome.CallbackRequested => "asked to be called back",
        Outcome.Abandoned => $"hung up after {verdict.Waited.TotalSeconds:0} s",
        Outcome.Failed => "the call was cut off",
        Outcome.NotDelivered => "the call never reached us",
        _ => "nobody answered",
    };
}
