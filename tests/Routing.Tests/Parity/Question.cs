using System.Text.Json;
using Ringback.Functions.Media;

namespace Routing.Tests.Parity;

/// <summary>Something that the app waits for the caller to say or press.</summary>
/// <param name="Connection">The path of the call's connection.</param>
/// <param name="GoesOn">A tone in the middle of a long wait for a choice: no new question.</param>
internal sealed record Question(string Connection, DateTimeOffset At, TimeSpan PromptLength, bool GoesOn)
{
    /// <returns>Null when it is not the caller who is asked.</returns>
    public static Question? Of(JsonElement entry, string path, string caller, Sounds sounds)
    {
        var body = entry.GetProperty("body");
        var target = body.GetProperty("recognizeOptions").GetProperty("targetParticipant");
        var raw = target.TryGetProperty("rawId", out var id) ? id.GetString() : $"4:{target.GetProperty("phoneNumber").GetProperty("value").GetString()}";
        var words = Prompt(body, "text", "text");
        var file = Prompt(body, "file", "uri");
        var length = words is not null ? LengthOf(words) : file is null ? TimeSpan.Zero : TimeSpan.FromSeconds(file == sounds.Apology.AbsoluteUri ? 0.9 : 0.5);
        var chooses = body.GetProperty("operationContext").GetString()!.StartsWith('q');
        return raw != caller ? null : new Question(path[..path.LastIndexOf(':')], entry.GetProperty("at").GetDateTimeOffset(), length, chooses && file == sounds.Tone.AbsoluteUri);
    }

    /// <summary>As long as the emulator takes to say it.</summary>
    public static TimeSpan LengthOf(string words) => TimeSpan.FromSeconds(Math.Max(1, words.Length / 15.0));

    private static string? Prompt(JsonElement body, string kind, string value) =>
        body.TryGetProperty("playPrompt", out var prompt) && prompt.ValueKind is JsonValueKind.Object && prompt.TryGetProperty(kind, out var source) && source.ValueKind is JsonValueKind.Object
            ? source.GetProperty(value).GetString()
            : null;
}
