using Microsoft.Extensions.DependencyInjection;
using Ringback.Functions.Calls.Commands;

namespace Ringback.Functions.Callbacks;

internal static class CallbackServices
{
    public static IServiceCollection AddCallbacks(this IServiceCollection services) => services
        .AddSingleton<ICommandHandler, CallbackCommands>()
        .AddSingleton<ICallbacks, CallbackOffice>();
}
