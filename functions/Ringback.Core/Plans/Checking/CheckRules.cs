namespace Ringback.Core.Plans.Checking;

/// <summary>All that the checker looks for. <c>docs/plan.md</c> lists it; a test compares.</summary>
public static partial class CheckRules
{
    private static IReadOnlyList<CheckRule>? all;

    /// <summary>In the order of their ids.</summary>
    public static IReadOnlyList<CheckRule> All => all ??=
    [
        Unreadable, MissingName, SilentEnding, Circle, Nobody, NeverInHours, OwnNumber, TooManyAtOnce, BadShare,
        WideRing, LongMenu, NestedMenu, DeadEndMenu, UncoveredHours, LongWait, UnspokenLanguage, MissingText, UnreachedStep, NoCallback, LongQueue,
        UnconfirmedRing, NoSupervisor, SupervisorWithoutEmail, NoAssignee, NoTextBack, NoOnCall, DeadBranch, EmptyTag, NeverOpen, EmptyLocation, NoMessage,
        BlockedPerson, ForwardToPerson, PointlessStep, DownToDown,
        PartlyInHours, PastDate, LongRing, UnchosenLanguage, NobodyAfterHours, NoOwnWords,
    ];

    public static CheckRule? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);

    private static CheckRule Error(string id, string name, string title, string why, string cure) => new(id, name, Severity.Error, title, why, cure);

    private static CheckRule Warning(string id, string name, string title, string why, string cure) => new(id, name, Severity.Warning, title, why, cure);

    private static CheckRule Note(string id, string name, string title, string why, string cure) => new(id, name, Severity.Note, title, why, cure);
}
