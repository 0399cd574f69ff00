namespace Ringback.Core.Cases;

/// <summary>One rung of the ladder, in the order of climbing: text-back, alert, reminder, supervisor, supervisor again, ...</summary>
public readonly record struct Rung(int Number) : IComparable<Rung>
{
    /// <summary>The text to the caller.</summary>
    public static readonly Rung TextBack = new(0);

    /// <summary>Tells whom the promise assigns, at once.</summary>
    public static readonly Rung Alert = new(1);

    public static readonly Rung Reminder = new(2);

    /// <summary>The first alert to the supervisors; there is no last one.</summary>
    public static readonly Rung Supervisor = new(3);

    public bool IsSupervisor => Number >= Supervisor.Number;

    public Rung Next => new(Number + 1);

    public int CompareTo(Rung other) => Number.CompareTo(other.Number);

    public static bool operator <(Rung left, Rung right) => left.Number < right.Number;

    public static bool operator >(Rung left, Rung right) => left.Number > right.Number;

    public static bool operator <=(Rung left, Rung right) => left.Number <= right.Number;

    public static bool operator >=(Rung left, Rung right) => left.Number >= right.Number;

    /// <summary>As the API writes it: <c>text-back</c>, <c>alert</c>, <c>reminder</c>, <c>supervisor</c>, <c>supervisor-2</c>, ...</summary>
    public override string ToString() => Number switch
    {
        0 => "text-back",
        1 => "alert",
        2 => "reminder",
        3 => "supervisor",
        _ => $"supervisor-{Number - Supervisor.Number + 1}",
    };
}
