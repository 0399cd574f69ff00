namespace Ringback.AcsEmulator;

/// <summary>What people's phones do with texts.</summary>
public interface IPhoneTexts
{
    /// <summary><c>delivered</c>, <c>failed:4004</c> (a code of wire.md 2.3) or <c>silent</c> (no report ever comes).</summary>
    string TextsBehaviour(string number);

    /// <summary>A text reached the phone.</summary>
    void TextArrived(string number, string from, string message, DateTimeOffset at);
}
