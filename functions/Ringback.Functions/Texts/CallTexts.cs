using Ringback.Core;
using Ringback.Core.Plans;
using Ringback.Core.Texts;
using Ringback.Core.Texts.Sending;
using Ringback.Functions.Cases;

namespace Ringback.Functions.Texts;

/// <summary>Automatic texts that belong to no case yet: each is decided on once, by its name, and then sent exactly once like every other.</summary>
public sealed class CallTexts(CallerStore store, CaseFollowUp followUp, Dispatcher dispatcher, Intents intents, StaffOptOuts staff, TimeProvider time)
{
    /// <summary>To a caller, as far as law, number and loop guard allow.</summary>
    /// <param name="what">Makes the text one: the same name again sends nothing.</param>
    public Task ToCallerAsync(string what, OutgoingText text, CancellationToken ct) => SendAsync(
        what,
        text.To,
        file =>
        {
            var now = time.GetUtcNow();
            if (TextRules.Automatic(file.Caller, text.From, now) is not TextPermission.Allowed)
            {
                return null;
            }

            file.Update(file.Caller.AutomaticallyTexted(now));
            return intents.DuringCall(what, text);
        },
        ct);

    /// <summary>To one of the people, unless that phone has sent STOP.</summary>
    public async Task ToPersonAsync(string what, Person person, PhoneNumber sender, string message, CancellationToken ct)
    {
        if ((await staff.AllAsync(ct)).Contains(person.Phone))
        {
            return;
        }

        await SendAsync(
            what,
            person.Phone,
            file => TextRules.ByPerson(file.Caller, sender) is TextPermission.Allowed ? intents.DuringCall(what, new OutgoingText(sender, person.Phone, message), person) : null,
            ct);
    }

    private async Task SendAsync(string what, PhoneNumber to, Func<CallerFile, Intent?> decide, CancellationToken ct)
    {
        Intent? intent = null;
        var (file, isNew) = await store.TakeInAsync(
            to,
            what,
            file =>
            {
                intent = decide(file);
                if (intent is not null)
                {
                    file.Put(intent);
                }
            },
            ct);
        if (!isNew)
        {
            await followUp.CatchUpAsync(file, ct);
        }
        else if (intent is not null)
        {
            file = await dispatcher.SendAsync(file, [intent], ct);
            await followUp.PublishAsync(file, ct);
        }
    }
}
