namespace Ringback.AcsEmulator;

/// <summary>The api-versions of each part of the service (wire.md 0).</summary>
internal static class ApiVersions
{
    private static readonly string[] CallAutomation = ["2023-03-06", "2023-10-15", "2024-04-15", "2024-09-15", "2025-05-15", "2025-06-15", "2026-03-12"];
    private static readonly string[] Sms = ["2021-03-07", "2025-05-29-preview", "2025-09-17", "2026-01-23"];
    private static readonly string[] Email = ["2025-09-01"];

    /// <exception cref="EmulatorException">400 when the version is missing or not one of them.</exception>
    public static void Verify(EmulatorRequest request)
    {
        var known = request.Path switch
        {
            var path when path.StartsWith("/emails", StringComparison.OrdinalIgnoreCase) => Email,
            var path when path.StartsWith("/calling", StringComparison.OrdinalIgnoreCase) => CallAutomation,
            _ => Sms,
        };
        var version = request.Query.GetValueOrDefault("api-version", "");
        if (!known.Contains(version, StringComparer.OrdinalIgnoreCase))
        {
            var what = version.Length == 0 ? "The api-version query parameter is missing" : $"The api-version '{version}' is not supported";
            throw new EmulatorException(400, "UnsupportedApiVersion", $"{what}; supported are {string.Join(", ", known)}.");
        }
    }
}
