using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;

namespace Ringback.FunctionsHost.Tests.Sample;

public sealed class QueueFunctions(Journal journal, TimeProvider time)
{
    [Function("Letter")]
    public void Letter([QueueTrigger("letters")] string letter) => journal.Write($"letter {letter}");

    [Function("Raw")]
    public void Raw([QueueTrigger("raw", Connection = "OtherStorage")] QueueMessage message, long dequeueCount) =>
        journal.Write($"raw {message.Body} {message.DequeueCount} {dequeueCount}");

    [Function("Birth")]
    public void Birth([QueueTrigger("births")] Person person)
    {
        journal.Write($"birth {person.FirstName}");
        if (person.FirstName == "Nemo")
        {
            throw new InvalidOperationException("nobody's birth");
        }
    }

    [Function("Slow")]
    public async Task Slow([QueueTrigger("slow")] string minutes)
    {
        await Task.Delay(TimeSpan.FromMinutes(int.Parse(minutes, System.Globalization.CultureInfo.InvariantCulture)), time);
        journal.Write($"slow {minutes}");
    }
}
