using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Ringback.FunctionsHost.Tests.Sample;

public sealed class VisitFunctions(Journal journal, Visit visit)
{
    [Function("Visit")]
    public string Visited([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "visit")] HttpRequest request)
    {
        journal.Write($"visit {visit is not null}");
        return "welcome";
    }
}
