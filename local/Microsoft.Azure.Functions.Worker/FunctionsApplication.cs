namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Where an isolated function app begins.</summary>
public class FunctionsApplication
{
    /// <param name="args">The command line, read into the configuration as --key value.</param>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}
