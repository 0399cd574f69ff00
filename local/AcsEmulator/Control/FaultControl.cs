namespace Ringback.AcsEmulator;

/// <summary><c>/emulator/faults</c>: how the service misbehaves.</summary>
internal static class FaultControl
{
    public static void Register(EmulatorParts parts)
    {
        parts.Routes.Map("GET", "/emulator/faults", (_, _) => new EmulatorResponse(200, parts.Faults.Settings), RouteOptions.Control);
        parts.Routes.Map("PUT", "/emulator/faults", (request, _) => Configure(request.Json<FaultSettings>(), parts.Faults), RouteOptions.Control);
        parts.Routes.Map("DELETE", "/emulator/faults", (_, _) =>
        {
            parts.Faults.Configure(FaultSettings.None);
            return new EmulatorResponse(204);
        }, RouteOptions.Control);
    }

    private static EmulatorResponse Configure(FaultSettings settings, Faults faults)
    {
        var chances = new[] { settings.Duplicate, settings.Reorder, settings.Refuse, settings.LoseResponse, settings.Drop, settings.Speech };
        if (chances.Any(chance => chance is < 0 or > 1) || settings.Delay < TimeSpan.Zero)
        {
            throw new EmulatorException(400, "BadRequest", "A chance lies between 0 and 1, and a delay is not negative.");
        }

        faults.Configure(settings);
        return new EmulatorResponse(200, settings);
    }
}
