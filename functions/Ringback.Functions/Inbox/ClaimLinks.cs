using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ringback.Core;
using Ringback.Functions.Settings;

namespace Ringback.Functions.Inbox;

/// <summary>Links in alerts by which one person can claim one case, and do nothing else, without signing in. They lead nowhere after a week.</summary>
public sealed class ClaimLinks(RingbackSettings settings, TimeProvider time)
{
    /// <summary>Half of a SHA-256 keeps the link short and is still beyond guessing.</summary>
    private const int SignatureLength = 16;

    private static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public Uri For(CaseId id, PersonId person)
    {
        var content = Encoding.UTF8.GetBytes($"{EndOf(time.GetUtcNow() + Life)} {id} {person}");
        return new Uri(settings.PublicUrl, $"c/{Base64Url.EncodeToString([.. Signature(content), .. content])}");
    }

    /// <summary>False for a token that this app has not signed, or that has expired.</summary>
    public bool TryRead(string token, out CaseId id, out PersonId person)
    {
        (id, person) = (default, default);
        var bytes = Base64Url.IsValid(token) ? Base64Url.DecodeFromChars(token) : [];
        if (bytes.Length <= SignatureLength || !CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, SignatureLength), Signature(bytes[SignatureLength..])))
        {
            return false;
        }

        var words = Encoding.UTF8.GetString(bytes.AsSpan(SignatureLength)).Split(' ', 3);
        (id, person) = words.Length == 3 ? (new CaseId(words[1]), new PersonId(words[2])) : (default, default);
        return words.Length == 3 && long.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var end) && end >= EndOf(time.GetUtcNow());
    }

    /// <summary>In whole hours, which keeps the link short.</summary>
    private static long EndOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / 3600;

    private byte[] Signature(byte[] content)
    {
        byte[] signed = [.. "claim\n"u8, .. content];
        return HMACSHA256.HashData(Encoding.UTF8.GetBytes(settings.SigningKey), signed)[..SignatureLength];
    }
}
