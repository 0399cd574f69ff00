using FsCheck;
using FsCheck.Fluent;
using Ringback.Core.Plans;

namespace Ringback.Core.Tests.Plans;

/// <summary>Whatever text comes in, the reader gives a plan or says what is wrong with it; nothing else ever gets out.</summary>
public class PlanFuzz
{
    private static readonly string[] Shipped = [.. Repository.Plans.Select(Repository.ReadPlan)];

    /// <summary>What has a meaning in YAML or in a plan.</summary>
    private static readonly string[] Snippets =
    [
        "{", "}", "[", "]", ":", ": ", ",", "-", "- ", "\n", "\n  ", "\t", "'", "\"", "|", ">", "#", "&a ", "*a", "<<: *a", "? ", "!!binary ", "!x ", "%YAML 1.1\n", "---\n", "...\n", "~", "null",
        "{}", "[]", "{a: b}", "[a, b]", "\0", "\uFFFE", "\uD800", "é", "😀", "+", "+1", "*", "0", "-1", "99999999999", "1e9", "24:00", "9999-12-31", "0001-01-01T00:00", "2026-02-30", "..",
        "say", "ring", "menu", "queue", "hours", "caller", "area", "language", "share", "intake", "text", "who", "skill", "rota", "default", "{business}", "{nobody}", "closed", "1w", "0s", "100%", "",
    ];

    [Fact]
    public void A_plan_with_any_part_cut_doubled_or_replaced_is_read_or_refused() => ForAll(
        Gen.Elements(Shipped).SelectMany(text => Edit(text.Length).ListOf().Select(edits => edits.Take(6).Aggregate(text, (now, edit) => edit(now)))));

    [Fact]
    public void Any_heap_of_signs_is_refused_or_read() => ForAll(Gen.Elements(Snippets).ListOf().Select(string.Concat));

    [Fact]
    public void Any_value_may_be_replaced_by_any_other_kind_of_value() => ForAll(
        Gen.Elements(Shipped).SelectMany(text => Gen.Zip(Gen.Elements(ValuesOf(text)), Gen.Elements(Snippets)).Select(pair => text[..pair.Item1.Start] + pair.Item2 + text[pair.Item1.End..])));

    [Theory]
    [InlineData("[", 5000)]
    [InlineData("{a: ", 5000)]
    [InlineData("- ", 5000)]
    public void Nesting_without_end_is_refused(string opening, int times) =>
        Assert.Contains("levels of nesting", Refused(string.Concat(Enumerable.Repeat(opening, times))), StringComparison.Ordinal);

    [Fact]
    public void A_billion_laughs_are_refused()
    {
        var laughs = "a0: &a0 [ha, ha, ha]\n" + string.Concat(Enumerable.Range(1, 12).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n"));

        Assert.Contains("those repeated by aliases counted each time", Refused(laughs), StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_holds_itself_is_refused() => Assert.Contains("can't hold itself", Refused("steps: &s { a: *s }"), StringComparison.Ordinal);

    [Fact]
    public void A_file_without_end_is_refused() => Assert.Contains("1000000 is the most", Refused(new string('a', PlanReader.Longest + 1)), StringComparison.Ordinal);

    private static string Refused(string text) => Assert.Throws<PlanException>(() => PlanReader.Read(text)).Message;

    private static void ForAll(Gen<string> texts) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(texts.ToArbitrary(), ReadsOrRefuses));

    private static void ReadsOrRefuses(string text)
    {
        try
        {
            Assert.NotNull(PlanReader.Read(text));
        }
        catch (PlanException e)
        {
            Assert.NotEmpty(e.Problems);
            Assert.All(e.Problems, problem => Assert.True(problem is { Line: >= 1, Column: >= 1, Message.Length: > 0 }));
        }
    }

    private static Gen<Func<string, string>> Edit(int length)
    {
        var places = Gen.Zip(Gen.Choose(0, length), Gen.Choose(0, 40));
        return Gen.OneOf(
            places.Select(place => (Func<string, string>)(text => text.Remove(At(text, place.Item1), Length(text, place)))),
            places.Select(place => (Func<string, string>)(text => text.Insert(At(text, place.Item1), text.Substring(At(text, place.Item1), Length(text, place))))),
            Gen.Zip(places, Gen.Elements(Snippets)).Select(pair => (Func<string, string>)(text => text.Insert(At(text, pair.Item1.Item1), pair.Item2))),
            Gen.Zip(places, Gen.Elements(Snippets)).Select(pair => (Func<string, string>)(text => text.Remove(At(text, pair.Item1.Item1), Length(text, pair.Item1)).Insert(At(text, pair.Item1.Item1), pair.Item2))));
    }

    private static int At(string text, int place) => Math.Min(place, text.Length);

    private static int Length(string text, (int At, int Length) place) => Math.Min(place.Length, text.Length - At(text, place.At));

    /// <summary>What stands behind a colon, up to a comma, a brace or the line's end.</summary>
    private static (int Start, int End)[] ValuesOf(string text) =>
        [.. text.Index().Where(c => c.Item == ' ' && c.Index > 0 && text[c.Index - 1] == ':').Select(c => (c.Index + 1, End(text, c.Index + 1)))];

    private static int End(string text, int start) => text.IndexOfAny([',', '}', ']', '\n'], start) is >= 0 and var end ? end : text.Length;
}
