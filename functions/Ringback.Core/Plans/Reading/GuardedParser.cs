using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Ringback.Core.Plans.Reading;

/// <summary>Refuses YAML that is made to hurt: nested so deep, or repeated by aliases so often, that reading it would not end.</summary>
internal sealed class GuardedParser(IParser inner) : IParser
{
    /// <summary>The deepest mapping of the language lies 7 deep.</summary>
    private const int Deepest = 40;

    /// <summary>A plan of 1000 steps has about 20,000.</summary>
    private const int MostNodes = 200_000;

    private readonly Stack<(AnchorName Anchor, int Before)> open = new();
    private readonly Dictionary<AnchorName, int> sizes = [];
    private int nodes;

    public ParsingEvent? Current => inner.Current;

    /// <summary>How far the text was understood.</summary>
    public Mark Reached { get; private set; } = Mark.Empty;

    public bool MoveNext()
    {
        if (!inner.MoveNext())
        {
            return false;
        }

        Reached = Current?.End ?? Reached;

        switch (Current)
        {
            case MappingStart or SequenceStart:
                Open((NodeEvent)Current);
                break;
            case MappingEnd or SequenceEnd when open.TryPop(out var ended) && !ended.Anchor.IsEmpty:
                sizes[ended.Anchor] = nodes - ended.Before;
                break;
            case Scalar scalar:
                Count(scalar, 1);
                if (!scalar.Anchor.IsEmpty)
                {
                    sizes[scalar.Anchor] = 1;
                }

                break;
            case AnchorAlias alias:
                if (open.Any(parent => parent.Anchor == alias.Value))
                {
                    throw new YamlException(alias.Start, alias.End, $"*{alias.Value} stands inside of &{alias.Value}: a part can't hold itself");
                }

                Count(alias, sizes.GetValueOrDefault(alias.Value, 1));
                break;
        }

        return true;
    }

    private void Open(NodeEvent start)
    {
        open.Push((start.Anchor, nodes));
        Count(start, 1);
        if (open.Count > Deepest)
        {
            throw new YamlException(start.Start, start.End, $"more than {Deepest} levels of nesting; a plan needs 7");
        }
    }

    private void Count(ParsingEvent at, int more)
    {
        nodes += more;
        if (nodes > MostNodes)
        {
            throw new YamlException(at.Start, at.End, $"more than {MostNodes} values, those repeated by aliases counted each time");
        }
    }
}
