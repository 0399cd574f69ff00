namespace Ringback.Core.Routing.Trials.Replay;

/// <summary>What a recorded call tells of the phones that it rang.</summary>
internal static class RungPhones
{
    /// <summary>Whoever was rung, and did something of themselves: who stopped ringing because somebody else took the call, did not.</summary>
    public static IEnumerable<(string Person, TrialPhone Phone)> Of(RecordedCall call)
    {
        var since = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var pickedUp = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);
        foreach (var moment in call.Timeline.Where(moment => moment.Detail is not null))
        {
            var (person, why) = Split(moment.Detail!);
            switch (moment.What)
            {
                case "ring":
                    since[person] = moment.At;
                    pickedUp.Remove(person);
                    break;
                case "picked-up" when since.TryGetValue(person, out var rang):
                    pickedUp[person] = moment.At - rang;
                    break;
                case "takes" when pickedUp.TryGetValue(person, out var after):
                    yield return (person, TrialPhone.Answers(after));
                    break;
                case "leg-ended" when since.TryGetValue(person, out var rang) && Read(why, moment.At - rang, pickedUp.GetValueOrDefault(person)) is { } phone:
                    yield return (person, phone);
                    break;
            }
        }
    }

    private static TrialPhone? Read(string? why, TimeSpan rang, TimeSpan pickedUp) =>
        why == Legs.WordOf(LegResult.NoAnswer) ? TrialPhone.Never
        : why == Legs.WordOf(LegResult.Declined) ? TrialPhone.Declines with { After = rang }
        : why == Legs.WordOf(LegResult.Busy) ? TrialPhone.Busy
        : why == Legs.WordOf(LegResult.Unconfirmed) ? TrialPhone.Voicemail with { After = pickedUp }
        : null;

    public static (string Person, string? Why) Split(string detail) => detail.Split(": ", 2) is [var person, var why] ? (person, why) : (detail, null);
}
