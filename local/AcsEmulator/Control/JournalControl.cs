using System.Globalization;

namespace Ringback.AcsEmulator;

/// <summary><c>GET /emulator/journal?after=SEQ</c>: what happened, at most 1000 entries at a time.</summary>
internal static class JournalControl
{
    private const int MostEntries = 1000;

    public static void Register(EmulatorParts parts) => parts.Routes.Map("GET", "/emulator/journal", (request, _) =>
    {
        var after = request.Query.GetValueOrDefault("after", "0");
        return long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
            ? new EmulatorResponse(200, parts.Journal.After(seq, MostEntries))
            : throw new EmulatorException(400, "BadRequest", $"'after' is '{after}': give the seq of the last entry that you have, or 0.");
    }, RouteOptions.Control);
}
