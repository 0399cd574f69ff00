using Ringback.Core;
using Ringback.Core.Plans;
using Ringback.Core.Routing;
using Ringback.Core.Texts;
using Ringback.Functions.Plans;
using Ringback.Functions.Texts;

namespace Ringback.Functions.Calls.Commands;

/// <summary>Texts that the plan sends while the call goes on, each once a command.</summary>
public sealed class TextCommands(CallTexts texts, IPlans plans) : ICommandHandler
{
    public Task<CommandResult> TryCarryOutAsync(CommandContext context, CancellationToken ct) =>
        context.Pending.Command is SendText send ? SendAsync(context.State, send, ct) : CommandResult.AnotherHandlers;

    private async Task<CommandResult> SendAsync(CallState call, SendText command, CancellationToken ct)
    {
        var plan = await plans.VersionAsync(call.PlanVersion, ct);
        var sender = plan.SenderFor(call.Line);
        var what = $"call-{call.Call}-{command.Number}";
        if (!plan.CanTextFrom(sender))
        {
            return new CommandResult.Done();
        }

        if (command.Person is { } id)
        {
            if (plan.FindPerson(id) is { } person)
            {
                await texts.ToPersonAsync(what, person, sender, command.Message, ct);
            }
        }
        else if (call.Caller is { } caller && MayBeTexted(caller, plan))
        {
            await texts.ToCallerAsync(what, new OutgoingText(sender, caller, command.Message), ct);
        }

        return new CommandResult.Done();
    }

    /// <summary>One of our own numbers would answer itself, and a blocked caller is not wanted.</summary>
    private static bool MayBeTexted(PhoneNumber caller, Plan plan) => plan.NumberOf(caller) is null && !plan.Callers.Blocked.Contains(caller);
}
