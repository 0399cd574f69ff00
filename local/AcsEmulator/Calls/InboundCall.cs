using Ringback.AcsEmulator.Phones;

namespace Ringback.AcsEmulator.Calls;

/// <summary>Somebody's call to the business, from dialling to the end of the caller's side.</summary>
internal sealed class InboundCall
{
    /// <summary>How long a call rings before the network gives up (wire.md 2.2).</summary>
    public static readonly TimeSpan RingTime = TimeSpan.FromSeconds(30);

    private readonly CallServices services;
    private readonly Dictionary<string, DateTimeOffset> talkingWith = new(StringComparer.Ordinal);
    private readonly SilenceWatch silence;
    private IDisposable? ringTimer;

    public InboundCall(CallServices services, string from, string to, string? displayName)
    {
        this.services = services;
        Id = services.Ids.NewGuid().ToString();
        From = from;
        To = to;
        DisplayName = displayName;
        CorrelationId = services.Ids.NewGuid().ToString();
        Caller = new Party(services, from, isCaller: true, new PhoneCall(services.Clock.Now, to)) { CallId = Id, Left = CallerLeft, SoundChanged = SoundChanged };
        silence = new SilenceWatch(services, Caller);
    }

    public string Id { get; }

    public string From { get; }

    /// <summary>The number that was dialled.</summary>
    public string To { get; }

    public string? DisplayName { get; }

    public string CorrelationId { get; }

    /// <summary>What the app must show to answer, reject or redirect; a redirection gives a new one.</summary>
    public string Context { get; private set; } = "";

    public InboundState State { get; private set; } = InboundState.Ringing;

    /// <summary>The app has answered, rejected or redirected the present offer.</summary>
    public bool IsTaken { get; private set; }

    public EndedBy? EndedBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public Party Caller { get; }

    public List<Recordings.Recording> Recordings { get; } = [];

    /// <summary>Who is talking with the caller, and since when; after the end, who was.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> TalkingWith => talkingWith;

    /// <summary>The phone starts to ring at a number of the business: the app is told, and has 30 s.</summary>
    public void RingAt(string number)
    {
        services.Numbers.Use(number);
        IsTaken = false;
        Context = Convert.ToBase64String("{\"alg\":\"none\"}"u8) + "." + services.Ids.NextBase64(96);
        Caller.Conversation = new Conversation(services, services.Ids.NewServerCallId(), CorrelationId) { Over = NeverConnected };
        services.Registry.Offer(this);
        ringTimer?.Dispose();
        ringTimer = services.Clock.After(RingTime, () => End(Calls.EndedBy.Timeout));
        services.EventGrid.Publish(
            "Microsoft.Communication.IncomingCall",
            $"/caller/{Caller.Identifier.RawId}/recipient/{Identifier.Of(number).RawId}",
            new
            {
                to = Identifier.Of(number),
                from = Caller.Identifier,
                serverCallId = Caller.Conversation.ServerCallId,
                callerDisplayName = DisplayName ?? "",
                incomingCallContext = Context,
                customContext = new { sipHeaders = new { }, voipHeaders = new { } },
                correlationId = CorrelationId,
            });
    }

    /// <summary>The app decides about the offer.</summary>
    /// <exception cref="EmulatorException">404 (8522): the caller has gone. 409 (8519): it was decided before.</exception>
    public void Take()
    {
        if (State == InboundState.Ended)
        {
            throw CallErrors.NotFound("Call");
        }

        if (IsTaken)
        {
            throw CallErrors.Conflict("The call was already answered, rejected or redirected.");
        }

        IsTaken = true;
        ringTimer?.Dispose();
    }

    /// <summary>The caller's side is connected, by the app or, redirected, by a person.</summary>
    public void Connect(EndedBy by)
    {
        State = InboundState.Connected;
        services.Journal.Add("call", new { id = Id, correlationId = CorrelationId, change = "answered", by = by.Name() });
        Caller.Conversation.Join(Caller);
    }

    /// <summary>Ends the call, ringing or connected.</summary>
    public void End(EndedBy by)
    {
        if (State == InboundState.Connected)
        {
            Caller.Conversation.Leave(Caller, by);
        }
        else if (State == InboundState.Ringing)
        {
            Caller.Conversation.End(by);
        }
    }

    private void NeverConnected(EndedBy by)
    {
        if (State == InboundState.Ringing)
        {
            CallerLeft(by);
        }
    }

    private void CallerLeft(EndedBy by)
    {
        ringTimer?.Dispose();
        State = InboundState.Ended;
        EndedBy = by;
        EndedAt = services.Clock.Now;
        services.Lines.FreePhone(From);
        services.Journal.Add("call", new { id = Id, correlationId = CorrelationId, change = "ended", by = by.Name() });
    }

    private void SoundChanged()
    {
        silence.Look();
        if (Caller.Gone)
        {
            return;
        }

        var others = Caller.Conversation.Parties.Where(party => party != Caller).ToDictionary(party => party.Key, StringComparer.Ordinal);
        foreach (var gone in talkingWith.Keys.Where(key => !others.ContainsKey(key)).ToArray())
        {
            talkingWith.Remove(gone);
        }

        foreach (var key in others.Keys)
        {
            talkingWith.TryAdd(key, services.Clock.Now);
        }
    }
}

internal enum InboundState
{
    Ringing,
    Connected,
    Ended,
}
