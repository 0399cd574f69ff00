using Ringback.Core.Cases;
using Ringback.Core.Plans;
using Ringback.Core.Routing;

namespace Ringback.Core.Tests.Cases;

/// <summary>One caller of the shipped plan, told event by event.</summary>
internal sealed class CaseStory
{
    public static readonly PhoneNumber Line = PhoneNumber.Parse("+13125550100");
    public static readonly PhoneNumber Jo = PhoneNumber.Parse("+13125559001");
    public static readonly DateTimeOffset Ten = new(2026, 3, 3, 16, 0, 0, TimeSpan.Zero);

    private int calls;

    public static Plan Plan { get; } = PlanReader.Read(Repository.ReadPlan("first-call.yaml"));

    public CallerRecord Caller { get; private set; } = CallerRecord.New(Jo);

    public List<RecoveryStep> Steps { get; } = [];

    public List<Entry> Timeline => [.. Steps.SelectMany(step => step.Entries)];

    public int TextBacks => Steps.Count(step => step.TextBack is not null);

    public Case Case => Caller.Latest ?? throw new InvalidOperationException("The caller has no case.");

    public static DateTimeOffset At(double minutes) => Ten.AddMinutes(minutes);

    public CaseStory Call(Outcome outcome, double minutes, double? heardAt = null) =>
        Then(Recovery.CallEnded(Caller, Verdict(outcome, minutes), Plan, At(heardAt ?? minutes)));

    /// <summary>A call a minute later that tells the intake more.</summary>
    public CaseStory Told(params (string Field, string Answer)[] told) => Told(told, message: null);

    public CaseStory Told((string Field, string Answer)[] told, string? message)
    {
        var verdict = Verdict(message is null ? Outcome.Intake : Outcome.Voicemail, 1) with { Told = told.ToDictionary(pair => pair.Field, pair => pair.Answer, StringComparer.Ordinal), Message = message };
        return Then(Recovery.CallEnded(Caller, verdict, Plan, At(1)));
    }

    public CaseStory Text(string message, double minutes) => Then(Recovery.Replied(Caller, message, Line, Plan, At(minutes)));

    public CaseStory Contact(double minutes) => Change(Case.Contact("lee", "called back", At(minutes)));

    public CaseStory Close(double minutes) => Change(Case.Close("lee", "booked", At(minutes)));

    public CaseStory Is(CallerRecord caller)
    {
        Caller = caller;
        return this;
    }

    /// <summary>Climbs what is due, as the ladder does.</summary>
    public IReadOnlyList<Rung> Climb(double minutes)
    {
        var climbed = new List<Rung>();
        while (LadderRules.Due(Case, At(minutes), AlwaysClock.Instance) is { } rung)
        {
            climbed.Add(rung);
            Caller = Caller with { Latest = Case.Climbed(rung) };
        }

        return climbed;
    }

    private CallVerdict Verdict(Outcome outcome, double minutes) => new(
        new CallId($"call{++calls}"), Jo, Line, "Google profile", outcome, At(minutes).AddSeconds(-30), At(minutes), TimeSpan.FromSeconds(30),
        outcome == Outcome.Answered ? new PersonId("lee") : null, FromStaff: false, new PlanVersion(1));

    private CaseStory Then(RecoveryStep step)
    {
        Steps.Add(step);
        return Is(step.Caller);
    }

    private CaseStory Change(CaseChange change) => Is(Caller with { Latest = Assert.IsType<CaseChange.Made>(change).Case });
}
