using Ringback.Core.Routing;

namespace Ringback.Core.Tests.Routing;

/// <summary>Anything that can happen to a call, likely or not, picked by a number.</summary>
internal static class Happening
{
    private static readonly string[] Caller = [$"4:{TestPlan.Caller}"];

    private static readonly string[] Both = [$"4:{TestPlan.Caller}", $"4:{TestPlan.Dana}"];

    public static void Apply(CallStory call, int choice)
    {
        var pick = Math.Abs((long)choice * 2654435761 % 1000003);
        var leg = new LegId((int)(pick / 31 % 4) + 1);
        var command = Math.Max(0, call.State.Commands - (int)(pick / 7 % 6));
        var connection = $"leg-{leg}";
        switch (pick % 31)
        {
            case 0 or 1: call.Passes(pick / 31 % 20); break;
            case 2: call.On(at => new AnswerTaken(at, "main")); break;
            case 3 or 4: call.On(at => new CallConnected(at, "main")); break;
            case 5: call.On(at => new CallDisconnected(at, (int)(pick % 3) * 250, 0)); break;
            case 6: call.On(at => new PeopleInCall(at, (int)(pick / 100 % 9), pick % 2 == 0 ? Both : Caller)); break;
            case 7 or 8 or 9: call.On(at => new PlayEnded(at, command)); break;
            case 10: call.On(at => new PlayFailed(at, command, 8536)); break;
            case 11: call.On(at => new Heard(at, command, pick % 2 == 0 ? "hello" : null)); break;
            case 12: call.On(at => new HearingFailed(at, command, pick % 2 == 0 ? 8510 : 8565)); break;
            case 13: call.On(at => new PersonMoved(at, command)); break;
            case 14: call.On(at => new PersonNotMoved(at, command, 8501)); break;
            case 15: call.On(at => new RecordingRuns(at, "rec")); break;
            case 16: call.On(at => new CallTerminated(at, pick % 2 == 0)); break;
            case 17: call.On(at => new CallIsUp(at)); break;
            case 18 or 19: call.On(at => new LegDialled(at, leg, connection)); break;
            case 20 or 21: call.On(at => new LegConnected(at, leg, connection)); break;
            case 22: call.On(at => new LegFailed(at, leg, (int)(pick / 31 % 5) switch { 0 => 480, 1 => 486, 2 => 603, 3 => null, _ => 500 }, 0)); break;
            case 23: call.On(at => new LegDisconnected(at, leg, 0)); break;
            case 24 or 25: call.On(at => new LegPressed(at, leg, call.State.Find(leg)?.Whisper ?? command, pick % 5 == 0 ? "2" : "1")); break;
            case 26: call.On(at => new LegStayedSilent(at, leg, call.State.Find(leg)?.Whisper ?? command, pick % 2 == 0)); break;
            case 27: call.On(at => new LegHasNoSlot(at, leg, pick % 2 == 0)); break;
            case 28: call.On(at => new LegTerminated(at, leg)); break;
            case 29: call.On(at => new CommandFailed(at, call.All[(int)(pick / 31 % call.All.Count)], pick % 2 == 0, "refused")); break;
            default: call.On(at => new CallSilent(at)); break;
        }
    }
}
