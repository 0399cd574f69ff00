using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Ringback.Core;
using Ringback.Functions.Settings;

namespace Ringback.Functions.Security;

/// <summary>Keys and secrets, compared in constant time.</summary>
public sealed class Secrets(RingbackSettings settings)
{
    /// <summary>The secret in the callback address of one call and its legs: nobody can guess it from the call's id.</summary>
    public string OfCall(CallId call) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(settings.SigningKey), Encoding.UTF8.GetBytes("call\n" + call.Value)));

    public bool IsSecretOfCall(CallId call, string? given) => Same(OfCall(call), given);

    public bool IsEventsKey(string? given) => Same(settings.EventsKey, given);

    /// <param name="authorization">The request's Authorization header: <c>Bearer</c> and the key.</param>
    public bool IsApiKey(string? authorization) =>
        authorization?.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) == true && Same(settings.ApiKey, authorization["Bearer ".Length..].Trim());

    private static bool Same(string expected, string? given) =>
        given is not null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(expected)), SHA256.HashData(Encoding.UTF8.GetBytes(given)));
}
