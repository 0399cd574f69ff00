using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Ringback.Memory.Wire;

/// <summary>A refusal with the service's status and code (wire.md 5.1 and 5.2).</summary>
internal sealed class StorageError(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    public StorageReply Reply(StorageService service) => service == StorageService.Table
        ? new StorageReply(status, Json(Message), "application/json;odata=minimalmetadata;charset=utf-8").With("x-ms-error-code", code)
        : new StorageReply(status, Xml(), "application/xml").With("x-ms-error-code", code);

    public byte[] Json(string text) => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>(StringComparer.Ordinal)
    {
        ["odata.error"] = new { code, message = new { lang = "en-US", value = text } },
    });

    private byte[] Xml() =>
        Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"utf-8\"?>" + new XElement("Error", new XElement("Code", code), new XElement("Message", Message)).ToString(SaveOptions.DisableFormatting));
}
