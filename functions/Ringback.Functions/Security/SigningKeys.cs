using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ringback.Functions.Settings;

namespace Ringback.Functions.Security;

/// <summary>The keys that Communication Services signs its events with, as its OpenID configuration publishes them (wire.md 3).</summary>
public sealed class SigningKeys(HttpClient http, RingbackSettings settings, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <summary>An unknown key id makes us look again, but a forger can't make us look more often than this.</summary>
    private static readonly TimeSpan LeastAge = TimeSpan.FromSeconds(10);

    private volatile Published? published;

    /// <summary>The issuer, and the key of this id; null where the service does not know such a key.</summary>
    /// <exception cref="HttpRequestException">The keys can't be fetched.</exception>
    public async ValueTask<(string Issuer, RSAParameters? Key)> FindAsync(string keyId, CancellationToken cancellation)
    {
        var known = published;
        var age = known is null ? TimeSpan.MaxValue : time.GetUtcNow() - known.FetchedAt;
        if (known is null || age > Lifetime || (!known.Keys.ContainsKey(keyId) && age > LeastAge))
        {
            known = await RefreshAsync(known, keyId, cancellation);
        }

        return (known.Issuer, known.Keys.TryGetValue(keyId, out var key) ? key : null);
    }

    /// <summary>A key that is known stays good while the service can't be asked.</summary>
    private async Task<Published> RefreshAsync(Published? known, string keyId, CancellationToken cancellation)
    {
        try
        {
            return published = await FetchAsync(cancellation);
        }
        catch (HttpRequestException) when (known?.Keys.ContainsKey(keyId) == true)
        {
            return published = known with { FetchedAt = time.GetUtcNow() - Lifetime + LeastAge };
        }
    }

    private async Task<Published> FetchAsync(CancellationToken cancellation)
    {
        var configuration = await GetAsync<OpenIdConfiguration>(settings.AcsOpenIdConfiguration, cancellation);
        var set = await GetAsync<KeySet>(configuration.KeysUri ?? throw new HttpRequestException($"{settings.AcsOpenIdConfiguration} names no jwks_uri"), cancellation);
        var keys = set.Keys
            .Where(key => key is { Type: "RSA", Id: not null, Modulus: not null, Exponent: not null })
            .ToDictionary(key => key.Id!, key => new RSAParameters { Modulus = Base64Url.DecodeFromChars(key.Modulus), Exponent = Base64Url.DecodeFromChars(key.Exponent) }, StringComparer.Ordinal);
        return new Published(configuration.Issuer, keys, time.GetUtcNow());
    }

    private async Task<T> GetAsync<T>(Uri address, CancellationToken cancellation)
    {
        using var response = await http.GetAsync(address, cancellation);
        response.EnsureSuccessStatusCode();
        var json = await response.Content.ReadAsStringAsync(cancellation);
        return JsonSerializer.Deserialize<T>(json) ?? throw new HttpRequestException($"{address} answered with nothing");
    }

    private sealed record Published(string Issuer, IReadOnlyDictionary<string, RSAParameters> Keys, DateTimeOffset FetchedAt);

    private sealed record OpenIdConfiguration(
        [property: JsonPropertyName("issuer")] string Issuer,
        [property: JsonPropertyName("jwks_uri")] Uri KeysUri);

    private sealed record KeySet([property: JsonPropertyName("keys")] IReadOnlyList<Key> Keys);

    private sealed record Key(
        [property: JsonPropertyName("kty")] string? Type,
        [property: JsonPropertyName("kid")] string? Id,
        [property: JsonPropertyName("n")] string? Modulus,
        [property: JsonPropertyName("e")] string? Exponent);
}
