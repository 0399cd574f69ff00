using Microsoft.AspNetCore.Http;
using Ringback.Core;
using Ringback.Functions.Audit;
using Ringback.Functions.Team;

namespace Ringback.Functions.Plans.Api;

/// <summary>Reads who acts, and why: <c>?person=</c> (a person of the live plan; left out: a script) and <c>?note=</c>.</summary>
internal static class PlanActs
{
    private const int LongestNote = 500;

    /// <returns>Null, and what is wrong.</returns>
    public static async Task<(PlanAct? Act, string Problem)> ReadAsync(HttpRequest request, IPlans plans, CancellationToken ct)
    {
        var note = request.Query["note"].ToString().Trim();
        if (note.Length > LongestNote || note.Any(char.IsControl))
        {
            return (null, $"'note' must be one line of at most {LongestNote} characters.");
        }

        var person = request.Query["person"].ToString();
        var problem = person.Length == 0 ? null : await ProblemWithAsync(person, plans, ct);
        return problem is null ? (new PlanAct(person.Length == 0 ? AuditLine.Api : person, note.Length == 0 ? null : note), "") : (null, problem);
    }

    private static async Task<string?> ProblemWithAsync(string person, IPlans plans, CancellationToken ct)
    {
        try
        {
            var plan = (await plans.LiveAsync(ct)).Plan;
            return plan.FindPerson(new PersonId(person)) is null ? TeamOrder.NoPerson(person, plan) : null;
        }
        catch (NoPlanException)
        {
            return "No plan is published yet, so nobody is known: leave 'person' away.";
        }
    }
}
