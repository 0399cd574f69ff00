namespace Routing.Tests.Stories;

/// <summary>The numbers of <c>stories.yaml</c>: one for each way of routing.</summary>
internal static class Lines
{
    public const string InOrder = "+13125550100";
    public const string All = "+13125550101";
    public const string RoundRobin = "+13125550102";
    public const string LongestIdle = "+13125550103";
    public const string Random = "+13125550104";
    public const string Queue = "+13125550105";
    public const string Staggered = "+13125550106";
    public const string FollowMe = "+13125550107";
    public const string FrontDoor = "+13125550108";

    /// <summary>Those that ring the whole team, each in its own order.</summary>
    public static TheoryData<string> OfTheTeam => [InOrder, All, RoundRobin, LongestIdle, Random];

    /// <summary>Every line that rings Lee.</summary>
    public static TheoryData<string> OfLee => [InOrder, All, RoundRobin, LongestIdle, Random, Queue, Staggered];
}
