using Azure.Data.Tables;
using Microsoft.Azure.Functions.Worker;
using Ringback.Core;
using Ringback.Core.Plans;
using Ringback.Core.Routing;
using Ringback.Functions.Calls.Rows;
using Ringback.Functions.Calls.Slots;
using Ringback.Functions.Team;
using Ringback.Functions.Tests.Cases;

namespace Ringback.Functions.Tests.Team;

/// <summary>The team's board on real storage: what comes late, twice or at once does no harm.</summary>
public sealed class BoardTests
{
    private static readonly DateTimeOffset Ten = CaseWorld.Ten;
    private static readonly PersonId Lee = new("lee");
    private static readonly StepName Waiting = new("waiting");
    private static readonly CallId Call = new("00000000000000000000000001");

    [Fact]
    public async Task An_order_that_comes_late_or_twice_undoes_nothing()
    {
        var board = await Board.OpenAsync();
        await board.Switches.SetAsync("storm-mode", on: true, Ten.AddHours(4), "dana", Ten, default);
        await board.Switches.SetAsync("storm-mode", on: false, null, "dana", Ten.AddMinutes(1), default);
        await board.Switches.SetAsync("storm-mode", on: true, Ten.AddHours(4), "dana", Ten, default);
        Assert.False((await board.Switches.FindAsync("storm-mode", default)).On);

        await board.Absences.LeaveAsync(Lee, null, "lee", Ten, default);
        await board.Absences.ReturnAsync(Lee, "lee", Ten.AddMinutes(1), default);
        await board.Absences.LeaveAsync(Lee, null, "lee", Ten, default);
        Assert.Null((await board.FactsAsync()).Of(Lee).AwayUntil);
        Assert.Equal(4, (await board.Table.LogAsync(50, null, default)).Rows.Count);
    }

