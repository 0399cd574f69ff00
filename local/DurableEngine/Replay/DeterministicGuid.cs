using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Ringback.DurableEngine.Replay;

/// <summary>Name-based ids, version 5 (RFC 9562, section 5.5).</summary>
internal static class DeterministicGuid
{
    private static readonly Guid Namespace = new("6c1e8a52-6f6d-4d8e-9d2b-0c6d0a1f5b7e");

    public static Guid Of(string name)
    {
        var text = Encoding.UTF8.GetBytes(name);
        var data = new byte[16 + text.Length];
        Namespace.TryWriteBytes(data, bigEndian: true, out _);
        text.CopyTo(data, 16);
#pragma warning disable CA5350 // The RFC says SHA-1; nothing is protected by it.
        var hash = SHA1.HashData(data).AsSpan(0, 16);
#pragma warning restore CA5350
        var version = BinaryPrimitives.ReadUInt16BigEndian(hash[6..]);
        BinaryPrimitives.WriteUInt16BigEndian(hash[6..], (ushort)((version & 0x0FFF) | 0x5000));
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
