namespace Ringback.AcsEmulator;

/// <summary>Ids that look like the service's, drawn from a seed: the same seed gives the same ids. Use under <see cref="EmulatorState.Gate"/>.</summary>
public sealed class EmulatorIds(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>A version 4 UUID.</summary>
    public Guid NewGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>Opaque text made of <paramref name="bytes"/> random bytes, base64.</summary>
    public string NextBase64(int bytes)
    {
        var buffer = new byte[bytes];
        random.NextBytes(buffer);
        return Convert.ToBase64String(buffer);
    }

    /// <summary>A server call id: base64 of an address in the service, as the real ones are.</summary>
    public string NewServerCallId() =>
        Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"https://conv.local/conv/{NewGuid():N}?i={NewGuid():N}"));
}
