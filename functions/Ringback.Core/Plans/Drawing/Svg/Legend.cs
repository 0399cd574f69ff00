using System.Xml.Linq;
using Ringback.Core.Plans.Drawing.Text;

namespace Ringback.Core.Plans.Drawing.Svg;

/// <summary>What the colours of this picture mean.</summary>
internal sealed class Legend(IReadOnlyList<Tone> tones, bool hasUnreached)
{
    public const double Height = 44;

    private const double Swatch = 18;

    private const double Apart = 22;

    private readonly IReadOnlyList<(string Kind, string Text)> entries =
    [
        .. Palette.Shades.Where(shade => tones.Contains(shade.Tone)).Select(shade => (shade.Name, shade.Meaning)),
        .. hasUnreached ? [("plain unreached", "No call comes here")] : Array.Empty<(string, string)>(),
    ];

    public double Width => entries.Sum(WidthOf) - Apart;

    public XElement Draw(double x, double y) => Tags.Of("g", [("class", "legend")], Entries(x, y));

    private static double WidthOf((string Kind, string Text) entry) => Swatch + 6 + TextWidth.Of(entry.Text, Card.TextSize) + Apart;

    private IEnumerable<XElement> Entries(double x, double y)
    {
        foreach (var entry in entries)
        {
            yield return Tags.Of("g", [("class", entry.Kind)], Tags.Rect(x, y - 6, Swatch, 12, 3, "box"));
            yield return Tags.Text(x + Swatch + 6, y + 4, "soft", entry.Text);
            x += WidthOf(entry);
        }
    }
}
