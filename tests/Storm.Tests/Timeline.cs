using System.Text.Json;
using Storm.Tests.Scenario;

namespace Storm.Tests;

/// <summary>A failing seed in short: what people saw, and when processes started and died.</summary>
internal static class Timeline
{
    private static readonly string[] Told = ["call", "leg", "text", "email", "silence"];

    public static string Of(StormRun run)
    {
        var seen = run.Journal
            .Where(entry => Told.Contains(entry.GetProperty("kind").GetString(), StringComparer.Ordinal))
            .Select(entry => (At: entry.GetProperty("at").GetDateTimeOffset(), What: Sentence(entry)));
        var lives = run.Lives.Select(life => (life.At, What: $"{life.Instance} {(life.Died ? "dies" : "starts")}"));
        var acts = run.Acts.Select(act => (act.At, What: $"{act.Caller} {act.Kind}"));
        var orders = run.Orders.Select(order => (At: order.TakenAt, What: $"{order.Subject} {(order.On ? "on or away" : "off or back")}, ordered {order.BegunAt:HH:mm:ss}"));
        return string.Join('\n', seen.Concat(lives).Concat(acts).Concat(orders).OrderBy(line => line.At).Select(line => $"    {line.At:HH:mm:ss.fff} {line.What}"));
    }

    private static string Sentence(JsonElement entry) =>
        string.Join(' ', entry.EnumerateObject().Where(field => field.Name is not ("seq" or "at" or "repeatabilityId" or "messageId")).Select(field => field.Value.ToString()));
}
