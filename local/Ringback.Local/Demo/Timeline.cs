using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using Ringback.Core;
using Ringback.Core.Plans;

namespace Ringback.Local.Demo;

/// <summary>Tells the emulator's journal as a story that a newcomer can follow.</summary>
internal sealed partial class Timeline(Plan plan, TextWriter output)
{
    private readonly DateTimeZone zone = DateTimeZoneProviders.Tzdb[plan.Business.TimeZone];
    private readonly Dictionary<string, string> names = plan.People.SelectMany(person => person.Also.Prepend(person.Phone).Select(phone => (phone, person.Name)))
        .ToDictionary(pair => pair.phone.Value, pair => pair.Name, StringComparer.Ordinal);

    public void Name(string number, string name) => names[number] = name;

    public void Chapter(string title) => output.WriteLine($"{Environment.NewLine}  {title}");

    public void Tell(DateTimeOffset at, string who, string what) => output.WriteLine($"  {LocalTime(at)}  {who,-14} {what}");

    public void Tell(JsonElement entry)
    {
        if (Sentence(entry) is var (who, what))
        {
            Tell(entry.GetProperty("at").GetDateTimeOffset(), who, what);
        }
    }

    private (string Who, string What)? Sentence(JsonElement entry) => Text(entry, "kind") switch
    {
        "call" => Text(entry, "change") switch
        {
            "dialled" => (NameOf(Text(entry, "from")), $"dials {LabelOf(Text(entry, "to"))}"),
            "answered" => ("Ringback", "answers"),
            "ended" => ("Ringback", Text(entry, "by") == "caller" ? "the caller hung up" : "the call has ended"),
            _ => null,
        },
        "leg" => Text(entry, "change") switch
        {
            "ringing" => (NameOf(Text(entry, "number")), "phone rings"),
            "no-answer" => (NameOf(Text(entry, "number")), "does not answer"),
            "answered" => (NameOf(Text(entry, "number")), "picks up"),
            "busy" => (NameOf(Text(entry, "number")), "is on another call"),
            "declined" => (NameOf(Text(entry, "number")), "declines"),
            "voicemail" => (NameOf(Text(entry, "number")), "the carrier's voicemail answers"),
            "pressed" => (NameOf(Text(entry, "number")), "presses 1"),
            "moved" => (NameOf(Text(entry, "number")), "talks with the caller"),
            _ => null,
        },
        "heard" => (NameOf(Text(entry, "number")), SoundFile().IsMatch(Text(entry, "text")) ? "hears music, or a tone" : $"hears: {Text(entry, "text")}"),
        "text" when Text(entry, "duplicateOf").Length == 0 => (NameOf(Text(entry, "from")), $"text to {NameOf(Text(entry, "to"))}: {ClaimLink().Replace(Text(entry, "message"), "$1...")}"),
        "email" => (plan.Business.Name, $"email to {Text(entry, "to")}: {Text(entry, "subject")}"),
        _ => null,
    };

    /// <summary>What the emulator writes for a file that was played.</summary>
    [GeneratedRegex(@"^\[\w+\.wav\]$", RegexOptions.NonBacktracking)]
    private static partial Regex SoundFile();

    [GeneratedRegex(@"(https?://\S+/c/\w{4})\S+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClaimLink();

    private static string Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private string NameOf(string number) =>
        names.GetValueOrDefault(number) ?? (PhoneNumber.TryParse(number, out var parsed) && plan.NumberOf(parsed) is not null ? plan.Business.Name : number);

    private string LabelOf(string number) =>
        PhoneNumber.TryParse(number, out var parsed) && plan.NumberOf(parsed) is { Label: { } label } ? $"{plan.Business.Name} ({label})" : number;

    private string LocalTime(DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(zone).ToString("HH:mm:ss", null);
}