    [Fact]
    public async Task Turns_of_many_calls_at_once_are_all_counted_and_the_latest_stands()
    {
        var board = await Board.OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 12).Select(n => board.Turns.CountAsync(new PersonId($"p{n % 4}"), Waiting, Ten.AddSeconds(n), default)));
        await board.Turns.CountAsync(new PersonId("p3"), Waiting, Ten, default);
        await board.Turns.TalkEndedAsync(Lee, Ten.AddMinutes(5), default);
        await board.Turns.TalkEndedAsync(Lee, Ten, default);

        var facts = await board.FactsAsync();
        Assert.Equal([8, 9, 10, 11], Enumerable.Range(0, 4).Select(n => (int)(facts.Of(new PersonId($"p{n}")).Turns["waiting"] - Ten).TotalSeconds));
        Assert.Equal(Ten.AddMinutes(5), facts.Of(Lee).LastTalk);
    }

    [Fact]
    public async Task A_leg_that_is_told_of_twice_is_missed_once_and_one_that_was_reached_begins_the_count_anew()
    {
        var board = await Board.OpenAsync();
        var north = new Location("north", "North", null, DownAfter: 2, TimeSpan.FromMinutes(20));
        var watch = new LocationWatch(board.Table, board.World.Clock);
        await watch.CountAsync(north, Call, new LegId(1), reached: false, default);
        await watch.CountAsync(north, Call, new LegId(1), reached: false, default);
        await watch.CountAsync(north, Call, new LegId(2), reached: true, default);
        await watch.CountAsync(north, Call, new LegId(3), reached: false, default);
        Assert.False((await board.FactsAsync()).IsOn("north-down", Ten));

        await watch.CountAsync(north, Call, new LegId(4), reached: false, default);
        var facts = await board.FactsAsync();
        Assert.Equal((true, false), (facts.IsOn("north-down", Ten.AddMinutes(19)), facts.IsOn("north-down", Ten.AddMinutes(20))));
    }

    [Fact]
    public async Task A_place_once_taken_stays_until_it_is_given_back()
    {
        var board = await Board.OpenAsync();
        await board.Queues.JoinAsync(Waiting, new QueuePlace(Call, HasPriority: true, Ten), default);
        await board.Queues.JoinAsync(Waiting, new QueuePlace(Call, HasPriority: false, Ten.AddMinutes(1)), default);
        await board.Queues.KeepForCallbackAsync(Waiting, Call, default);
        await board.Queues.KeepForCallbackAsync(Waiting, Call, default);
        Assert.Equal(new QueuePlace(Call, HasPriority: true, Ten, IsCallback: true), Assert.Single((await board.FactsAsync()).QueueOf(Waiting)));

        await board.Queues.LeaveAsync(Waiting, Call, default);
        await board.Queues.LeaveAsync(Waiting, Call, default);
        await board.Queues.KeepForCallbackAsync(Waiting, Call, default);
        Assert.Empty((await board.FactsAsync()).QueueOf(Waiting));
    }

    [Fact]
    public async Task The_place_of_a_call_that_is_over_or_never_was_vanishes_and_that_of_a_running_one_stays()
    {
        var board = await Board.OpenAsync();
        string[] ids = ["00000000000000000000000001", "00000000000000000000000002", "00000000000000000000000003", "00000000000000000000000004"];
        foreach (var (number, id) in ids.Index())
        {
            await board.Queues.JoinAsync(Waiting, new QueuePlace(new CallId(id), HasPriority: false, Ten), default);
            if (number < 3)
            {
                var state = new CallState { Call = new CallId(id), Line = CaseWorld.Line, CorrelationId = id, ServerCallId = id, RangAt = Ten, PlanVersion = new PlanVersion(1), Step = number == 2 ? new StepName("message") : Waiting };
                await board.Calls.TryAddAsync(new CallRow(state with { Stage = number == 0 ? Stage.Ended : Stage.InPlan }), default);
            }
        }

        board.World.Clock.AdvanceTo(Ten.AddMinutes(2));
        await board.World.App.TeamSweeper.RunAsync(new TimerInfo(), default);

        Assert.Equal(ids[1], Assert.Single((await board.FactsAsync()).QueueOf(Waiting)).Call.Value);
    }

    [Fact]
    public async Task What_has_run_out_is_forgotten_and_what_holds_is_kept()
    {
        var board = await Board.OpenAsync();
        await board.Switches.SetAsync("short", on: true, Ten.AddHours(1), "dana", Ten, default);
        await board.Switches.SetAsync("open-end", on: true, null, "dana", Ten, default);
        await board.Absences.LeaveAsync(Lee, Ten.AddHours(1), "lee", Ten, default);
        board.World.Clock.AdvanceTo(Ten.AddDays(9));
        await board.World.App.TeamSweeper.RunAsync(new TimerInfo(), default);
        Assert.Equal(["switch-open-end"], (await board.Table.AllAsync(default)).Select(row => row.RowKey));
        Assert.Equal(3, (await board.Table.LogAsync(50, null, default)).Rows.Count);

        board.World.Clock.AdvanceTo(Ten.AddDays(401));
        await board.World.App.TeamSweeper.RunAsync(new TimerInfo(), default);
        Assert.Empty((await board.Table.LogAsync(50, null, default)).Rows);
    }

    [Fact]
    public async Task An_outside_number_takes_several_calls_and_a_persons_phone_one()
    {
        var board = await Board.OpenAsync();
        var slots = board.World.App.Slots;
        var (one, two) = (Holder(1), Holder(2));
        Assert.Equal([SlotAnswer.Taken, SlotAnswer.Taken, SlotAnswer.PhoneInUse], [await slots.TakeAsync(one, 4, isOutside: false, default), await slots.TakeAsync(one, 4, isOutside: false, default), await slots.TakeAsync(two, 4, isOutside: false, default)]);
        await slots.FreeAsync(two, default);
        await slots.FreeAsync(one, default);
        Assert.Equal([SlotAnswer.Taken, SlotAnswer.Taken, SlotAnswer.AllInUse], [await slots.TakeAsync(one, 2, isOutside: true, default), await slots.TakeAsync(two, 2, isOutside: true, default), await slots.TakeAsync(Holder(3), 2, isOutside: true, default)]);
        await slots.FreeAsync(one, default);
        Assert.Equal(two, Assert.Single(await slots.AllAsync(default)).Holder);
    }

    [Fact]
    public async Task No_key_holds_a_phone_number_and_odd_names_are_no_harm()
    {
        var board = await Board.OpenAsync();
        await board.World.App.Slots.TakeAsync(Holder(1), 2, isOutside: false, default);
        await board.Switches.SetAsync("a/b#c?\\d", on: true, null, "dana", Ten, default);
        await board.Turns.CountAsync(new PersonId("Zoë & Co / +13125550113"), new StepName("r/ing"), Ten, default);

        Assert.True((await board.FactsAsync()).IsOn("a/b#c?\\d", Ten));
        Assert.Equal(Ten, (await board.FactsAsync()).Of(new PersonId("Zoë & Co / +13125550113")).Turns["r/ing"]);
        var keys = new List<string>();
        foreach (var table in board.World.App.Tables.All)
        {
            await foreach (var row in table.QueryAsync<TableEntity>())
            {
                keys.Add(row.PartitionKey + row.RowKey);
            }
        }

        Assert.DoesNotContain(keys, key => key.Contains("1312555", StringComparison.Ordinal));
    }

    private static SlotHolder Holder(int call) => new(new CallId($"{call:D26}"), new LegId(1), CaseWorld.Line, PhoneNumber.Parse("+13125550113"));

    private sealed class Board(CaseWorld world)
    {
        public CaseWorld World { get; } = world;

        public TeamTable Table { get; } = new(world.App.Tables);

        public Switches Switches => new(Table, World.Clock);

        public Absences Absences => new(Table);

        public Turns Turns => new(Table);

        public QueueBoard Queues => new(Table);

        public CallRows Calls => World.App.Calls;

        public static async Task<Board> OpenAsync() => new(await new CaseWorld().StartAsync());

        public Task<TeamFacts> FactsAsync() => new TeamReader(Table, World.App.Slots).ReadAsync(call: null, default);
    }
}
