using System.Buffers.Binary;

namespace Ringback.Memory.Wire;

/// <summary>The storage's clock, and everything that must never be the same twice.</summary>
internal sealed class StorageTime(TimeProvider time)
{
    private long lastStamp;
    private ulong sequence;

    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>
    /// The time for a Timestamp and its ETag: later than every one before, even while the clock stands still or goes back. Two writes at one frozen instant must
    /// not share an ETag, or the second would go unnoticed.
    /// </summary>
    public DateTime Stamp()
    {
        lastStamp = Math.Max(Now.UtcTicks, lastStamp + 1);
        return new DateTime(lastStamp, DateTimeKind.Utc);
    }

    public long NextNumber() => (long)++sequence;

    /// <summary>An id from the sequence: looks random, repeats in every run.</summary>
    public Guid NextId()
    {
        var mixed = ++sequence * 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, mixed ^ (mixed >> 31));
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], sequence);
        return new Guid(bytes);
    }
}
