namespace Ringback.Core.Plans.Drawing;

/// <summary>What a node of the drawing stands for: the kinds of step, and what only a drawing knows.</summary>
public enum NodeKind
{
    /// <summary>Where calls come in: numbers of the business, or the people themselves.</summary>
    Entry,

    Say,
    Hours,
    Menu,
    Ring,
    Queue,
    Caller,
    Area,
    Language,
    Switch,
    Share,
    Intake,
    Voicemail,
    Forward,
    Text,
    Callback,
    HangUp,

    /// <summary>A step that another one names and the plan does not have.</summary>
    Missing,
}

/// <summary>What a node means for the caller; one colour each.</summary>
public enum Tone
{
    Entry,

    /// <summary>Something is said or done, and the call goes on.</summary>
    Plain,

    /// <summary>The way parts.</summary>
    Choice,

    /// <summary>A person may answer.</summary>
    Person,

    /// <summary>A message is taken.</summary>
    Message,

    /// <summary>The business learns what is needed, or promises to call back.</summary>
    Promise,

    /// <summary>The call ends, and the caller was helped before or needs nothing more.</summary>
    End,

    /// <summary>The call ends for somebody whom nobody and nothing has helped, or the way leads nowhere.</summary>
    DeadEnd,
}
