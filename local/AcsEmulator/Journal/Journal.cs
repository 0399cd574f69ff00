using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ringback.AcsEmulator;

/// <summary>What happened, in order: the record that checkers are written on. Use under <see cref="EmulatorState.Gate"/>.</summary>
public sealed class Journal(Clock clock)
{
    private readonly List<JsonObject> entries = [];

    /// <summary>The number of the newest entry; 0 before the first.</summary>
    public long Last => entries.Count;

    /// <summary>Writes an entry; <c>seq</c>, <c>at</c> (virtual time) and <c>kind</c> are added.</summary>
    /// <param name="fields">An object whose properties are the entry's, as design.md 9 names them.</param>
    public void Add(string kind, object fields)
    {
        var entry = new JsonObject
        {
            ["seq"] = entries.Count + 1,
            ["at"] = JsonSerializer.SerializeToNode(clock.Now, EmulatorJson.Control),
            ["kind"] = kind,
        };
        foreach (var (name, value) in JsonSerializer.SerializeToNode(fields, EmulatorJson.Control)!.AsObject().ToArray())
        {
            entry[name] = value?.DeepClone();
        }

        entries.Add(entry);
    }

    /// <summary>At most <paramref name="count"/> entries after the one numbered <paramref name="after"/>.</summary>
    public IReadOnlyList<JsonObject> After(long after, int count)
    {
        var start = (int)Math.Clamp(after, 0, entries.Count);
        return entries.GetRange(start, Math.Min(count, entries.Count - start));
    }
}
