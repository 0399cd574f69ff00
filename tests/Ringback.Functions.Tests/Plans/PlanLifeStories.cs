using Ringback.Core;
using Ringback.Core.Plans.Steps;
using Ringback.Functions.Plans;

namespace Ringback.Functions.Tests.Plans;

/// <summary>Versions, drafts and plan files, on each kind of storage.</summary>
public abstract class PlanLifeStories
{
    [Fact]
    public async Task A_published_plan_is_live_here_at_once_and_elsewhere_within_ten_seconds()
    {
        var world = await OpenAsync();
        var (here, there) = (world.Start(), world.Start());
        await here.PublishedAsync(PlanTexts.Greets("Hello."));
        Assert.Equal((1, 1), (await here.LiveAsync(), await there.LiveAsync()));

        await here.PublishedAsync(PlanTexts.Greets("Good day."));
        Assert.Equal((2, 1), (await here.LiveAsync(), await there.LiveAsync()));

        world.Clock.AdvanceTo(world.Clock.GetUtcNow().AddSeconds(10));
        Assert.Equal((2, 2), (await here.LiveAsync(), await there.LiveAsync()));
    }

    [Fact]
    public async Task A_version_never_changes_so_a_running_call_keeps_its_plan()
    {
        var world = await OpenAsync();
        var app = world.Start();
        await app.PublishedAsync(PlanTexts.Greets("Hello."));
        await app.PublishedAsync(PlanTexts.Greets("Good day."));
        await app.UndoAsync();

        foreach (var instance in new[] { app, world.Start() })
        {
            var first = (SayStep)(await instance.Plans.VersionAsync(new PlanVersion(1), default)).Steps[new StepName("greeting")];
            Assert.Equal("Hello.", first.Text.In("en-US").Text);
        }

        Assert.Equal(PlanTexts.Greets("Good day."), await app.TextAsync(2));
        await Assert.ThrowsAsync<NoPlanException>(async () => await app.Plans.VersionAsync(new PlanVersion(4), default));
    }

    [Fact]
    public async Task Of_two_publishers_at_once_one_wins_and_the_other_is_told()
    {
        var world = await OpenAsync();
        var (one, two) = (world.Start(), world.Start());
        await one.PublishedAsync(PlanTexts.Greets("Hello."));

        world.Meanwhile = async () => Assert.IsType<Publishing.Published>(await two.OverAsync(1, PlanTexts.Greets("Faster.")));
        var late = Assert.IsType<Publishing.Stale>(await one.OverAsync(1, PlanTexts.Greets("Slower.")));

        Assert.Equal(new PlanVersion(2), late.Live);
        Assert.Equal(PlanTexts.Greets("Faster."), await one.TextAsync(2));
        Assert.IsType<Publishing.Stale>(await one.OverAsync(1, PlanTexts.Greets("Slower.")));
        Assert.Equal(2, (await one.Table.HistoryAsync(new PlanVersion(9), 9, default)).Count);
    }

    [Fact]
    public async Task The_first_plan_of_all_has_one_publisher_too()
    {
        var world = await OpenAsync();
        var (one, two) = (world.Start(), world.Start());
        await Assert.ThrowsAsync<NoPlanException>(async () => await one.LiveAsync());

        world.Meanwhile = () => two.PublishedAsync(PlanTexts.Greets("Faster."));

        Assert.IsType<Publishing.Stale>(await one.Publisher.PublishAsync(PlanTexts.Shipped, PlanWorld.Script, new Precondition(null, ["*"]), default));
        Assert.Equal(PlanTexts.Greets("Faster."), await one.TextAsync(1));
    }

    [Fact]
    public async Task A_publisher_whose_answer_was_lost_has_published_once()
    {
        var world = await OpenAsync();
        var app = world.Start();
        await app.PublishedAsync(PlanTexts.Shipped);

        world.LoseNextAnswer();

        Assert.Equal(new PlanVersion(2), (await app.PublishedAsync(PlanTexts.Greets("Hello."))).Publication.Version);
        Assert.Equal(2, (await app.Table.HistoryAsync(new PlanVersion(9), 9, default)).Count);
    }

