using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ringback.FunctionsHost.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Configures a function app; <see cref="Build"/> makes the host that finds its functions and runs them.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly HostApplicationBuilder host;
    private readonly FunctionPipeline pipeline = new();

    internal FunctionsApplicationBuilder(string[] args)
    {
        host = LocalHosting.CreateBuilder(args);
        Services.AddLocalFunctionsHost(Configuration, pipeline);
    }

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)host).Properties;

    public ConfigurationManager Configuration => host.Configuration;

    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    public IHostEnvironment Environment => host.Environment;

    public ILoggingBuilder Logging => host.Logging;

    public IMetricsBuilder Metrics => host.Metrics;

    public IServiceCollection Services => host.Services;

    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull =>
        host.ConfigureContainer(factory, configure);

    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        pipeline.Add(middleware);
        return this;
    }

    public IHost Build()
    {
        Services.CompleteLocalFunctionsHost();
        return host.Build();
    }
}
