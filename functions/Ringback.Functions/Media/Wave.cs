using System.Buffers.Binary;
using System.Text;

namespace Ringback.Functions.Media;

/// <summary>Makes WAV files as the service plays them: 16 kHz, mono, 16 bit PCM (wire.md 1.3).</summary>
public static class Wave
{
    public const int SampleRate = 16_000;

    private const int HeaderLength = 44;

    /// <param name="samples">From -1 to 1.</param>
    public static byte[] Encode(IReadOnlyList<double> samples)
    {
        var file = new byte[HeaderLength + (samples.Count * sizeof(short))];
        WriteHeader(file, samples.Count * sizeof(short));
        for (var i = 0; i < samples.Count; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(HeaderLength + (i * sizeof(short))), (short)(Math.Clamp(samples[i], -1, 1) * short.MaxValue));
        }

        return file;
    }

    private static void WriteHeader(Span<byte> file, int dataLength)
    {
        const short pcm = 1, mono = 1, bits = 16, blockAlign = bits / 8;
        Encoding.ASCII.GetBytes("RIFF", file);
        BinaryPrimitives.WriteInt32LittleEndian(file[4..], HeaderLength - 8 + dataLength);
        Encoding.ASCII.GetBytes("WAVEfmt ", file[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(file[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(file[20..], pcm);
        BinaryPrimitives.WriteInt16LittleEndian(file[22..], mono);
        BinaryPrimitives.WriteInt32LittleEndian(file[24..], SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(file[28..], SampleRate * blockAlign);
        BinaryPrimitives.WriteInt16LittleEndian(file[32..], blockAlign);
        BinaryPrimitives.WriteInt16LittleEndian(file[34..], bits);
        Encoding.ASCII.GetBytes("data", file[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(file[40..], dataLength);
    }
}
