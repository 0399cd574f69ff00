namespace Ringback.Core.Routing;

/// <summary>Facts that a decision asked for. One that was made without them is no decision: look them up, and decide again.</summary>
[Flags]
public enum FactsNeeded
{
    None = 0,
    Team = 1,
    Caller = 2,
}
