using Microsoft.Extensions.DependencyInjection;
using Ringback.Functions.Calls.Commands;
using Ringback.Functions.Calls.Hooks;
using Ringback.Functions.Calls.Lists;
using Ringback.Functions.Calls.Rows;
using Ringback.Functions.Calls.Slots;
using Ringback.Functions.Calls.Ticks;

namespace Ringback.Functions.Calls;

/// <summary>The parts of the call engine.</summary>
internal static class CallServices
{
    public static IServiceCollection AddCalls(this IServiceCollection services) => services
        .AddSingleton<CallAddresses>()
        .AddSingleton<CallRows>()
        .AddSingleton<CallLists>()
        .AddSingleton<LegSlots>()
        .AddSingleton<TickSender>()
        .AddSingleton<Prompts>()
        .AddSingleton<ICommandHandler, CallCommands>()
        .AddSingleton<ICommandHandler, MediaCommands>()
        .AddSingleton<ICommandHandler, RecordingCommands>()
        .AddSingleton<ICommandHandler, LegCommands>()
        .AddSingleton<ICommandHandler, DeskCommands>()
        .AddSingleton<ICommandHandler, TeamCommands>()
        .AddSingleton<ICommandHandler, TextCommands>()
        .AddSingleton<CallerReader>()
        .AddSingleton<Decider>()
        .AddSingleton<CommandRunner>()
        .AddSingleton<CallEngine>()
        .AddSingleton<RecordingFiles>()
        .AddSingleton<EventIntake>();
}
