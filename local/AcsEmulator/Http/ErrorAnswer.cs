using System.Globalization;

namespace Ringback.AcsEmulator;

/// <summary>Errors as the service words them (wire.md 1.0).</summary>
internal static class ErrorAnswer
{
    public static EmulatorResponse For(EmulatorException refusal)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["x-ms-error-code"] = refusal.Code };
        if (refusal.RetryAfter is { } wait)
        {
            headers["Retry-After"] = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        var inner = refusal.SubCode is { } subCode
            ? new { code = subCode.ToString(CultureInfo.InvariantCulture), message = refusal.Message }
            : null;
        return new EmulatorResponse(refusal.Status, new { error = new { code = refusal.Code, message = refusal.Message, innererror = inner } }, Headers: headers);
    }
}
