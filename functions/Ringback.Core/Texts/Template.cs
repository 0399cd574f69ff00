using Ringback.Core.Plans;

namespace Ringback.Core.Texts;

/// <summary>Fills in a text of the plan. The plan's reader has refused unknown names, so there is nothing to go wrong here.</summary>
public static class Template
{
    public static string Render(string text, Plan plan) => text.Replace("{business}", plan.Business.Name, StringComparison.Ordinal);
}
