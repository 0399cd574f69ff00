namespace Ringback.Core.Routing.Trials.Running;

/// <summary>The people's phones, and who talks with the caller.</summary>
internal sealed class Phones(TrialRun run, Line line)
{
    private const int NoAnswer = 480;
    private const int BusyHere = 486;
    private const int Declined = 603;

    private readonly Dictionary<LegId, Ringing> legs = [];
    private int list;

    /// <summary>The phones that this call rings or holds.</summary>
    public IEnumerable<PhoneNumber> InUse => legs.Values.Where(leg => leg.Released is null).Select(leg => leg.Phone);

    public void Ring(RingLeg command)
    {
        var phone = command.Phone;
        if (run.Team.IsOnCall(phone) || InUse.Contains(phone) || InUse.Count() >= command.Slots)
        {
            var inUse = run.Team.IsOnCall(phone) || InUse.Contains(phone);
            run.After(Pace.Order, () => run.Tell(new LegHasNoSlot(run.Now, command.Leg, inUse)));
            return;
        }

        var person = run.State.Find(command.Leg)?.Person ?? new PersonId(phone.Value);
        var leg = new Ringing(command.Leg, person, phone, run.Request.PhoneOf(person, phone), run.Now + Pace.Dial);
        legs[leg.Id] = leg;
        run.Team.Changed();
        Then(leg, Pace.Dial, () =>
        {
            run.Tell(new LegDialled(run.Now, leg.Id, $"leg-{leg.Id}"));
            switch (leg.Manner.Pickup)
            {
                case Pickup.Answers or Pickup.Voicemail:
                    Then(leg, leg.Manner.After, () => PicksUp(leg));
                    break;
                case Pickup.Busy:
                    Then(leg, leg.Manner.After, () => Fails(leg, BusyHere));
                    break;
                case Pickup.Declines:
                    Then(leg, leg.Manner.After, () => Fails(leg, Declined));
                    break;
                case Pickup.Never:
                    Then(leg, Pace.LongestRing, () => Fails(leg, NoAnswer));
                    break;
            }
        });
    }

    public void Whisper(WhisperToLeg command) => OnLeg(command, leg =>
    {
        if (command.Prompt is Speech && !run.Request.Speech)
        {
            Then(leg, Pace.SpeechStart, () => run.Tell(new LegStayedSilent(run.Now, leg.Id, command.Number, PromptFailed: true)));
            return;
        }

        var heard = Pace.SpeechStart + Pace.LengthOf(command.Prompt);
        if (leg.Manner.Pickup is Pickup.Answers)
        {
            Then(leg, heard + Pace.Think, () => run.Tell(new LegPressed(run.Now, leg.Id, command.Number, "1")));
        }
        else
        {
            Then(leg, heard + command.Wait, () => run.Tell(new LegStayedSilent(run.Now, leg.Id, command.Number, PromptFailed: false)));
        }
    });

    public void Told(TellLeg command) =>
        OnLeg(command, leg => Then(leg, Pace.SpeechStart + Pace.LengthOf(command.Sound), () => run.Tell(new LegWasTold(run.Now, leg.Id, command.Number))));

    public void Move(MoveLeg command) => OnLeg(command, leg => Then(leg, Pace.Order + Pace.Connect, () =>
    {
        if (!run.CallerIsThere)
        {
            return;
        }

        leg.Joined = true;
        line.Talk();
        run.Tell(new PersonMoved(run.Now, command.Number));
        run.Tell(new PeopleInCall(run.Now, ++list, [run.CallerRawId, $"4:{leg.Phone}"]));
        run.After(run.Request.Talk, run.CallerHangsUp);
    }));

    public void End(EndLeg command)
    {
        if (legs.TryGetValue(command.Leg, out var leg))
        {
            Release(leg);
        }

        run.After(Pace.Order, () => run.Tell(new LegTerminated(run.Now, command.Leg)));
    }

    public void Free(FreeSlot command)
    {
        if (legs.TryGetValue(command.Leg, out var leg))
        {
            Release(leg);
        }
    }

    /// <summary>Who stands in the call now.</summary>
    public IReadOnlyList<string> InCall() => [run.CallerRawId, .. legs.Values.Where(leg => leg is { Joined: true, Released: null }).Select(leg => $"4:{leg.Phone}")];

    public IReadOnlyList<TrialRing> Rung() =>
    [
        .. legs.Values.OrderBy(leg => leg.Id.Value).Select(leg => new TrialRing(
            leg.Person,
            leg.Phone,
            leg.Since - run.Start,
            (leg.PickedUp ?? leg.Released ?? run.Now) - run.Start,
            (leg.Released ?? run.Now) - run.Start,
            leg.PickedUp is not null,
            leg.Joined ? "answered" : run.State.Find(leg.Id)?.Result is { } result ? Legs.WordOf(result) : "rang")),
    ];

    private void PicksUp(Ringing leg)
    {
        leg.PickedUp = run.Now;
        run.Tell(new LegConnected(run.Now, leg.Id, $"leg-{leg.Id}"));
    }

    private void Fails(Ringing leg, int code)
    {
        Release(leg);
        run.Tell(new LegFailed(run.Now, leg.Id, code, SubCode: null));
    }

    private void Release(Ringing leg)
    {
        leg.Released ??= run.Now > leg.Since ? run.Now : leg.Since;
        run.Team.Changed();
    }

    private void OnLeg(LegCommand command, Action<Ringing> happens)
    {
        if (legs.TryGetValue(command.Leg, out var leg) && leg.Released is null)
        {
            happens(leg);
        }
        else
        {
            run.After(Pace.Order, () => run.Tell(new CommandFailed(run.Now, command, Gone: true, "the leg has ended")));
        }
    }

    private void Then(Ringing leg, TimeSpan time, Action happens) =>
        run.After(time, () =>
        {
            if (leg.Released is null)
            {
                happens();
            }
        });

    private sealed class Ringing(LegId id, PersonId person, PhoneNumber phone, TrialPhone manner, DateTimeOffset since)
    {
        public LegId Id => id;

        public PersonId Person => person;

        public PhoneNumber Phone => phone;

        public TrialPhone Manner => manner;

        /// <summary>When it began to ring.</summary>
        public DateTimeOffset Since => since;

        public DateTimeOffset? PickedUp { get; set; }

        public DateTimeOffset? Released { get; set; }

        public bool Joined { get; set; }
    }
}
