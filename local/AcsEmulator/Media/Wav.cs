using System.Buffers.Binary;

namespace Ringback.AcsEmulator.Media;

/// <summary>The one sound format of Call Automation: WAV, 16 kHz, mono, 16 bit PCM (wire.md 1.3).</summary>
internal static class Wav
{
    private const int Rate = 16000;
    private const int BytesASecond = Rate * 2;
    private const int HeaderLength = 44;
    private static readonly byte[] Period = OnePeriod();

    /// <returns>How long the file plays; null when it is not of that format.</returns>
    public static TimeSpan? Length(ReadOnlySpan<byte> file)
    {
        if (file.Length < 12 || !file[..4].SequenceEqual("RIFF"u8) || !file[8..12].SequenceEqual("WAVE"u8))
        {
            return null;
        }

        var isRightFormat = false;
        for (var rest = file[12..]; rest.Length >= 8;)
        {
            var size = BinaryPrimitives.ReadInt32LittleEndian(rest[4..]);
            var content = rest[8..];
            if (rest[..4].SequenceEqual("fmt "u8))
            {
                isRightFormat = size >= 16 && content.Length >= 16 && IsRightFormat(content);
            }
            else if (rest[..4].SequenceEqual("data"u8))
            {
                return isRightFormat ? TimeSpan.FromSeconds(Math.Min(size < 0 ? int.MaxValue : size, content.Length) / (double)BytesASecond) : null;
            }

            var next = size + (size & 1);
            if (size < 0 || next > content.Length)
            {
                return null;
            }

            rest = content[next..];
        }

        return null;
    }

    /// <summary>A quiet 250 Hz tone of the given length.</summary>
    public static byte[] Tone(TimeSpan length)
    {
        var dataLength = (int)(length.TotalSeconds * Rate) * 2;
        var file = new byte[HeaderLength + dataLength];
        WriteHeader(file, dataLength);
        for (var i = HeaderLength; i < file.Length; i += Period.Length)
        {
            Period.AsSpan(0, Math.Min(Period.Length, file.Length - i)).CopyTo(file.AsSpan(i));
        }

        return file;
    }

    private static bool IsRightFormat(ReadOnlySpan<byte> format) =>
        BinaryPrimitives.ReadInt16LittleEndian(format) == 1
        && BinaryPrimitives.ReadInt16LittleEndian(format[2..]) == 1
        && BinaryPrimitives.ReadInt32LittleEndian(format[4..]) == Rate
        && BinaryPrimitives.ReadInt16LittleEndian(format[14..]) == 16;

    private static byte[] OnePeriod()
    {
        const int samples = Rate / 250;
        var period = new byte[samples * 2];
        for (var i = 0; i < samples; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(period.AsSpan(i * 2), (short)(1000 * Math.Sin(2 * Math.PI * i / samples)));
        }

        return period;
    }

    private static void WriteHeader(Span<byte> file, int dataLength)
    {
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file[4..], HeaderLength - 8 + dataLength);
        "WAVEfmt "u8.CopyTo(file[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(file[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(file[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(file[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(file[24..], Rate);
        BinaryPrimitives.WriteInt32LittleEndian(file[28..], BytesASecond);
        BinaryPrimitives.WriteInt16LittleEndian(file[32..], 2);
        BinaryPrimitives.WriteInt16LittleEndian(file[34..], 16);
        "data"u8.CopyTo(file[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(file[40..], dataLength);
    }
}
