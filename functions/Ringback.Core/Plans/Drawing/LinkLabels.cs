using Ringback.Core.Plans.Steps;

namespace Ringback.Core.Plans.Drawing;

/// <summary>What a picture writes at an edge.</summary>
internal static class LinkLabels
{
    /// <summary>The keys that lead to that target, without those that go without saying: <c>next</c>, and <c>busy</c> where all the rest goes there, too.</summary>
    public static string Of(Step step, StepName target)
    {
        if (step is ShareStep share)
        {
            return $"{share.Parts.Where(part => part.To == target).Sum(part => part.Percent)} %";
        }

        var keys = step.Links.Where(link => link.Target == target).Select(link => link.Key).ToList();
        var rest = keys.IndexOf(RestOf(step));
        return string.Join(", ", rest < 0 ? keys : keys.Where((key, index) => index <= rest || !IsPartOfRest(step, key)).Where(key => key != "next"));
    }

    /// <summary>The key of the outcome that stands for all those which the plan does not name; empty: the plan names all.</summary>
    private static string RestOf(Step step) => step switch
    {
        RingStep or ForwardStep or QueueStep or MenuStep or IntakeStep => "else",
        SayStep or TextStep or SetLanguageStep or VoicemailStep or CallbackStep => "next",
        _ => "",
    };

    private static bool IsPartOfRest(Step step, string key) => step is not QueueStep || key != "callback";
}
