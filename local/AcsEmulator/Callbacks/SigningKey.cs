using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Ringback.AcsEmulator;

/// <summary>The RSA key that signs the tokens on mid-call events (wire.md 3). Made once a process: making one takes longer than a simulated call.</summary>
internal sealed class SigningKey
{
    private static readonly Lazy<SigningKey> Lazy = new(() => new SigningKey());
    private readonly RSA rsa = RSA.Create(2048);
    private readonly Lock gate = new();

    private SigningKey()
    {
        var parameters = rsa.ExportParameters(includePrivateParameters: false);
        Modulus = Base64Url.EncodeToString(parameters.Modulus);
        Exponent = Base64Url.EncodeToString(parameters.Exponent);
        Id = Convert.ToHexStringLower(SHA256.HashData(parameters.Modulus!))[..16];
    }

    public static SigningKey Shared => Lazy.Value;

    public string Id { get; }

    public string Modulus { get; }

    public string Exponent { get; }

    /// <summary>A token that is good for 5 minutes from <paramref name="now"/>.</summary>
    public string Sign(string issuer, string audience, string tokenId, DateTimeOffset now)
    {
        var seconds = now.ToUnixTimeSeconds();
        var header = Encode(new { alg = "RS256", typ = "JWT", kid = Id });
        var claims = Encode(new { iss = issuer, aud = audience, jti = tokenId, iat = seconds, nbf = seconds, exp = seconds + 300 });
        var content = System.Text.Encoding.ASCII.GetBytes($"{header}.{claims}");
        lock (gate)
        {
            return $"{header}.{claims}.{Base64Url.EncodeToString(rsa.SignData(content, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
        }
    }

    private static string Encode<T>(T part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
