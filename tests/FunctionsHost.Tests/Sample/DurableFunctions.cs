using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Ringback.FunctionsHost.Tests.Sample;

public sealed class DurableFunctions(Journal journal)
{
    [Function("Remind")]
    public static async Task<string> Remind([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var person = context.GetInput<Person>()!;
        await context.CreateTimer(TimeSpan.FromMinutes(30), CancellationToken.None);
        return await context.CallActivityAsync<string>("Tell", person);
    }

    [Function("Tell")]
    public Task<string> Tell([ActivityTrigger] Person person, string instanceId)
    {
        journal.Write($"told {person.FirstName} by {instanceId}");
        return Task.FromResult($"{person.FirstName} knows");
    }

    [Function("StartReminder")]
    public async Task<IActionResult> Start(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "reminders/{id}")] HttpRequest request, string id, [DurableClient] DurableTaskClient client)
    {
        await client.ScheduleNewOrchestrationInstanceAsync("Remind", new Person("Jo", 40), new StartOrchestrationOptions { InstanceId = id }, request.HttpContext.RequestAborted);
        return new AcceptedResult();
    }
}
