namespace Ringback.AcsEmulator.Calls;

/// <summary>Who ended a call, as the control API says it.</summary>
internal enum EndedBy
{
    Caller,
    App,
    Person,
    Timeout,
}

internal static class EndedByNames
{
    public static string Name(this EndedBy by) => by switch
    {
        EndedBy.Caller => "caller",
        EndedBy.App => "app",
        EndedBy.Person => "person",
        _ => "timeout",
    };
}
