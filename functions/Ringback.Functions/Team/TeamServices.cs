using Microsoft.Extensions.DependencyInjection;
using Ringback.Functions.Audit;

namespace Ringback.Functions.Team;

internal static class TeamServices
{
    /// <summary>The team's board: who is away, the switches, whose turn it was, who waits.</summary>
    public static IServiceCollection AddTeam(this IServiceCollection services) => services
        .AddSingleton<TeamTable>()
        .AddSingleton<AuditLog>()
        .AddSingleton<TeamReader>()
        .AddSingleton<Switches>()
        .AddSingleton<Absences>()
        .AddSingleton<Turns>()
        .AddSingleton<LocationWatch>()
        .AddSingleton<QueueBoard>()
        .AddSingleton<AlertDesk>()
        .AddSingleton<StaffDesk>()
        .AddSingleton<TurnAlerts>()
        .AddSingleton<CallbackDesk>();
}
