using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Ringback.Core;
using Ringback.Functions.Settings;

namespace Ringback.Functions.Inbox;

/// <summary>Links in alerts by which one person can claim one case, and do nothing else, without signing in.</summary>
public sealed class ClaimLinks(RingbackSettings settings)
{
    /// <summary>Half of a SHA-256 keeps the link short and is still beyond guessing.</summary>
    private const int SignatureLength = 16;

    public Uri For(CaseId id, PersonId person)
    {
        var content = Encoding.UTF8.GetBytes($"{id} {person}");
        return new Uri(settings.PublicUrl, $"c/{Base64Url.EncodeToString([.. Signature(content), .. content])}");
    }

    /// <summary>False for a token that this app has not signed.</summary>
    public bool TryRead(string token, out CaseId id, out PersonId person)
    {
        (id, person) = (default, default);
        var bytes = Base64Url.IsValid(token) ? Base64Url.DecodeFromChars(token) : [];
        if (bytes.Length <= SignatureLength || !CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, SignatureLength), Signature(bytes[SignatureLength..])))
        {
            return false;
        }

        var words = Encoding.UTF8.GetString(bytes.AsSpan(SignatureLength)).Split(' ', 2);
        (id, person) = (new CaseId(words[0]), new PersonId(words[^1]));
        return words.Length == 2;
    }

    private byte[] Signature(byte[] content)
    {
        byte[] signed = [.. "claim\n"u8, .. content];
        return HMACSHA256.HashData(Encoding.UTF8.GetBytes(settings.SigningKey), signed)[..SignatureLength];
    }
}
