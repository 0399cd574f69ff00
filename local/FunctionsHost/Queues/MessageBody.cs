using System.Text.Json;
using Azure.Storage.Queues.Models;

namespace Ringback.FunctionsHost.Queues;

/// <summary>Makes a message what the function's parameter asks for.</summary>
internal static class MessageBody
{
    /// <exception cref="FormatException">The message is not base64, and should be.</exception>
    public static BinaryData Decode(QueueMessage message, bool isBase64) =>
        isBase64 ? new BinaryData(Convert.FromBase64String(message.Body.ToString())) : message.Body;

    /// <exception cref="JsonException">The message is no JSON of that type.</exception>
    public static object? As(Type type, QueueMessage message, BinaryData body) => type switch
    {
        _ when type == typeof(string) => body.ToString(),
        _ when type == typeof(BinaryData) => body,
        _ when type == typeof(byte[]) => body.ToArray(),
        _ when type == typeof(QueueMessage) => QueuesModelFactory.QueueMessage(
            message.MessageId, message.PopReceipt, body, message.DequeueCount, message.NextVisibleOn, message.InsertedOn, message.ExpiresOn),
        _ => JsonSerializer.Deserialize(body.ToMemory().Span, type, JsonSerializerOptions.Web),
    };
}
