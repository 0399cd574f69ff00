namespace Ringback.Core.Plans.Drawing.Svg;

/// <summary>The colours, by day and by night.</summary>
internal static class Palette
{
    /// <param name="Name">The class in the picture; no word of Mermaid's own, such as <c>end</c>.</param>
    /// <param name="Meaning">As the legend says it.</param>
    public sealed record Shade(Tone Tone, string Name, string Meaning, string Fill, string Stroke, string DarkFill, string DarkStroke);

    public static IReadOnlyList<Shade> Shades { get; } =
    [
        new(Tone.Entry, "entry", "Calls come in", "#27303f", "#27303f", "#dfe3ea", "#dfe3ea"),
        new(Tone.Choice, "choice", "The way parts", "#f3effc", "#7a5bc2", "#282240", "#a58bf5"),
        new(Tone.Plain, "plain", "Said or done on the way", "#f6f7f9", "#808a99", "#1f252e", "#7a8596"),
        new(Tone.Person, "person", "A person answers", "#e3f5e9", "#1d8548", "#11301f", "#3fbf74"),
        new(Tone.Message, "message", "A message is taken", "#fff2d2", "#b0701a", "#382a0d", "#e0a83a"),
        new(Tone.Promise, "promise", "Intake, or a callback", "#e2effd", "#236fc4", "#10294a", "#5aa2ee"),
        new(Tone.End, "ending", "The call ends, cared for or informed", "#eaecef", "#69717e", "#282d35", "#8d96a4"),
        new(Tone.DeadEnd, "dead", "Dead end: ends with nothing", "#fde4e4", "#cc3030", "#3d1518", "#f26d6d"),
    ];

    public static Shade Of(Tone tone) => Shades.First(shade => shade.Tone == tone);

    public static string Style { get; } = $$"""

        .ringback-plan { font-family: "Segoe UI", Helvetica, Arial, "Liberation Sans", sans-serif; font-size: 11px; }
        {{Sheet("#ffffff", "#1c2430", "#545e6c", shade => shade.Fill, shade => shade.Stroke, "#ffffff", "#d3d8e0")}}
        .ringback-plan .title { font-size: 13px; font-weight: 600; }
        .ringback-plan .heading { font-size: 17px; font-weight: 600; }
        .ringback-plan .box { stroke-width: 1.3; }
        .ringback-plan .icon { fill: none; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
        .ringback-plan .line { fill: none; stroke-width: 1.4; }
        .ringback-plan .halo { fill: none; stroke-width: 5; }
        .ringback-plan .unreached .box, .ringback-plan .line.unreached { stroke-dasharray: 4 3; }
        .ringback-plan .on .box, .ringback-plan .line.on { stroke-width: 3; }
        .ringback-plan .off { opacity: 0.35; }
        @media (prefers-color-scheme: dark) {
        {{Sheet("#14181f", "#e8ebf0", "#a9b2bf", shade => shade.DarkFill, shade => shade.DarkStroke, "#14181f", "#4a5362")}}
        }

        """;

    private static string Sheet(string paper, string ink, string soft, Func<Shade, string> fill, Func<Shade, string> stroke, string entryInk, string rule) => string.Join(
        '\n',
        [
            $".ringback-plan .paper {{ fill: {paper}; }} .ringback-plan .halo {{ stroke: {paper}; }}",
            $".ringback-plan text {{ fill: {ink}; }} .ringback-plan .soft {{ fill: {soft}; }} .ringback-plan .rule {{ stroke: {rule}; }}",
            .. Shades.Select(shade =>
                $".ringback-plan .{shade.Name} .box {{ fill: {fill(shade)}; stroke: {stroke(shade)}; }} .ringback-plan .{shade.Name} .icon, .ringback-plan .line.{shade.Name} {{ stroke: {stroke(shade)}; }} "
                + $".ringback-plan .head.{shade.Name}, .ringback-plan .dot.{shade.Name} {{ fill: {stroke(shade)}; }}"),
            $".ringback-plan .entry text {{ fill: {entryInk}; }} .ringback-plan .entry .icon {{ stroke: {entryInk}; }}",
        ]);
}
