namespace Ringback.AcsEmulator;

/// <summary>The OpenID configuration and the keys with which an app checks the tokens on mid-call events (wire.md 3).</summary>
internal static class SigningKeyDocuments
{
    public static void Register(EmulatorParts parts)
    {
        var options = parts.Options;
        parts.Routes.Map("GET", "/calling/.well-known/acsopenidconfiguration", (_, _) => new EmulatorResponse(200, new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["issuer"] = options.TokenIssuer,
            ["jwks_uri"] = new Uri(options.PublicUrl, "/calling/keys").AbsoluteUri,
            ["response_types_supported"] = new[] { "token" },
            ["subject_types_supported"] = new[] { "public" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        }), RouteOptions.Anonymous);
        parts.Routes.Map("GET", "/calling/keys", (_, _) => new EmulatorResponse(200, new
        {
            keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = SigningKey.Shared.Id, n = SigningKey.Shared.Modulus, e = SigningKey.Shared.Exponent } },
        }), RouteOptions.Anonymous);
    }
}
