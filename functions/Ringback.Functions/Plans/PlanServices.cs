using Microsoft.Extensions.DependencyInjection;

namespace Ringback.Functions.Plans;

internal static class PlanServices
{
    /// <summary>The plan's versions, its draft, and the way from the one to the other.</summary>
    public static IServiceCollection AddPlans(this IServiceCollection services) => services
        .AddSingleton<PlanTable>()
        .AddSingleton<PlanStore>()
        .AddSingleton<IPlans>(provider => provider.GetRequiredService<PlanStore>())
        .AddSingleton<PlanDrafts>()
        .AddSingleton<PlanPublisher>()
        .AddSingleton<PlanSeed>();
}
