using System.Buffers.Binary;
using System.Text;
using Ringback.Functions.Media;

namespace Ringback.Functions.Tests.Media;

public class SoundsTests
{
    private readonly Sounds sounds = new(TestSettings.Create());

    [Fact]
    public void Every_sound_is_a_file_that_the_service_can_play()
    {
        foreach (var address in new[] { sounds.HoldMusic, sounds.Tone, sounds.Apology })
        {
            var wave = sounds.Find(Path.GetFileNameWithoutExtension(address.AbsolutePath))!;

            Assert.Equal("RIFF", Encoding.ASCII.GetString(wave, 0, 4));
            Assert.Equal("WAVEfmt ", Encoding.ASCII.GetString(wave, 8, 8));
            Assert.Equal(1, BinaryPrimitives.ReadInt16LittleEndian(wave.AsSpan(22)));
            Assert.Equal(16_000, BinaryPrimitives.ReadInt32LittleEndian(wave.AsSpan(24)));
            Assert.Equal(16, BinaryPrimitives.ReadInt16LittleEndian(wave.AsSpan(34)));
            Assert.Equal(wave.Length - 44, BinaryPrimitives.ReadInt32LittleEndian(wave.AsSpan(40)));
            Assert.Contains(wave.Skip(44), sample => sample != 0);
        }
    }

    [Fact]
    public void An_address_names_its_content()
    {
        Assert.Equal(sounds.Tone, new Sounds(TestSettings.Create()).Tone);
        Assert.NotEqual(sounds.Tone, sounds.HoldMusic);
        Assert.Null(sounds.Find("0123456789abcdef"));
    }
}
