namespace Ringback.Core.Routing.Trials.Scenarios;

/// <summary>Holds a list against a pattern in which <c>...</c> stands for anything, or nothing.</summary>
internal static class Sequence
{
    public static bool Matches(IReadOnlyList<string> pattern, IReadOnlyList<string> list)
    {
        // Where the list may stand after each part of the pattern.
        var reached = new bool[list.Count + 1];
        reached[0] = true;
        foreach (var part in pattern)
        {
            if (part == Expectations.Anything)
            {
                for (var i = 1; i <= list.Count; i++)
                {
                    reached[i] |= reached[i - 1];
                }

                continue;
            }

            for (var i = list.Count; i > 0; i--)
            {
                reached[i] = reached[i - 1] && string.Equals(part, list[i - 1], StringComparison.Ordinal);
            }

            reached[0] = false;
        }

        return reached[^1];
    }
}
