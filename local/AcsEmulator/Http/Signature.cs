using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ringback.AcsEmulator;

/// <summary>Verifies that a request comes from a holder of the access key, or carries a token (wire.md 4.2).</summary>
internal sealed class Signature(EmulatorOptions options)
{
    private const string Scheme = "HMAC-SHA256 ";
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(15);
    private readonly byte[] key = Convert.FromBase64String(options.AccessKey);

    /// <param name="pathAndQuery">As it stood on the wire.</param>
    /// <exception cref="EmulatorException">401, saying what is wrong.</exception>
    public void Verify(EmulatorRequest request, string pathAndQuery)
    {
        var authorization = request.Headers.GetValueOrDefault("Authorization", "");
        if (authorization.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) && authorization.Length > "Bearer ".Length)
        {
            return;
        }

        if (!authorization.StartsWith(Scheme, StringComparison.Ordinal))
        {
            throw Denied("the Authorization header is missing; sign with HMAC-SHA256 or send a bearer token");
        }

        var parts = authorization[Scheme.Length..].Split('&');
        var signedHeaders = Value(parts, "SignedHeaders=").Split(';');
        VerifyBody(request, signedHeaders);
        VerifyDate(request);
        var values = string.Join(';', signedHeaders.Select(name => request.Headers.GetValueOrDefault(name, "")));
        var expected = HMACSHA256.HashData(key, Encoding.ASCII.GetBytes($"{request.Method}\n{pathAndQuery}\n{values}"));
        Span<byte> given = stackalloc byte[64];
        if (!Convert.TryFromBase64String(Value(parts, "Signature="), given, out var length)
            || !CryptographicOperations.FixedTimeEquals(expected, given[..length]))
        {
            throw Denied("the signature does not fit: it must cover the method, the path with its query, the date, the host with its port, and the body's hash");
        }
    }

    private static void VerifyBody(EmulatorRequest request, string[] signedHeaders)
    {
        if (!signedHeaders.Contains("x-ms-content-sha256", StringComparer.OrdinalIgnoreCase)
            || !signedHeaders.Contains("host", StringComparer.OrdinalIgnoreCase)
            || !signedHeaders.Contains("x-ms-date", StringComparer.OrdinalIgnoreCase))
        {
            throw Denied("SignedHeaders must name x-ms-date, host and x-ms-content-sha256");
        }

        if (request.Headers.GetValueOrDefault("x-ms-content-sha256") != Convert.ToBase64String(SHA256.HashData(request.Body)))
        {
            throw Denied("x-ms-content-sha256 is not the hash of the body");
        }
    }

    private void VerifyDate(EmulatorRequest request)
    {
        if (!DateTimeOffset.TryParse(request.Headers.GetValueOrDefault("x-ms-date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            || (options.SigningClock.GetUtcNow() - date).Duration() > Tolerance)
        {
            throw Denied("x-ms-date is missing, or more than 15 minutes away from the service's clock");
        }
    }

    private static string Value(string[] parts, string name) =>
        parts.FirstOrDefault(part => part.StartsWith(name, StringComparison.Ordinal))?[name.Length..] ?? throw Denied($"the Authorization header has no {name[..^1]}");

    private static EmulatorException Denied(string why) => new(401, "Denied", $"Denied by the resource provider: {why}.", 7509);
}