    [Fact]
    public async Task Undo_goes_back_step_by_step_and_rewrites_nothing()
    {
        var world = await OpenAsync();
        var app = world.Start();
        foreach (var words in new[] { "One.", "Two.", "Three." })
        {
            await app.PublishedAsync(PlanTexts.Greets(words));
        }

        var once = Assert.IsType<Publishing.Published>(await app.UndoAsync()).Publication;
        var twice = Assert.IsType<Publishing.Published>(await app.UndoAsync()).Publication;
        Assert.IsType<Publishing.Nothing>(await app.UndoAsync());

        Assert.Equal([(4, 2), (5, 1)], new[] { once, twice }.Select(one => (one.Version.Value, one.Restores!.Value.Value)));
        Assert.Equal(PlanTexts.Greets("One."), await app.TextAsync(5));
        Assert.Equal([5, 4, 3, 2, 1], (await app.Table.HistoryAsync(new PlanVersion(5), 9, default)).Select(one => one.Version.Value));

        await app.PublishedAsync(PlanTexts.Greets("Four."));
        Assert.Equal(new PlanVersion(5), Assert.IsType<Publishing.Published>(await app.UndoAsync()).Publication.Restores);
    }

    [Fact]
    public async Task Any_version_can_be_published_again_and_that_undone()
    {
        var world = await OpenAsync();
        var app = world.Start();
        foreach (var words in new[] { "One.", "Two.", "Three." })
        {
            await app.PublishedAsync(PlanTexts.Greets(words));
        }

        Assert.IsType<Publishing.Published>(await app.Publisher.UndoAsync(new PlanVersion(1), PlanWorld.Script, Precondition.None, default));
        Assert.Equal(PlanTexts.Greets("One."), await app.TextAsync(4));
        await app.UndoAsync();
        Assert.Equal(PlanTexts.Greets("Three."), await app.TextAsync(5));
        Assert.IsType<Publishing.Nothing>(await app.Publisher.UndoAsync(new PlanVersion(77), PlanWorld.Script, Precondition.None, default));
    }

    [Fact]
    public async Task Two_who_undo_at_once_undo_one_publication()
    {
        var world = await OpenAsync();
        var (one, two) = (world.Start(), world.Start());
        foreach (var words in new[] { "One.", "Two.", "Three." })
        {
            await one.PublishedAsync(PlanTexts.Greets(words));
        }

        world.Meanwhile = async () => Assert.IsType<Publishing.Published>(await two.UndoAsync());

        Assert.IsType<Publishing.Stale>(await one.UndoAsync());
        Assert.Equal(PlanTexts.Greets("Two."), await one.TextAsync(4));
    }

    [Fact]
    public async Task A_plan_with_errors_or_a_red_scenario_never_goes_live()
    {
        var world = await OpenAsync();
        var app = world.Start();
        await app.PublishedAsync(PlanTexts.Shipped);
        foreach (var text in new[] { PlanTexts.Faulty, PlanTexts.Red, "business: { name: 1", "scenarios: 5" })
        {
            var refused = Assert.IsType<Publishing.Refused>(await app.OverAsync(1, text));
            Assert.NotEmpty(refused.Proof.Reasons);
            await app.DraftAsync(text);
            Assert.IsType<Publishing.Refused>(await app.Publisher.PublishDraftAsync(PlanWorld.Script, Precondition.None, default));
        }

        Assert.Equal(1, await world.Start().LiveAsync());
        Assert.NotNull(await app.Drafts.FindAsync(default));
    }

    [Fact]
    public async Task A_draft_is_published_once_and_is_gone_then()
    {
        var world = await OpenAsync();
        var app = world.Start();
        await app.PublishedAsync(PlanTexts.Shipped);
        var draft = await app.DraftAsync(PlanTexts.Greets("Draft."));

        var act = new PlanAct("dana", "a better greeting");
        var published = Assert.IsType<Publishing.Published>(await app.Publisher.PublishDraftAsync(act, new Precondition([draft.Revision], null), default)).Publication;

        Assert.Equal(("dana", "a better greeting", 2), (published.By, published.Note, await app.LiveAsync()));
        Assert.Null(await app.Drafts.FindAsync(default));
        Assert.IsType<Publishing.Nothing>(await app.Publisher.PublishDraftAsync(act, Precondition.None, default));
        Assert.IsType<Publishing.Stale>(await app.Publisher.PublishDraftAsync(act, new Precondition([draft.Revision], null), default));
    }

    [Fact]
    public async Task A_draft_that_is_saved_while_it_is_published_is_not_lost()
    {
        var world = await OpenAsync();
        var (one, two) = (world.Start(), world.Start());
        await one.PublishedAsync(PlanTexts.Shipped);
        await one.DraftAsync(PlanTexts.Greets("First."));

        world.Meanwhile = () => two.DraftAsync(PlanTexts.Greets("Second."), "lee");

        Assert.IsType<Publishing.Stale>(await one.Publisher.PublishDraftAsync(PlanWorld.Script, Precondition.None, default));
        Assert.Equal(1, await world.Start().LiveAsync());
        Assert.Equal((PlanTexts.Greets("Second."), "lee"), ((await one.Drafts.FindAsync(default))!.Text, (await one.Drafts.FindAsync(default))!.SavedBy));
    }

