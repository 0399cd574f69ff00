namespace DurableTask.Core.Exceptions;

/// <summary>An orchestration of this id is there already, in a status that rules another start out.</summary>
public class OrchestrationAlreadyExistsException : Exception
{
    public OrchestrationAlreadyExistsException(string message)
        : base(message)
    {
    }
}
