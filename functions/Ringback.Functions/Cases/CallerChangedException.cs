namespace Ringback.Functions.Cases;

/// <summary>Somebody else has changed the caller's rows since they were read: read again, decide again.</summary>
public sealed class CallerChangedException(Exception inner) : Exception("The caller's rows have changed since they were read.", inner);