    [Fact]
    public async Task A_draft_of_an_older_plan_does_not_undo_what_was_published_since()
    {
        var world = await OpenAsync();
        var app = world.Start();
        await app.PublishedAsync(PlanTexts.Shipped);
        await app.DraftAsync(PlanTexts.Greets("Draft."));
        await app.PublishedAsync(PlanTexts.Greets("Meanwhile."));

        var stale = Assert.IsType<Publishing.Stale>(await app.Publisher.PublishDraftAsync(PlanWorld.Script, Precondition.None, default));
        Assert.Contains("begun from version 1, and version 2 was published since", stale.Why, StringComparison.Ordinal);

        await app.Drafts.SaveAsync(PlanTexts.Greets("Both."), "dana", new PlanVersion(2), Precondition.None, default);
        Assert.IsType<Publishing.Published>(await app.Publisher.PublishDraftAsync(PlanWorld.Script, Precondition.None, default));
    }

    [Fact]
    public async Task A_draft_is_written_and_thrown_away_only_by_those_who_have_read_it()
    {
        var world = await OpenAsync();
        var app = world.Start();
        var isNew = new Precondition(null, ["*"]);
        var first = (await app.Drafts.SaveAsync("not a plan yet", "dana", null, isNew, default))!.Value;
        Assert.True(first.IsNew);
        Assert.Null(await app.Drafts.SaveAsync("mine", "lee", null, isNew, default));

        var read = new Precondition([first.Draft.Revision], null);
        var second = (await app.Drafts.SaveAsync("not a plan still", "lee", null, read, default))!.Value;
        Assert.False(second.IsNew);
        Assert.Null(await app.Drafts.SaveAsync("mine", "dana", null, read, default));
        Assert.False(await app.Drafts.DeleteAsync(read, default));
        Assert.Equal("not a plan still", (await app.Drafts.FindAsync(default))!.Text);
        Assert.True(await app.Drafts.DeleteAsync(new Precondition([second.Draft.Revision], null), default));
        Assert.Null(await app.Drafts.FindAsync(default));
    }

    [Fact]
    public async Task The_longest_text_comes_back_letter_by_letter()
    {
        var world = await OpenAsync();
        var app = world.Start();
        var longest = PlanTexts.Shipped;
        for (var line = 0; longest.Length < 470_000 - 200; line++)
        {
            longest += $"# {line} {new string('x', 997 - (line % 7))}\r\n";
        }

        // Characters of two halves and more, at every place where a piece may end.
        var wide = PlanTexts.Shipped + "# " + string.Concat(Enumerable.Repeat("a🔔é漢", 40_000));

        await app.PublishedAsync(longest);
        await app.PublishedAsync(wide);

        Assert.Equal(longest, await app.TextAsync(1));
        Assert.Equal(wide, await app.TextAsync(2));
    }

    [Fact]
    public async Task A_plan_file_goes_live_when_it_is_new_and_never_undoes_what_people_published()
    {
        var world = await OpenAsync();
        var file = Path.Combine(Directory.CreateTempSubdirectory("ringback").FullName, "plan.yaml");
        await File.WriteAllTextAsync(file, PlanTexts.Greets("From the file."));
        await world.Start(file).Seed.PublishAsync(default);
        await world.Start(file).Seed.PublishAsync(default);
        Assert.Equal(1, await world.Start().LiveAsync());

        await world.Start().PublishedAsync(PlanTexts.Greets("From people."));
        await world.Start().UndoAsync();
        await world.Start(file).Seed.PublishAsync(default);
        Assert.Equal(3, await world.Start().LiveAsync());

        await File.WriteAllTextAsync(file, PlanTexts.Greets("A new file."));
        var app = world.Start(file);
        world.Meanwhile = () => world.Start(file).Seed.PublishAsync(default);
        await app.Seed.PublishAsync(default);
        Assert.Equal((4, "file"), (await app.LiveAsync(), (await app.Table.HistoryAsync(new PlanVersion(4), 1, default))[0].By));

        await File.WriteAllTextAsync(file, PlanTexts.Faulty);
        var refused = await Assert.ThrowsAsync<PlanFileException>(() => world.Start(file).Seed.PublishAsync(default));
        Assert.Contains("line 20: ", refused.Message, StringComparison.Ordinal);
        Assert.Equal(4, await world.Start().LiveAsync());
    }

    private protected abstract Task<PlanWorld> OpenAsync();
}
