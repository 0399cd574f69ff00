namespace Ringback.Core.Plans.Checking;

public static partial class CheckRules
{
    public static CheckRule WideRing { get; } = Warning(
        "RB201", "wide-ring",
        "A step rings more phones at once than its number may hold calls.",
        "The service allows a number so many outbound calls (legs, 2 by default): the others ring only when one of the first has given up, so later than it looks.",
        "Have the limit raised and write legs: at the number, ring fewer people, or write how: round-robin.");

    public static CheckRule LongMenu { get; } = Warning(
        "RB202", "long-menu",
        "A menu has more than 4 choices.",
        "Callers forget the first choice before they have heard the last, press anything, or hang up.",
        "Keep the 4 that are chosen most; let else: lead the others to a person.");

    public static CheckRule NestedMenu { get; } = Warning(
        "RB203", "nested-menu",
        "A choice of a menu leads to another menu.",
        "Each menu costs 10 to 20 seconds before anybody is rung, and callers give up in the second.",
        "Ring the people that the first choice is about, and let them ask the rest.");

    public static CheckRule DeadEndMenu { get; } = Warning(
        "RB204", "dead-end-menu",
        "No choice of a menu leads to a person or a message.",
        "A caller whose question the menu doesn't foresee has no way out of it.",
        "Add a choice, such as 0, that rings somebody or takes a message.");

    public static CheckRule UncoveredHours { get; } = Warning(
        "RB205", "uncovered-hours",
        "The plan is open at times at which none of the people may be rung.",
        "Callers are told that the business is open and reach nobody; often it is lunch.",
        "Close the hours for that time, or let somebody's own hours cover it.");

    public static CheckRule LongWait { get; } = Warning(
        "RB206", "long-wait",
        "Phones can ring for more than 60 seconds before the caller is offered anything else.",
        "Most callers hang up within a minute of ringing; they are lost although people were free.",
        "Ring for less long, ring fewer people one after another, or go to a queue with a callback earlier.");

    public static CheckRule UnspokenLanguage { get; } = Warning(
        "RB207", "unspoken-language",
        "Nobody speaks one of the business's languages.",
        "Callers who choose the language are led to people who don't understand them.",
        "Write the language at a person who speaks it (languages: [...]), or take it out of business.");

    public static CheckRule MissingText { get; } = Warning(
        "RB208", "missing-text",
        "Steps have no text in a language that callers can choose.",
        "In the middle of the call, the plan falls back to its first language.",
        "Write the text in each language: { en-US: \"...\", es-US: \"...\" }.");

    public static CheckRule UnreachedStep { get; } = Warning(
        "RB209", "unreached-step",
        "No call ever comes to a step.",
        "What looks like a part of the plan does nothing; often a link to it was forgotten.",
        "Lead a number or another step to it, or delete it.");

    public static CheckRule NoCallback { get; } = Warning(
        "RB210", "no-callback",
        "A queue never offers a callback.",
        "Callers who can't wait hang up and lose their place, and the business loses them.",
        "Write offer-callback-after: 45s (earlier than max-wait).");

    public static CheckRule LongQueue { get; } = Warning(
        "RB211", "long-queue",
        "A queue keeps callers for more than 10 minutes.",
        "Hardly anybody waits that long; those who do are angry when they get through.",
        "Write max-wait: 5m, and let else: take a message.");

    public static CheckRule UnconfirmedRing { get; } = Warning(
        "RB212", "unconfirmed-ring",
        "A ring that needs no confirmation lasts so long that the carrier's voicemail may answer.",
        "The voicemail of a mobile picks up after about 20 seconds and counts as a person: the caller talks to a machine, and nobody is reminded to call back.",
        "Leave confirm: true (the person presses 1), or ring for less than 20 seconds.");

    public static CheckRule NoSupervisor { get; } = Warning(
        "RB213", "no-supervisor",
        "The plan has no supervisor.",
        "When a promise is about to break, there is nobody to climb to.",
        "Write role: supervisor at one of the people.");

    public static CheckRule SupervisorWithoutEmail { get; } = Warning(
        "RB214", "supervisor-without-email",
        "A supervisor has no email address.",
        "The last alert before a broken promise comes by text alone; a text may be filtered or missed.",
        "Write email: at the supervisor.");

    public static CheckRule NoAssignee { get; } = Warning(
        "RB215", "no-assignee",
        "A promise names nobody to whom missed callers are assigned.",
        "Everybody's case is nobody's: all supervisors are alerted, and each thinks that another one calls back.",
        "Write assign: with a group or a person.");

    public static CheckRule NoTextBack { get; } = Warning(
        "RB216", "no-text-back",
        "A promise has no text-back.",
        "The caller who was missed hears nothing for half an hour, and calls the next business meanwhile.",
        "Write text-back: \"Hi, it's {business}. Sorry we missed your call! What can we help with?\"");

    public static CheckRule NoOnCall { get; } = Warning(
        "RB217", "no-on-call",
        "A caller who says that it is urgent is led to nobody.",
        "An emergency that waits until the morning is the call that the business will be remembered for.",
        "Lead urgent: to a ring of somebody who is on call, with ignore-hours: true or a rota.");

    public static CheckRule DeadBranch { get; } = Warning(
        "RB218", "dead-branch",
        "A branch is never taken, because earlier ones take all of its calls.",
        "Callers go another way than the plan seems to say.",
        "Put the narrower branch first, or delete the one that is never taken.");

    public static CheckRule EmptyTag { get; } = Warning(
        "RB219", "empty-tag",
        "A tag that the plan asks for has no numbers.",
        "No caller ever has it, so the branch or the priority does nothing.",
        "Write the numbers under callers, tags, or take the tag out.");

    public static CheckRule NeverOpen { get; } = Warning(
        "RB220", "never-open",
        "Hours that are used are never open.",
        "Whoever has them is never rung, what they lead to is never reached, and a promise on them doesn't count any time.",
        "Write at least one interval, such as mon-fri: [\"08:00-17:00\"].");

    public static CheckRule EmptyLocation { get; } = Warning(
        "RB221", "empty-location",
        "Nobody works at a location.",
        "Calls that are sent there ring nobody, and it can't be noticed as down.",
        "Write location: at its people, or take the location out.");

    public static CheckRule NoMessage { get; } = Warning(
        "RB222", "no-message",
        "No call can leave a message: no voicemail and no intake is reached.",
        "Of a caller whom nobody answers, the business learns the number at most, and of an anonymous one nothing.",
        "Let the last else: lead to a voicemail step.");

    public static CheckRule BlockedPerson { get; } = Warning(
        "RB223", "blocked-person",
        "A blocked number is a phone of one of the people.",
        "The person can't call in; the call is rejected without a word.",
        "Take the number out of blocked.");

    public static CheckRule ForwardToPerson { get; } = Warning(
        "RB224", "forward-to-person",
        "A call is forwarded to a phone of one of the people.",
        "A forward asks for no confirmation and doesn't know who is away: the person's voicemail counts as an answer.",
        "Ring the person instead: { ring: dana, else: ... }.");

    public static CheckRule PointlessStep { get; } = Warning(
        "RB225", "pointless-step",
        "All ways of a step lead to the same place.",
        "The step asks something and then does the same whatever the answer is; often one of its links is a slip.",
        "Correct the link that is wrong, or take the step out.");

    public static CheckRule DownToDown { get; } = Warning(
        "RB226", "down-to-down",
        "When a location is down, its calls are sent to people of that location only.",
        "People at a location that is down are not rung, so the failover reaches nobody.",
        "Send the calls to another location, to everybody, or to a voicemail.");
}
