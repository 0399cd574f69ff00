using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ringback.Local.Commands;

internal static class JsonOutput
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
