using Microsoft.AspNetCore.Http;
using Ringback.AcsEmulator.Calls;

namespace Ringback.AcsEmulator;

/// <summary>
/// One emulated Communication Services resource with its Event Grid topic, and the people with phones around it. Everything is reached through
/// <see cref="HandleAsync"/>: the service's REST API at the root, the control API under <c>/emulator/</c>.
/// </summary>
public sealed class Emulator
{
    private readonly EmulatorState state = new();
    private readonly Outbox outbox;
    private readonly Front front;

    /// <param name="time">The resource's time. With a <see cref="Simulation.VirtualClock"/> the control API can set, speed up and advance it.</param>
    /// <param name="outgoing">Carries events to their subscribers and callbacks to the app.</param>
    public Emulator(EmulatorOptions options, TimeProvider time, HttpMessageInvoker outgoing)
    {
        Options = options;
        var router = new Router();
        var ids = new EmulatorIds(options.Seed);
        var faults = new Faults();
        outbox = new Outbox(state, outgoing, options.OutgoingTimeout);
        var clock = new Clock(time, state, outbox);
        var journal = new Journal(clock);
        var courier = new Courier(clock, outbox, journal, faults, options.DeliveryLatency);
        var eventGrid = new EventGrid(options, clock, ids, courier);
        var callbacks = new Callbacks(options, clock, ids, courier);
        var parts = new EmulatorParts(options, state, clock, ids, journal, faults, new Numbers(), eventGrid, callbacks, outbox, router);
        front = new Front(state, router, new Signature(options), clock, journal, faults);

        var phones = CallsModule.Register(parts);
        SmsOperations.Register(parts, new TextMessages(parts, phones));
        EmailOperations.Register(parts, new Mailbox(parts));
        SigningKeyDocuments.Register(parts);
        JournalControl.Register(parts);
        FaultControl.Register(parts);
        NumberControl.Register(parts);
        SubscriptionControl.Register(parts, eventGrid, new Handshake(options, outbox, ids));
        ClockControl.Register(parts, time);
    }

    public EmulatorOptions Options { get; }

    /// <summary>Whether a delivery waits for an answer.</summary>
    public bool Busy => outbox.Busy;

    /// <summary>Rises with every request, delivery and timer: while it stands still, the emulator is quiet.</summary>
    public long Activity => state.Activity;

    /// <summary>Serves one request.</summary>
    /// <exception cref="HttpRequestException">The answer was lost on purpose: the connection is to be broken (see <see cref="FaultSettings.LoseResponse"/>).</exception>
    public async Task HandleAsync(HttpContext context)
    {
        var target = Wire.Target(context);
        var served = await ServeAsync(context, target);
        if (served.IsLost)
        {
            outbox.Flush();
            throw new HttpRequestException(HttpRequestError.ResponseEnded, $"the answer to {context.Request.Method} {context.Request.Path} was lost on purpose");
        }

        await Wire.WriteAsync(context, served);
        outbox.Flush();
    }

    private async Task<Served> ServeAsync(HttpContext context, string target)
    {
        try
        {
            return await front.ServeAsync(await Wire.ReadAsync(context, target), target);
        }
        catch (EmulatorException refusal)
        {
            return new Served(ErrorAnswer.For(refusal));
        }
    }
}
