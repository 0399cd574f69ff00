namespace Storm.Tests.Rules;

/// <summary>A place in a queue outlives its call by the sweeper's period at most (and by an outage), unless the caller keeps it to be called back; at the end none is left.</summary>
internal sealed class PlacesEndWithCalls : Rule
{
    /// <summary>The sweeper comes every minute, and asks after a call whose end was not told.</summary>
    private static readonly TimeSpan Sweep = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(15);

    public override IEnumerable<string> FindBroken(Story story)
    {
        foreach (var call in story.Calls.Where(call => call.EndedAt is not null))
        {
            var id = story.RowOf(call)?.GetProperty("id").GetString();
            var until = story.UpFrom(story.FirstWordOf(call.EndedAt!.Value), Sweep) + Sweep + Slack;
            if (story.Run.Places.FirstOrDefault(place => place.Call == id && !place.IsCallback && place.At > until) is { } late)
            {
                yield return $"{call}: its place in the queue was still there at {late.At:HH:mm:ss}, later than {until:HH:mm:ss}";
            }
        }

        foreach (var place in story.Run.Places.Where(place => place.At >= story.Run.End))
        {
            yield return $"call {place.Call} keeps its place in the queue for ever";
        }
    }
}
