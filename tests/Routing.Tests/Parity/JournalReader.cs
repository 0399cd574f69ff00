using System.Text.Json;
using Ringback.Functions.Tests.Calls;

namespace Routing.Tests.Parity;

/// <summary>Reads on in the emulator's journal.</summary>
internal sealed class JournalReader(Town town)
{
    private readonly List<JsonElement> read = [];
    private long last;

    /// <summary>Everything that was read so far.</summary>
    public IReadOnlyList<JsonElement> Read => read;

    /// <summary>What was written since the last time.</summary>
    public async Task<IReadOnlyList<JsonElement>> NewAsync()
    {
        var found = new List<JsonElement>();
        while (true)
        {
            var page = (await town.AskEmulatorAsync(HttpMethod.Get, $"journal?after={last}")).EnumerateArray().ToList();
            if (page.Count == 0)
            {
                read.AddRange(found);
                return found;
            }

            last = page[^1].GetProperty("seq").GetInt64();
            found.AddRange(page);
        }
    }
}
