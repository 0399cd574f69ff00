namespace Ringback.AcsEmulator.Calls;

/// <summary>
/// Notices when a connected caller hears nothing for more than 5 s with nobody else on the line: a <c>silence</c> entry in the journal. Time in which it is the
/// caller's turn (a recognition listens, a recording runs) is no silence.
/// </summary>
internal sealed class SilenceWatch(CallServices services, Party caller)
{
    private static readonly TimeSpan Bearable = TimeSpan.FromSeconds(5);
    private DateTimeOffset? quietSince;

    /// <summary>Looks again; called whenever something changes that the caller may hear.</summary>
    public void Look()
    {
        if (IsQuiet())
        {
            quietSince ??= services.Clock.Now;
            return;
        }

        if (quietSince is { } since && services.Clock.Now - since > Bearable)
        {
            services.Journal.Add("silence", new { callId = caller.CallId, from = since, seconds = (services.Clock.Now - since).TotalSeconds });
        }

        quietSince = null;
    }

    private bool IsQuiet()
    {
        var conversation = caller.Conversation;
        return !caller.Gone
            && conversation.Parties.Count == 1
            && conversation.Recording is not { IsActive: true }
            && conversation.App?.Media.Occupies(caller) != true;
    }
}
