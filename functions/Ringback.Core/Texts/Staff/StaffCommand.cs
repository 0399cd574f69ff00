namespace Ringback.Core.Texts.Staff;

/// <summary>What one of the people orders by a text.</summary>
public abstract record StaffCommand
{
    private StaffCommand()
    {
    }

    /// <param name="Until">When the switch goes off by itself; null: when somebody turns it off.</param>
    public sealed record SetSwitch(string Switch, bool On, DateTimeOffset? Until) : StaffCommand;

    /// <param name="Switch">Null: all of them, and who is away.</param>
    public sealed record Ask(string? Switch) : StaffCommand;

    /// <param name="Until">Null: until the person is back.</param>
    public sealed record GoAway(DateTimeOffset? Until) : StaffCommand;

    public sealed record ComeBack : StaffCommand;

    /// <summary>The answer to an alert.</summary>
    /// <param name="Code">Which alert; null: the only one that is open.</param>
    public sealed record Answer(string? Code, AlertAct Act) : StaffCommand;

    /// <summary>It begins like a command and can't be carried out.</summary>
    /// <param name="Why">In words for the sender, with the cure.</param>
    public sealed record Unclear(string Why) : StaffCommand;

    /// <summary>No command at all.</summary>
    public sealed record None : StaffCommand;
}
