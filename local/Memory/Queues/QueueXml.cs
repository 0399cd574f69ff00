using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Ringback.Memory.Wire;

namespace Ringback.Memory.Queues;

/// <summary>The queue service's XML (wire.md 5.2).</summary>
internal static class QueueXml
{
    private static readonly XmlWriterSettings Writing = new() { NewLineHandling = NewLineHandling.Entitize, Encoding = new UTF8Encoding(false) };

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("r", CultureInfo.InvariantCulture);

    public static StorageReply Sent(Message message) => Reply(201, [new XElement("QueueMessage", [.. Head(message), .. Held(message)])]);

    public static StorageReply Received(IEnumerable<Message> messages) =>
        Reply(200, messages.Select(m => new XElement("QueueMessage", [.. Head(m), .. Held(m), .. Content(m)])));

    public static StorageReply Peeked(IEnumerable<Message> messages) => Reply(200, messages.Select(m => new XElement("QueueMessage", [.. Head(m), .. Content(m)])));

    public static StorageReply List(string endpoint, IEnumerable<string> names) => Write(200, new XElement(
        "EnumerationResults",
        new XAttribute("ServiceEndpoint", endpoint),
        new XElement("Queues", names.Select(name => new XElement("Queue", new XElement("Name", name)))),
        new XElement("NextMarker")));

    /// <exception cref="StorageError">400 InvalidXmlDocument.</exception>
    public static string Text(StorageRequest request)
    {
        try
        {
            using var stream = new MemoryStream(request.Body.ToArray(), writable: false);
            return XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root?.Element("MessageText")?.Value ?? throw new XmlException("there is no MessageText");
        }
        catch (XmlException broken)
        {
            throw new StorageError(400, "InvalidXmlDocument", $"XML specified is not syntactically valid: {broken.Message}.");
        }
    }

    private static IEnumerable<object> Head(Message message) =>
    [
        new XElement("MessageId", message.Id),
        new XElement("InsertionTime", Time(message.InsertedAt)),
        new XElement("ExpirationTime", Time(message.ExpiresAt)),
    ];

    private static IEnumerable<object> Held(Message message) => [new XElement("PopReceipt", message.PopReceipt), new XElement("TimeNextVisible", Time(message.VisibleAt))];

    private static IEnumerable<object> Content(Message message) =>
        [new XElement("DequeueCount", message.DequeueCount.ToString(CultureInfo.InvariantCulture)), new XElement("MessageText", message.Text)];

    private static StorageReply Reply(int status, IEnumerable<XElement> messages) => Write(status, new XElement("QueueMessagesList", messages));

    private static StorageReply Write(int status, XElement root)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Writing))
        {
            root.Save(xml);
        }

        return new StorageReply(status, stream.ToArray(), "application/xml");
    }
}
