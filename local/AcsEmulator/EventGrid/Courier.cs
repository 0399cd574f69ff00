namespace Ringback.AcsEmulator;

/// <summary>Brings events to where they are wanted, tries again when that fails, and writes every attempt into the journal.</summary>
internal sealed class Courier(Clock clock, Outbox outbox, Journal journal, Faults faults, TimeSpan latency)
{
    /// <summary>Sends a parcel on its way; with faults on, perhaps twice, late, or never to arrive. Call it under <see cref="EmulatorState.Gate"/>.</summary>
    public void Dispatch(Parcel parcel)
    {
        foreach (var late in faults.CopiesOfEvent())
        {
            clock.After(latency + late, () => Attempt(parcel, 1));
        }
    }

    private void Attempt(Parcel parcel, int attempt)
    {
        if (parcel.Expires is { } expires && clock.Now > expires)
        {
            parcel.GiveUp(attempt - 1, "TimeToLiveExceeded", 0);
            return;
        }

        if (parcel.MayVanish && faults.DropsDelivery())
        {
            Note(parcel, attempt, clock.Now, 0, dropped: true);
            return;
        }

        var sent = clock.Now;
        outbox.Send(parcel.Pack(attempt), answer =>
        {
            Note(parcel, attempt, sent, answer.Status, dropped: false);
            if (answer.IsSuccess)
            {
                return;
            }

            if (parcel.RetryAfter(attempt, answer.Status) is { } wait)
            {
                clock.After(wait, () => Attempt(parcel, attempt + 1));
            }
            else
            {
                parcel.GiveUp(attempt, "MaxDeliveryAttemptsExceeded", answer.Status);
            }
        });
    }

    private void Note(Parcel parcel, int attempt, DateTimeOffset sent, int status, bool dropped) => journal.Add("delivery", new
    {
        to = parcel.To,
        type = parcel.Type,
        id = parcel.Id,
        correlationId = parcel.CorrelationId,
        attempt,
        sent,
        status,
        dropped,
    });
}

/// <summary>One event for one receiver.</summary>
/// <param name="To">The receiver as the journal names it.</param>
/// <param name="Pack">Makes the request of an attempt (1, 2, ...).</param>
/// <param name="RetryAfter">The wait before the next attempt, given the failed attempt and its status (0: nobody answered); null to give up.</param>
/// <param name="GiveUp">Told the attempts made, the reason and the last status.</param>
internal sealed record Parcel(
    string To,
    string Type,
    string Id,
    string? CorrelationId,
    Func<int, HttpRequestMessage> Pack,
    Func<int, int, TimeSpan?> RetryAfter,
    Action<int, string, int> GiveUp)
{
    /// <summary>Whether the drop fault applies.</summary>
    public bool MayVanish { get; init; }

    /// <summary>No attempt is made after this time; null without a limit.</summary>
    public DateTimeOffset? Expires { get; init; }
}
