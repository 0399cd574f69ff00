using Ringback.Functions.Seams;

namespace Storm.Tests.World;

/// <summary>Version 4 UUIDs from the seed.</summary>
internal sealed class SeededIds(Random random) : IIds
{
    public Guid NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes);
    }
}
