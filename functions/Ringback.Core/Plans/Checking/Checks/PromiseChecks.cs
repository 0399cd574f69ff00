namespace Ringback.Core.Plans.Checking.Checks;

/// <summary>Whoever was missed hears of us, and somebody hears of it.</summary>
internal static class PromiseChecks
{
    public static void Run(CheckContext context)
    {
        var plan = context.Plan;
        foreach (var promise in plan.Promises.Values)
        {
            // The others take from the default what they leave out, so its gaps are said once.
            var isOwn = promise.Name == Plan.DefaultPromise;
            if (promise.TextBack is null && (isOwn || plan.Default.TextBack is not null))
            {
                context.Report(CheckRules.NoTextBack, new Place("promises", promise.Name), "there is no text-back.");
            }

            if (promise.Assign is null && (isOwn || plan.Default.Assign is not null))
            {
                context.Report(CheckRules.NoAssignee, new Place("promises", promise.Name), "nobody is assigned.");
            }
            else if (promise.Assign is { } who && (isOwn || !ReferenceEquals(who, plan.Default.Assign)) && context.Staffing.Ever(who).Count == 0)
            {
                context.Report(CheckRules.Nobody, new Place("promises", promise.Name, "assign"), $"'{who}' is nobody, so nobody is alerted.");
            }
        }

        var supervisors = plan.Supervisors.ToList();
        if (supervisors.Count == 0)
        {
            context.Report(CheckRules.NoSupervisor, new Place("people"), "nobody is a supervisor.");
        }

        foreach (var person in supervisors.Where(person => string.IsNullOrWhiteSpace(person.Email)))
        {
            context.Report(
                CheckRules.SupervisorWithoutEmail,
                Place.Of(person),
                $"{person.Name} is a supervisor and has no email address.",
                $"Write email: {person.Id}@your-business.example at {person.Name}.");
        }
    }
}
