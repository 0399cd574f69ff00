using Ringback.Core.Routing;

namespace Ringback.Core.Callbacks;

/// <summary>Asks the case whether this person may call now, claims it for the person who asked, and marks the caller as being on a call with us, all in one write.</summary>
public sealed record BeginCallback : CallCommand;

/// <summary>Claims the case for the person who pressed a key.</summary>
public sealed record ClaimCase : CallCommand;

/// <summary>Tells the case what came of it, and closes the books.</summary>
public sealed record SettleCallback : CallCommand;
