using Ringback.AcsEmulator.Calls;

namespace Ringback.AcsEmulator.Phones;

/// <summary>What somebody does after picking up: presses, speaks, hangs up. A carrier's voicemail is a somebody who only talks.</summary>
internal sealed class Person(PhoneBehaviour behaviour, Party party)
{
    private static readonly TimeSpan Reaction = TimeSpan.FromSeconds(1);

    /// <summary>Carriers cut a message off after about two minutes.</summary>
    private static readonly TimeSpan VoicemailLength = TimeSpan.FromMinutes(2);

    private const string VoicemailGreeting =
        "The person you are calling can't take your call now. At the tone, please record your message. When you have finished, you may hang up.";

    public bool IsVoicemail => behaviour.Answer == PhoneAnswer.Voicemail;

    public void PickedUp()
    {
        if (IsVoicemail)
        {
            party.Conversation.Speak(party, VoicemailGreeting);
            party.Later(VoicemailLength, party.HangUp);
        }
        else if (behaviour.HangUpAfter is { } patience)
        {
            party.Later(patience, party.HangUp);
        }
    }

    /// <summary>A prompt meant for this phone has ended. Nobody presses keys any more once talking to the caller.</summary>
    public void PromptEnded()
    {
        if (!IsVoicemail && !party.WasMoved && (behaviour.Press ?? behaviour.Say) is not null)
        {
            party.Later(Reaction, React);
        }
    }

    private void React()
    {
        if (party.WasMoved)
        {
            return;
        }

        if (behaviour.Press is { Length: > 0 } keys)
        {
            party.Conversation.Press(party, keys);
        }

        if (behaviour.Say is { Length: > 0 } words)
        {
            party.Conversation.Speak(party, words);
        }
    }
}
