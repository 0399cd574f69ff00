namespace Ringback.Core.Texts;

public sealed record OutgoingText(PhoneNumber From, PhoneNumber To, string Body);
