namespace Ringback.Core.Plans.Checking;

public static partial class CheckRules
{
    public static CheckRule Unreadable { get; } = Error(
        "RB100", "unreadable",
        "The file can't be read as a plan.",
        "Nothing else can be checked before the file is read, and such a plan never goes live.",
        "Correct what the message names; an editor that knows plan.schema.json shows it while you type.");

    public static CheckRule MissingName { get; } = Error(
        "RB101", "missing-name",
        "An outcome goes to a step, or a step names hours, that the plan doesn't have.",
        "The call would end there, in the middle of the plan.",
        "Write the name of a step or of hours that the plan has, or add what is missing.");

    public static CheckRule SilentEnding { get; } = Error(
        "RB102", "silent-ending",
        "The call can end before the caller was offered a person who answers, a message, an intake or a callback.",
        "The caller is sent away with nothing, and hears it: most of them call the next business.",
        "Lead the caller to a voicemail, intake or callback step first; or mark the hang-up informed: true, where hearing it is all that the caller needs.");

    public static CheckRule Circle { get; } = Error(
        "RB103", "circle",
        "Steps lead in a circle that goes on without the caller doing anything.",
        "A caller who has put the phone down, or whom nobody answers, goes round for ever; each round rings nobody new.",
        "Let one of the steps lead on to a voicemail or a callback instead of back.");

    public static CheckRule Nobody { get; } = Error(
        "RB104", "nobody",
        "A group, a list of people or a selector stands for nobody.",
        "The phones of nobody ring: the caller waits, or a promise alerts nobody.",
        "Add somebody to the group, or name people who have the skill, the language or the location.");

    public static CheckRule NeverInHours { get; } = Error(
        "RB105", "never-in-hours",
        "Whenever callers come to this step, all of its people are out of their hours.",
        "The step is there to ring somebody, and never does.",
        "Give the people hours that cover this time, name others, or write ignore-hours: true for those who are on call.");

    public static CheckRule OwnNumber { get; } = Error(
        "RB106", "own-number",
        "The plan would ring one of the business's own numbers.",
        "Our own numbers are never rung (the call would come back to us and go in a circle), so nobody would be reached.",
        "Write the phone that really rings: a mobile, a desk phone or an answering service.");

    public static CheckRule TooManyAtOnce { get; } = Error(
        "RB107", "too-many-at-once",
        "More than 100 steps can follow each other without one that takes time.",
        "The engine takes so many steps in a row for a circle and ends the call.",
        "Shorten the chain of hours, switch, caller, area, share and ring steps; a say in between is enough.");

    public static CheckRule BadShare { get; } = Error(
        "RB108", "bad-share",
        "The parts of a share are not all above 0, or are not 100 percent together.",
        "Some calls would go nowhere, or a step that looks used never gets a call.",
        "Write percentages from 1 to 100 that make 100.");
}
