using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.HttpOverrides;
using NodaTime;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Accounts;
using WorkflowStandar.Server.Api;
using WorkflowStandar.Server.Api.Identity;
using WorkflowStandar.Server.Api.Json;
using WorkflowStandar.Server.Api.OpenApi;
using WorkflowStandar.Server.Api.Pipeline;
using WorkflowStandar.Server.Dashboard.Identity;
using WorkflowStandar.Server.Dashboard.Shell;
using WorkflowStandar.Server.Dashboard.SignIn;
using WorkflowStandar.Server.Observability;
using WorkflowStandar.Server.Public;
using WorkflowStandar.Server.Publication;
using WorkflowStandar.Storage;
using WorkflowStandar.Storage.Sqlite;

namespace WorkflowStandar.Server.Hosting;

/// <summary>Starts the server, runs it until it is told to stop, and stops it in order.</summary>
public static class ServerHost
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(15);

    /// <exception cref="StartupException">It cannot start; the message says what to do.</exception>
    public static async Task RunAsync(ServerOptions options)
    {
        var definitions = DefinitionsDirectory.Find(options.Definitions);
        var directory = DataDirectory.Open(options.Data, options.Demo is not null);
        using var export = OtlpExport.Start(options.Otlp);
        await using var storage = Open(directory, options);
        IClock clock = options.Demo is { } demo
            ? VirtualClock.Open(directory.DemoClock, demo.Start ?? SystemClock.Instance.GetCurrentInstant())
            : SystemClock.Instance;

        await using var app = Build(options, directory, storage, clock);
        if (directory.IsOpenToOthers)
            app.Logger.LogWarning("Others on this machine can look into the data directory {Directory}: it holds cases and keys. Close it with chmod 700", directory.Root);
        PublicPages.Map(app);
        await app.Services.GetRequiredService<AgencyPublisher>().OpenAsync(
            agency => app.Logger.LogWarning("What {Agency} says of itself was published, but this release cannot read it. Publish it again", agency), CancellationToken.None);
        if (definitions is not null)
            await app.Services.GetRequiredService<DefinitionsPublisher>().PublishAsync(definitions, CancellationToken.None);
        var demoPassword = options.DemoStaff ? await app.Services.GetRequiredService<DemoStaff>().HireAsync(directory.Root) : null;
        await StartAsync(app, options);
        // Not before it is certain that it can be shown.
        var firstKey = await FirstKey.MakeAsync(storage.Actors, clock.GetCurrentInstant());
        var firstLink = await FirstLink.MakeAsync(storage, app.Services.GetRequiredService<OneTimeLinks>(), clock.GetCurrentInstant());
        if (demoPassword is not null)
            Console.WriteLine($"Demo staff sign in as ROLE@AGENCY (the list is in {Path.Combine(directory.Root, "demo-staff.txt")}) with the password: {demoPassword}\n");
        Announce(app, options, directory, definitions, firstKey, firstLink);
        await app.WaitForShutdownAsync();
        export?.Flush();
    }

    private static SqliteStorage Open(DataDirectory directory, ServerOptions options)
    {
        try
        {
            return SqliteStorage.Open(new SqliteOptions(directory.Root, DeliversNotices: options.Webhook is not null) { UnclaimedBytes = options.UnclaimedLimit * 1024L * 1024 });
        }
        catch (StorageException exception)
        {
            throw new StartupException(exception.Message, exception);
        }
    }

    private static WebApplication Build(ServerOptions options, DataDirectory directory, SqliteStorage storage, IClock clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(options.Urls).ConfigureKestrel(KestrelLimits.Apply);
        Logs.Configure(builder.Logging, options.JsonLogs);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Farewell);
        builder.Services.ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions));
        builder.Services.AddOpenApi("v1", ApiDescription.Configure);
        builder.Services.AddRateLimiter(limits => PublicLimit.Configure(limits, options.PublicLimit));
        builder.Services.AddSingleton<DefinitionsPublisher>();
        builder.Services.AddDashboard();
        builder.Services.AddSingleton<IStorage>(storage);
        builder.Services.AddSingleton<DemoStaff>();
        builder.Services.AddAccess(directory.Root, SystemClock.Instance, new SessionLimits(Duration.FromMinutes(options.SessionIdle), Duration.FromHours(12)), options.SignInLimit);
        if (options.Provider is { } provider)
            ProviderSignIn.Add(builder.Services, provider);
        builder.Services.AddHouse(storage, clock, options.Webhook is { } address ? new WebhookDelivery(address, WebhookDelivery.SecretIn(directory.Root)) : new NobodyDelivers());

        if (OtlpExport.IsAsked(options.Otlp))
            builder.Services.AddHostedService<SamplingService>();

        var app = builder.Build();
        // From the start, so that nothing goes uncounted until somebody asks.
        app.Services.GetRequiredService<MetricCollector>();
        // A proxy on this machine that speaks HTTPS to the world says so, and for whom; from elsewhere nobody is believed.
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto });
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<SafeHeaders>();
        app.UseResponseCompression();
        app.UseMiddleware<UnexpectedErrors>();
        app.UseMiddleware<EmptyAnswers>();
        app.UseMiddleware<ErrorPages>();
        app.UseMiddleware<Identify>();
        app.UseMiddleware<SignedIn>();
        if (options.Provider is not null)
            app.UseAuthentication();
        // After the pages for errors, which are found by routing anew.
        app.UseRouting();
        app.UseRateLimiter();
        app.MapDashboard();
        if (options.Provider is not null)
            ProviderSignIn.Map(app);
        ApiRoutes.Map(app, demo: clock is VirtualClock);
        return app;
    }

    private static async Task StartAsync(WebApplication app, ServerOptions options)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException or SocketException or IOException)
        {
            // The loops may run already, and must be still before the store is closed under them.
            await app.StopAsync();
            throw new StartupException(CannotListen(options, exception), exception);
        }
    }

    private static string CannotListen(ServerOptions options, Exception exception) => exception.InnerException is AddressInUseException
        ? $"Something is listening on {options.Urls} already. Stop it, or choose another address with --urls."
        : $"The server cannot listen on '{options.Urls}': {exception.Message} Write it as http://127.0.0.1:5080.";

    private static void Announce(WebApplication app, ServerOptions options, DataDirectory directory, string? definitions, string? firstKey, string? firstLink)
    {
        if (firstKey is not null)
        {
            Console.WriteLine($"Administrator key (shown this once, keep it): {firstKey}");
            Console.WriteLine();
        }

        if (firstLink is not null)
        {
            Console.WriteLine($"Choose the administrator's login and password here (once, within 24 hours): {AddressOf(app)}{firstLink}");
            Console.WriteLine();
        }

        if (definitions is null)
            Console.WriteLine("No definitions were found; publish standards over HTTP, or start with --definitions DIR.");
        Console.WriteLine($"Data: {directory.Root}{(options.Demo is null ? "" : " (demonstration: the clock is virtual)")}");
        Console.WriteLine($"Ready: {app.Urls.First()}");
    }

    // Where it listens on every address of the machine, a browser on it needs one.
    private static string AddressOf(WebApplication app) =>
        app.Urls.First().Replace("0.0.0.0", "localhost").Replace("[::]", "localhost").Replace("*", "localhost").Replace("+", "localhost").TrimEnd('/');
}
