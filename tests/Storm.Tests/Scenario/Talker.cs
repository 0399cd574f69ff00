using System.Net;
using Storm.Tests.World;

namespace Storm.Tests.Scenario;

/// <summary>A caller on the phone: speaks, presses keys, and hangs up when patience is over.</summary>
internal sealed class Talker(StormWorld world, Random random, string call)
{
    private static readonly string[] Sentences =
        ["I need a plumber", "Jo Reyes", "My sink is leaking, please call me back", "It is an emergency, water is everywhere", "Hello?", "Quiero un plomero, por favor"];

    public void HangUpAfter(TimeSpan patience) => After(patience, () => Send("hang-up"));

    public void SayOnce(TimeSpan after, string speech) => After(after, () => Send("say", new { speech }));

    /// <summary>Presses a key or says something, again and again: it may answer a question, or come at a moment when nobody asked.</summary>
    public void TalkFor(TimeSpan patience)
    {
        for (var at = Seconds(3, 9); at < patience; at += Seconds(1, random.Next(4) == 0 ? 40 : 8))
        {
            switch (random.Next(8))
            {
                case < 5:
                    var tones = "1122345559"[random.Next(10)].ToString();
                    After(at, () => Send("press", new { tones }));
                    break;
                case < 7:
                    var speech = Sentences[random.Next(Sentences.Length)];
                    After(at, () => Send("say", new { speech }));
                    break;
            }
        }
    }

    private void After(TimeSpan wait, Func<Task> act) => world.At(world.Clock.GetUtcNow() + wait, act);

    private TimeSpan Seconds(int from, int to) => TimeSpan.FromMilliseconds(random.Next(from * 1000, to * 1000));

    private async Task Send(string act, object? body = null)
    {
        try
        {
            await world.ControlAsync(HttpMethod.Post, $"emulator/calls/{call}/{act}", body);
        }
        catch (HttpRequestException e) when (e.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Conflict or HttpStatusCode.BadRequest)
        {
            // The call was over, or not answered yet.
        }
    }
}
