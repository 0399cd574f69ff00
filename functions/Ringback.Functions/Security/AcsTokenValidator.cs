using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Ringback.Functions.Settings;

namespace Ringback.Functions.Security;

/// <summary>
/// Checks the token that signs a mid-call event: RS256 by a published key, our resource as audience, and its time (wire.md 3).
/// <c>docs/decisions/0002-own-token-check.md</c> says why this is not a library.
/// </summary>
public sealed class AcsTokenValidator(SigningKeys keys, RingbackSettings settings, TimeProvider time)
{
    /// <summary>How far the service's clock may be from ours.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    /// <param name="authorization">The request's Authorization header.</param>
    /// <returns>Null when the token is good, otherwise why it is not.</returns>
    /// <exception cref="HttpRequestException">The keys can't be fetched: nothing can be said of the token.</exception>
    public async ValueTask<string?> FindFaultAsync(string? authorization, CancellationToken cancellation)
    {
        if (authorization?.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) != true)
        {
            return "no bearer token";
        }

        var parts = authorization["Bearer ".Length..].Trim().Split('.');
        if (parts.Length != 3 || Decode(parts[0]) is not { } header || Decode(parts[1]) is not { } claims || !Base64Url.IsValid(parts[2]))
        {
            return "not a token";
        }

        if (Text(header, "alg") != "RS256" || Text(header, "kid") is not { } keyId)
        {
            return "not signed with RS256";
        }

        var (issuer, key) = await keys.FindAsync(keyId, cancellation);
        return key is null ? "signed with an unknown key"
            : !IsSignedBy(key.Value, parts) ? "the signature is wrong"
            : Text(claims, "iss") != issuer ? "from another issuer"
            : !IsForUs(claims) ? "for another audience"
            : FaultInTime(claims);
    }

    private string? FaultInTime(JsonElement claims)
    {
        var now = time.GetUtcNow();
        return Time(claims, "exp") is not { } expires ? "without an expiry"
            : expires + Skew < now ? "expired"
            : Time(claims, "nbf") is { } notBefore && notBefore - Skew > now ? "not valid yet"
            : null;
    }

    private bool IsForUs(JsonElement claims) =>
        claims.TryGetProperty("aud", out var audience) && audience.ValueKind switch
        {
            JsonValueKind.String => audience.GetString() == settings.AcsAudience,
            JsonValueKind.Array => audience.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && one.GetString() == settings.AcsAudience),
            _ => false,
        };

    private static bool IsSignedBy(RSAParameters key, string[] parts)
    {
        using var rsa = RSA.Create(key);
        return rsa.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static JsonElement? Decode(string part)
    {
        try
        {
            var element = JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(part));
            return element.ValueKind == JsonValueKind.Object ? element : null;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateTimeOffset? Time(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds) && seconds is > 0 and < 253402300800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
