using Ringback.Core.Cases;
using Ringback.Core.Plans;

namespace Ringback.Core.Texts;

/// <summary>Who may be texted. Law first, then good manners.</summary>
public static class TextRules
{
    /// <summary>So many automatic texts a caller gets within <see cref="LoopGuardPeriod"/>: two machines must not answer each other for ever.</summary>
    public const int LoopGuard = 3;

    public static readonly TimeSpan LoopGuardPeriod = TimeSpan.FromDays(1);

    /// <summary>The text after a missed call.</summary>
    public static TextPermission TextBack(CallerRecord caller, PhoneNumber sender, Promise promise, DateTimeOffset now) =>
        promise.TextBack is null ? No("the plan has no text-back")
        : ByPerson(caller, sender) is TextPermission.Forbidden forbidden ? forbidden
        : caller.LastTextBackAt is { } last && now - last < promise.CoolDown ? No($"the caller got a text-back within the last {promise.CoolDown.TotalMinutes:0} minutes (cool-down of the plan)")
        : Automatic(caller, sender, now);

    /// <summary>So many answers a day to orders that were understood: people must hear what became of them, and no auto-responder writes an order.</summary>
    public const int StaffGuard = 30;

    /// <summary>The answer to an order of one of the people.</summary>
    public static TextPermission ToStaff(CallerRecord staff, PhoneNumber sender, DateTimeOffset now) =>
        ByPerson(staff, sender) is TextPermission.Forbidden forbidden ? forbidden
        : staff.AutomaticTexts.Count(at => now - at < LoopGuardPeriod) >= StaffGuard ? No($"{StaffGuard} orders were answered within a day")
        : TextPermission.Allowed.Instance;

    /// <summary>Any text that no person wrote.</summary>
    public static TextPermission Automatic(CallerRecord caller, PhoneNumber sender, DateTimeOffset now) =>
        ByPerson(caller, sender) is TextPermission.Forbidden forbidden ? forbidden
        : caller.AutomaticTexts.Count(at => now - at < LoopGuardPeriod) >= LoopGuard ? No($"the caller got {LoopGuard} automatic texts within a day (loop guard)")
        : TextPermission.Allowed.Instance;

    /// <summary>A text that a person wrote.</summary>
    public static TextPermission ByPerson(CallerRecord caller, PhoneNumber sender) =>
        caller.HasOptedOutOf(sender) ? No($"the caller has opted out of texts from {sender}: call instead")
        : caller.CannotText is { } why ? No($"{why}: call instead")
        : TextPermission.Allowed.Instance;

    private static TextPermission.Forbidden No(string why) => new(why);
}
