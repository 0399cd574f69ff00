namespace Ringback.AcsEmulator.Calls;

/// <summary>The errors that Call Automation answers with; the code is the documented sub code (wire.md 2.6).</summary>
internal static class CallErrors
{
    public static EmulatorException NotEstablished() => Of(400, 8501, "Call is not established yet, so this action isn't available.");

    public static EmulatorException NotFound(string what) => Of(404, 8522, $"{what} not found.");

    public static EmulatorException Invalid(string why) => Of(400, 8523, $"Invalid request: {why}");

    public static EmulatorException Conflict(string why) => Of(409, 8519, why);

    public static EmulatorException DuplicateRecording() => Of(400, 8559, "Recording is already in progress for this call.");

    private static EmulatorException Of(int status, int subCode, string message) =>
        new(status, subCode.ToString(System.Globalization.CultureInfo.InvariantCulture), message, subCode);
}
