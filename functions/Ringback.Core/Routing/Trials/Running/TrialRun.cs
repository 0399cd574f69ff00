using NodaTime.Text;
using Ringback.Core.Plans;
using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Routing.Trials.Running;

/// <summary>One trial while it runs: the engine's orders, and what comes of them.</summary>
internal sealed class TrialRun
{
    /// <summary>A call that has no end by then never has one.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(3);

    private const int MostEvents = 50_000;

    private readonly Agenda agenda;
    private readonly List<TrialMoment> timeline = [];
    private readonly Ear ear;
    private readonly CallerScript caller;
    private readonly Line line;
    private readonly Phones phones;
    private readonly TextsOfTrial texts;
    private int read;
    private bool hungUp;

    /// <summary>The step in which the engine last asked for more facts: it will again.</summary>
    private StepName? asking;

    public TrialRun(Plan plan, TrialRequest request)
    {
        (Plan, Request, Start) = (plan, request, request.At);
        agenda = new Agenda(request.At);
        ear = new Ear(this);
        caller = new CallerScript(this);
        line = new Line(this, ear, caller);
        Team = new Team(this);
        phones = new Phones(this, line);
        texts = new TextsOfTrial(this);
        CallerRawId = request.From is { } from ? $"4:{from}" : "4:anonymous";
        State = null!;
    }

    public Plan Plan { get; }

    public TrialRequest Request { get; }

    public DateTimeOffset Start { get; }

    public DateTimeOffset Now => agenda.Now;

    public string CallerRawId { get; }

    public CallState State { get; private set; }

    public Step? Step => State.Step is { } name ? Plan.Steps.GetValueOrDefault(name) : null;

    public Team Team { get; }

    /// <summary>The caller is connected with us.</summary>
    public bool CallerIsThere { get; private set; }

    private CallVerdict? Verdict { get; set; }

    public TrialResult Play()
    {
        var incoming = new IncomingCall(Request.Name, "server", Request.From, CallerRawId, Request.To, "context", Start);
        Take(facts => CallFlow.Arrive(incoming, new PlanVersion(0), facts));
        if (Request.Patience is { } patience)
        {
            At(Start + patience, () =>
            {
                if (State.Evidence.AnsweredBy is null)
                {
                    CallerHangsUp();
                }
            });
        }

        var events = 0;
        while (Verdict is null && events++ < MostEvents && agenda.Next(Start + Longest))
        {
        }

        return Result();
    }

    public void After(TimeSpan time, Action happens) => agenda.After(time, happens);

    public void At(DateTimeOffset time, Action happens) => agenda.At(time, happens);

    public void Note(string what, string? detail) => timeline.Add(new TrialMoment(Now - Start, what, detail));

    public void Tell(CallEvent e)
    {
        if (Verdict is null)
        {
            Take(facts => CallFlow.Advance(State, e, facts));
        }
    }

    public void CallerHangsUp()
    {
        if (hungUp || Verdict is not null)
        {
            return;
        }

        hungUp = true;
        ear.NotQuiet();
        CallerIsThere = false;
        Tell(new CallDisconnected(Now, Code: 487, SubCode: null));
    }

    private void Take(Func<Facts, Advance> decide)
    {
        var facts = Facts.At(Now, Plan);
        var before = State?.Step;
        var knowsBetter = before is not null && before == asking;
        var advance = decide(knowsBetter ? Looked(facts) : facts);
        if (advance.Needs is not FactsNeeded.None)
        {
            advance = decide(Looked(facts));
            asking = before;
        }

        State = advance.State;
        for (; read < State.Timeline.Count; read++)
        {
            // A text is told with its words where it is sent.
            if (State.Timeline[read] is { What: not "text" } moment)
            {
                timeline.Add(new TrialMoment(moment.At - Start, moment.What, moment.Detail));
            }
        }

        foreach (var command in advance.Commands)
        {
            CarryOut(command);
        }
    }

    private Facts Looked(Facts facts) => facts with { Team = Team.Facts(phones.InUse), Caller = Request.Caller };

