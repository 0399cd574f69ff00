using System.Globalization;
using System.Xml.Linq;

namespace Ringback.Core.Plans.Drawing.Svg;

/// <summary>The elements of an SVG.</summary>
internal static class Tags
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static XElement Of(string name, IEnumerable<(string Name, string Value)> attributes, params object?[] content) =>
        new(Svg + name, attributes.Select(attribute => new XAttribute(attribute.Name, attribute.Value)), content);

    public static XElement Text(double x, double y, string kind, string text) =>
        Of("text", kind.Length == 0 ? [("x", Number(x)), ("y", Number(y))] : [("class", kind), ("x", Number(x)), ("y", Number(y))], text);

    public static XElement Rect(double x, double y, double width, double height, double round, string kind) =>
        Of("rect", [("class", kind), ("x", Number(x)), ("y", Number(y)), ("width", Number(width)), ("height", Number(height)), ("rx", Number(round))]);

    public static XElement Path(string kind, string data) => Of("path", [("class", kind), ("d", data)]);

    /// <summary>A tenth of a pixel is as exact as anybody can see.</summary>
    public static string Number(double value) => (Math.Round(value, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);
}
