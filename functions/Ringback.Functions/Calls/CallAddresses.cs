using Ringback.Core;
using Ringback.Functions.Security;
using Ringback.Functions.Settings;

namespace Ringback.Functions.Calls;

/// <summary>Where the service sends the events of a call and of its legs.</summary>
public sealed class CallAddresses(RingbackSettings settings, Secrets secrets)
{
    public Uri Of(CallId call) => new(settings.PublicUrl, $"hooks/calls/{call}?k={secrets.OfCall(call)}");

    public Uri Of(CallId call, LegId leg) => new(settings.PublicUrl, $"hooks/calls/{call}/legs/{leg}?k={secrets.OfCall(call)}");
}
