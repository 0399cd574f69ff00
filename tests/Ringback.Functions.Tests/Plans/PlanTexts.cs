namespace Ringback.Functions.Tests.Plans;

/// <summary>Plans that differ in a word.</summary>
internal static class PlanTexts
{
    private const string Greeting = "Thanks for calling {business}.";

    /// <summary>The smallest shipped plan.</summary>
    public static string Shipped { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "first-call.yaml"));

    /// <summary>A plan that may go live.</summary>
    public static string Greets(string words) => Shipped.Replace(Greeting, words, StringComparison.Ordinal);

    /// <summary>The checker refuses it: who is not picked up is sent away with nothing.</summary>
    public static string Faulty { get; } = Shipped.Replace("seconds: 20, else: message", "seconds: 20, else: goodbye", StringComparison.Ordinal);

    /// <summary>The checker has nothing against it, but it expects of itself what it does not do.</summary>
    public static string Red { get; } = Shipped + """
        scenarios:
          - name: nobody is lost
            given:  { at: "2026-03-03T10:00", from: "+13125559001" }
            expect: { outcome: voicemail }

        """;
}
