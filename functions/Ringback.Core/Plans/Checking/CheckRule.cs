namespace Ringback.Core.Plans.Checking;

/// <summary>One thing that the checker looks for.</summary>
/// <param name="Id"><c>RB1xx</c> errors, <c>RB2xx</c> warnings, <c>RB3xx</c> notes; never used again for something else.</param>
/// <param name="Name">The rule in a word or two, for tools.</param>
/// <param name="Title">What is wrong, in one sentence.</param>
/// <param name="Why">Why it matters to callers or to the business.</param>
/// <param name="Cure">What to do about it, in general; a finding says what to write.</param>
public sealed record CheckRule(string Id, string Name, Severity Severity, string Title, string Why, string Cure);
