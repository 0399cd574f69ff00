namespace Ringback.Core.Routing;

/// <summary>Where a call stands as a whole; within <see cref="InPlan"/>, the step says the rest.</summary>
public enum Stage
{
    /// <summary>It rings: the answer is asked for, the connection is not up yet.</summary>
    Answering,

    /// <summary>The caller is in a step of the plan.</summary>
    InPlan,

    /// <summary>A person and the caller talk.</summary>
    Talking,

    /// <summary>The app has asked the service to end the call.</summary>
    Ending,

    /// <summary>The call is over; its verdict waits, for seconds, for a proof that is on its way.</summary>
    Closing,

    /// <summary>It has its outcome. Nothing but tearing down follows.</summary>
    Ended,
}
