using Ringback.Core.Texts;

namespace Ringback.Core.Tests.Texts;

public class SegmentsTests
{
    [Theory]
    [InlineData("a", 160, TextEncoding.Gsm7, 160, 1)]
    [InlineData("a", 161, TextEncoding.Gsm7, 161, 2)]
    [InlineData("a", 306, TextEncoding.Gsm7, 306, 2)]
    [InlineData("a", 307, TextEncoding.Gsm7, 307, 3)]
    [InlineData("€", 80, TextEncoding.Gsm7, 160, 1)]
    [InlineData("€", 81, TextEncoding.Gsm7, 162, 2)]
    [InlineData("ñ", 160, TextEncoding.Gsm7, 160, 1)]
    [InlineData("á", 70, TextEncoding.Ucs2, 70, 1)]
    [InlineData("á", 71, TextEncoding.Ucs2, 71, 2)]
    [InlineData("🔧", 35, TextEncoding.Ucs2, 70, 1)]
    [InlineData("", 1, TextEncoding.Gsm7, 0, 1)]
    public void Segments_are_counted_as_the_carriers_do(string character, int times, TextEncoding encoding, int units, int count) =>
        Assert.Equal(new Segments(encoding, units, count), Segments.Of(string.Concat(Enumerable.Repeat(character, times))));
}
