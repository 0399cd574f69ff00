namespace Ringback.AcsEmulator.Phones;

/// <summary>Every phone of the simulated world, by number. A phone that nobody configured exists too: it never answers.</summary>
public sealed class PhoneBook : IPhoneTexts
{
    private readonly Dictionary<string, Phone> phones = new(StringComparer.Ordinal);

    public Phone For(string number)
    {
        if (!phones.TryGetValue(number, out var phone))
        {
            phone = new Phone(number);
            phones.Add(number, phone);
        }

        return phone;
    }

    public string TextsBehaviour(string number) => phones.TryGetValue(number, out var phone) ? phone.Behaviour.Texts : PhoneBehaviour.Default.Texts;

    public void TextArrived(string number, string from, string message, DateTimeOffset at) => For(number).Texts.Add(new ReceivedText(at, from, message));
}
