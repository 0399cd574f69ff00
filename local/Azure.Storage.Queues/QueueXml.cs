using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Azure.Storage.Queues.Models;

namespace Azure.Storage.Queues;

/// <summary>The queue service's XML (wire.md 5.2).</summary>
internal static class QueueXml
{
    // A carriage return would come back as a line feed if it were not written as an entity.
    private static readonly XmlWriterSettings Writing = new() { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize, Encoding = new UTF8Encoding(false) };

    public static byte[] Message(BinaryData body, QueueMessageEncoding encoding)
    {
        var text = encoding == QueueMessageEncoding.Base64 ? Convert.ToBase64String(body.ToMemory().Span) : body.ToString();
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Writing))
        {
            new XElement("QueueMessage", new XElement("MessageText", text)).Save(xml);
        }

        return stream.ToArray();
    }

    public static SendReceipt Sent(Response response) => Messages(response).Select(m =>
        new SendReceipt(Text(m, "MessageId"), Time(m, "InsertionTime"), Time(m, "ExpirationTime"), Text(m, "PopReceipt"), Time(m, "TimeNextVisible"))).Single();

    public static QueueMessage[] Received(Response response, QueueMessageEncoding encoding) => [.. Messages(response).Select(m =>
        new QueueMessage(Text(m, "MessageId"), Text(m, "PopReceipt"), Body(m, encoding), Count(m), Time(m, "TimeNextVisible"), Time(m, "InsertionTime"), Time(m, "ExpirationTime")))];

    public static PeekedMessage[] Peeked(Response response, QueueMessageEncoding encoding) => [.. Messages(response).Select(m =>
        new PeekedMessage(Text(m, "MessageId"), Body(m, encoding), Count(m), Time(m, "InsertionTime"), Time(m, "ExpirationTime")))];

    private static IEnumerable<XElement> Messages(Response response)
    {
        using var stream = response.Content.ToStream();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root!.Elements("QueueMessage").ToArray();
    }

    private static BinaryData Body(XElement message, QueueMessageEncoding encoding)
    {
        var text = Text(message, "MessageText");
        return encoding == QueueMessageEncoding.Base64 ? new BinaryData(Convert.FromBase64String(text)) : new BinaryData(text);
    }

    private static string Text(XElement message, string name) => message.Element(name)?.Value ?? "";

    private static long Count(XElement message) => long.Parse(Text(message, "DequeueCount"), CultureInfo.InvariantCulture);

    private static DateTimeOffset Time(XElement message, string name) => DateTimeOffset.Parse(Text(message, name), CultureInfo.InvariantCulture);
}
