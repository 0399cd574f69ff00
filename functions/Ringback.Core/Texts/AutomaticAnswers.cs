using Ringback.Core.Plans;

namespace Ringback.Core.Texts;

/// <summary>What is answered to keywords and to staff.</summary>
public static class AutomaticAnswers
{
    public static string Stopped(Plan plan) => $"{plan.Business.Name}: you will get no more texts from this number. Reply START to get them again.";

    public static string Started(Plan plan) => $"{plan.Business.Name}: you will get texts from this number again. Reply STOP to end them.";

    public static string Help(Plan plan, PhoneNumber line) => $"{plan.Business.Name}: call us at {line}, or text us what you need. Reply STOP to get no more texts.";

    public static string ToStaff(Plan plan) => $"{plan.Business.Name} Ringback: texts to this number from the team reach no caller. Answer callers from the inbox.";
}