    private void CarryOut(CallCommand command)
    {
        switch (command)
        {
            case AnswerCall:
                After(Pace.Order, () => Tell(new AnswerTaken(Now, "main")));
                After(Pace.Order + Pace.Connect, Connected);
                break;
            case PlayToCaller play: line.Play(play); break;
            case AskCaller ask: line.Ask(ask); break;
            case ListenToCaller listen: line.Listen(listen); break;
            case StopSound: line.Stop(); break;
            case StartRecording: After(Pace.Order, () => Tell(new RecordingRuns(Now, "recording"))); break;
            case EndCall: After(Pace.Order, Ended); break;
            case InspectCall: After(Pace.Order, Inspected); break;
            case SetTimer timer: At(timer.Due, () => Tell(new TimerFired(Now, timer.Name, timer.Number))); break;
            case RingLeg ring: phones.Ring(ring); break;
            case WhisperToLeg whisper: phones.Whisper(whisper); break;
            case TellLeg tell: phones.Told(tell); break;
            case MoveLeg move: phones.Move(move); break;
            case EndLeg end: phones.End(end); break;
            case FreeSlot free: phones.Free(free); break;
            case CountTurn turn: Team.Count(turn); break;
            case CountLeg leg: Team.Count(leg); break;
            case JoinQueue join: Team.Join(join); break;
            case LeaveQueue leave: Team.Leave(leave); break;
            case SendText text: texts.During(text); break;
            case SettleCall settle: Settled(settle.Verdict); break;
        }
    }

    private void Connected()
    {
        if (!hungUp && Verdict is null)
        {
            CallerIsThere = true;
            ear.Quiet();
            caller.Answered();
            Tell(new CallConnected(Now, "main"));
        }
    }

    private void Inspected() =>
        Tell(!CallerIsThere ? new CallIsGone(Now)
            : State.Stage is Stage.Answering ? new CallIsUp(Now)
            : new PeopleInCall(Now, Number: null, phones.InCall()));

    private void Ended()
    {
        var wasThere = CallerIsThere;
        ear.NotQuiet();
        CallerIsThere = false;
        Tell(new CallTerminated(Now, wasThere));
    }

    private void Settled(CallVerdict verdict)
    {
        Verdict = verdict;
        texts.After(verdict);
    }

    private TrialResult Result()
    {
        ear.NotQuiet();
        return new TrialResult
        {
            At = Start,
            LocalTime = LocalDateTimePattern.GeneralIso.Format(Facts.At(Start, Plan).Local),
            From = Request.From,
            To = Request.To,
            Outcome = Verdict?.Outcome.ToWord(),
            Verdict = Verdict,
            Waited = Verdict?.Waited ?? Now - Start,
            Length = (Verdict?.EndedAt ?? Now) - Start,
            AnsweredBy = Verdict?.AnsweredBy,
            Language = State.Language ?? Plan.Business.Language,
            IsUrgent = State.IsUrgent,
            Told = State.Told,
            CallerHungUp = hungUp,
            Path = PathOf(),
            Timeline = timeline,
            Rung = phones.Rung(),
            Texts = texts.Sent,
            TextWithheld = texts.Withheld,
            LongestSilence = ear.Longest,
            SilentAnswers = caller.SilentAnswers,
            Defect = Verdict is null ? $"the call found no end: after {(Now - Start).TotalMinutes:0} min it was still in step '{State.Step}'" : null,
        };
    }

    private IReadOnlyList<TrialStep> PathOf()
    {
        var entered = timeline.Where(moment => moment is { What: "step", Detail: not null }).ToList();
        var end = (Verdict?.EndedAt ?? Now) - Start;
        return
        [
            .. entered.Select((moment, index) => new TrialStep(
                new StepName(moment.Detail!),
                Plan.Steps.TryGetValue(new StepName(moment.Detail!), out var step) ? StepKinds.WordOf(step) : null,
                moment.At,
                (index + 1 < entered.Count ? entered[index + 1].At : end > moment.At ? end : moment.At) - moment.At)),
        ];
    }
}
