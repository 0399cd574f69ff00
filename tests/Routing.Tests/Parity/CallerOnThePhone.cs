using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Ringback.Core.Routing.Trials;
using Ringback.Functions.Media;
using Ringback.Functions.Tests.Calls;

namespace Routing.Tests.Parity;

/// <summary>The caller of a scenario, on a real phone: does what the scenario says when the call gives the chance, at the pace of the trial's caller.</summary>
internal sealed class CallerOnThePhone(Town town, string call, TrialRequest request, JournalReader journal)
{
    private static readonly TimeSpan Think = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(0.5);

    private readonly List<CallerAct> acts = [.. request.When];
    private readonly PriorityQueue<Func<Task>, DateTimeOffset> agenda = new();
    private DateTimeOffset ready;
    private readonly Sounds sounds = town.Services.GetRequiredService<Sounds>();
    private Question? question;
    private CallerAct? late;
    private bool hasPerson;

    private DateTimeOffset Now => town.Clock.GetUtcNow();

    /// <summary>Plays the whole call.</summary>
    public async Task PlayAsync()
    {
        if (request.Patience is { } patience)
        {
            At(request.At + patience, () => hasPerson ? Task.CompletedTask : town.HangUpAsync(call));
        }

        for (var end = request.At + TimeSpan.FromMinutes(20); Now < end;)
        {
            foreach (var entry in await journal.NewAsync())
            {
                if (IsMine(entry, "call", "ended"))
                {
                    return;
                }

                Notice(entry);
            }

            if (agenda.TryPeek(out var act, out var due) && due <= Now)
            {
                agenda.Dequeue();
                await act();
                continue;
            }

            await town.PassAsync(act is not null && due - Now < Step ? (due - Now).TotalSeconds : Step.TotalSeconds);
        }

        Assert.Fail("the call did not end within 20 minutes");
    }

    private void Notice(JsonElement entry)
    {
        if (IsMine(entry, "call", "answered"))
        {
            ready = Now;
            Proceed();
        }
        else if (entry.GetProperty("kind").GetString() == "leg" && entry.GetProperty("change").GetString() == "moved" && entry.GetProperty("callId").GetString() == call && !hasPerson)
        {
            hasPerson = true;
            At(At(entry) + request.Talk, () => town.HangUpAsync(call));
        }
        else if (entry.GetProperty("kind").GetString() == "request" && entry.GetProperty("status").GetInt32() == 202)
        {
            Asked(entry);
        }
    }

    private void Asked(JsonElement entry)
    {
        var path = entry.GetProperty("path").GetString()!;
        if (path.EndsWith(":recognize", StringComparison.Ordinal) && Question.Of(entry, path, CallerRawId, sounds) is { } asked)
        {
            question = asked;
            if (!asked.GoesOn || IsLeft(late))
            {
                late = acts.FirstOrDefault();
                Answer(asked);
            }
        }
        else if (question is { } open && path.StartsWith(open.Connection, StringComparison.Ordinal) && Interrupts(path, entry))
        {
            question = null;
        }
    }

    private static bool Interrupts(string path, JsonElement entry) =>
        path.EndsWith(":cancelAllMediaOperations", StringComparison.Ordinal)
        || (path.EndsWith(":play", StringComparison.Ordinal) && entry.GetProperty("body").TryGetProperty("interruptCallMediaOperation", out var interrupts) && interrupts.GetBoolean());

    private string CallerRawId => request.From is { } from ? $"4:{from}" : "4:anonymous";

    private void Answer(Question asked)
    {
        switch (acts.FirstOrDefault())
        {
            case CallerAct.StaySilent silence:
                Done(silence);
                break;
            case CallerAct.Press or CallerAct.Say when acts[0] is var act:
                var listensAt = asked.At + asked.PromptLength + Think;
                At(ready > listensAt ? ready : listensAt, async () =>
                {
                    if (question == asked && IsLeft(act))
                    {
                        await DoAsync(act);
                        Done(act);
                    }
                });
                break;
        }
    }

    private async Task DoAsync(CallerAct act)
    {
        ready = Now;
        if (act is CallerAct.Press { Key: var key })
        {
            await town.PressAsync(call, key);
        }
        else if (act is CallerAct.Say { Text: var words })
        {
            ready = Now + Question.LengthOf(words);
            await town.AskEmulatorAsync(HttpMethod.Post, $"calls/{call}/say", new { speech = words });
        }
    }

    /// <summary>That very act: another one may be just like it.</summary>
    private bool IsLeft(CallerAct? act) => act is not null && acts.Exists(other => ReferenceEquals(other, act));

    private void Done(CallerAct act)
    {
        acts.RemoveAll(other => ReferenceEquals(other, act));
        Proceed();
    }

    /// <summary>What needs no question: waiting, and hanging up.</summary>
    private void Proceed()
    {
        ready = ready > Now ? ready : Now;
        for (; acts is [CallerAct.Wait or CallerAct.HangUp, ..]; acts.RemoveAt(0))
        {
            if (acts[0] is CallerAct.Wait wait)
            {
                ready += wait.Time;
            }
            else if (acts[0] is CallerAct.HangUp hangUp)
            {
                At(ready + hangUp.After, () => town.HangUpAsync(call));
            }
        }
    }

    private void At(DateTimeOffset time, Func<Task> act) => agenda.Enqueue(act, time);

    private bool IsMine(JsonElement entry, string kind, string change) =>
        entry.GetProperty("kind").GetString() == kind && entry.GetProperty("change").GetString() == change && entry.TryGetProperty("id", out var id) && id.GetString() == call;

    private static DateTimeOffset At(JsonElement entry) => entry.GetProperty("at").GetDateTimeOffset();
}
