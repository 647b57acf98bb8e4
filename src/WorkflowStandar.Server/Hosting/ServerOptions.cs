using NodaTime;
using NodaTime.Text;
using WorkflowStandar.Server.Dashboard.Identity;

namespace WorkflowStandar.Server.Hosting;

/// <summary>What the command line says.</summary>
/// <param name="Urls">Where to listen; port 0 takes a free one.</param>
/// <param name="Data">The directory of the database and the attachments; made when it is not there.</param>
/// <param name="Definitions">The directory of agencies, calendars and standards; null looks for it above the working directory and above the program.</param>
/// <param name="PublicLimit">How many POSTs without a key one address may send a minute.</param>
/// <param name="Webhook">Where notices are posted; null where they are only read in the house.</param>
/// <param name="SessionIdle">After how many minutes without a request somebody is signed out.</param>
/// <param name="SignInLimit">How many wrong passwords a minute one address may send.</param>
/// <param name="DemoStaff">Whether a demonstration gets people to sign in as.</param>
/// <param name="Demo">Present when the server runs on a virtual clock.</param>
public sealed record ServerOptions(string Urls, string Data, string? Definitions, DemoOptions? Demo, bool DemoStaff, Uri? Webhook, bool JsonLogs, int PublicLimit, int SessionIdle, int SignInLimit, bool Help)
{
    public const string Usage = """
        WorkflowStandar server

          --urls URL            where to listen (default http://127.0.0.1:5080; port 0 takes a free one)
          --data DIR            database and attachments (default ./data)
          --definitions DIR     agencies, calendars and standards to publish (default: found above the working directory)
          --demo                run on a virtual clock that is moved forward over HTTP; for trying things out only
          --demo-start WHEN     where the virtual clock starts, for instance 2026-11-23T09:00 (Jakarta) or 2026-11-23T02:00:00Z
          --demo-staff          with --demo: somebody for each role of each agency, to sign in as; the list is left in the data directory
          --log json|text       how logs are written to standard error (default text)
          --webhook URL         post every notice there as JSON, signed with the secret in the data directory
          --otlp URL            send traces and metrics there over OTLP (HTTP), for instance http://127.0.0.1:4318
          --oauth FILE          another way to sign in, by an OAuth 2 or OpenID provider that the JSON file describes
          --public-limit N      POSTs a minute that one address may send without a key (default 30)
          --session-idle N      minutes without a click after which somebody is signed out (default 30)
          --sign-in-limit N     wrong passwords a minute that one address may send (default 20)
          --unclaimed-limit N   megabytes of files that may lie here before their forms are handed in (default 2048)
          --help                this text
        """;

    private static readonly string[] Names = ["--urls", "--data", "--definitions", "--demo", "--demo-start", "--demo-staff", "--webhook", "--otlp", "--log", "--oauth", "--public-limit", "--session-idle", "--sign-in-limit", "--unclaimed-limit", "--help"];

    private static readonly ServerOptions Default = new("http://127.0.0.1:5080", "data", null, null, false, null, false, 30, 30, 20, false);

    /// <summary>Where traces and metrics are sent; null leaves it to the variables of OpenTelemetry.</summary>
    public Uri? Otlp { get; init; }

    /// <summary>How many megabytes of files may lie here that no form has been handed in with: of the public, and as many again of the staff.</summary>
    public int UnclaimedLimit { get; init; } = 2048;

    /// <summary>Another way to sign in; null where there are only passwords.</summary>
    public SignInProvider? Provider { get; init; }

    /// <exception cref="StartupException">The command line cannot be understood; the message says what to write.</exception>
    public static ServerOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = Default;
        var waiting = new Queue<string>(arguments.SelectMany(SplitAtEquals));
        while (waiting.TryDequeue(out var name))
            options = options.With(name, waiting);
        if (options is { DemoStaff: true, Demo: null })
            throw new StartupException("--demo-staff makes people up, with one password for all: it goes only with --demo.");
        return options;
    }

    private ServerOptions With(string name, Queue<string> waiting) => name switch
    {
        "--urls" => this with { Urls = ValueOf(name, waiting) },
        "--data" => this with { Data = ValueOf(name, waiting) },
        "--definitions" => this with { Definitions = ValueOf(name, waiting) },
        "--demo" => this with { Demo = Demo ?? new DemoOptions(null) },
        "--demo-start" => this with { Demo = (Demo ?? new DemoOptions(null)) with { Start = ParseStart(ValueOf(name, waiting)) } },
        "--demo-staff" => this with { DemoStaff = true },
        "--log" => this with { JsonLogs = ParseLog(ValueOf(name, waiting)) },
        "--webhook" => this with { Webhook = ParseWebhook(ValueOf(name, waiting)) },
        "--otlp" => this with { Otlp = ParseOtlp(ValueOf(name, waiting)) },
        "--oauth" => this with { Provider = ProviderFile.Read(ValueOf(name, waiting)) },
        "--public-limit" => this with { PublicLimit = ParseLimit(name, ValueOf(name, waiting)) },
        "--session-idle" => this with { SessionIdle = ParseLimit(name, ValueOf(name, waiting)) },
        "--sign-in-limit" => this with { SignInLimit = ParseLimit(name, ValueOf(name, waiting)) },
        "--unclaimed-limit" => this with { UnclaimedLimit = ParseLimit(name, ValueOf(name, waiting)) },
        "--help" or "-h" => this with { Help = true },
        _ => throw new StartupException($"'{name}' is not an option of the server. The options are {string.Join(", ", Names)}."),
    };

    private static string ValueOf(string name, Queue<string> waiting) =>
        waiting.TryDequeue(out var value) && !value.StartsWith("--", StringComparison.Ordinal)
            ? value
            : throw new StartupException($"{name} needs a value behind it.");

    private static IEnumerable<string> SplitAtEquals(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal) && argument.IndexOf('=') is > 0 and var at
            ? [argument[..at], argument[(at + 1)..]]
            : [argument];

    private static bool ParseLog(string value) => value switch
    {
        "json" => true,
        "text" => false,
        _ => throw new StartupException($"--log is json or text, not '{value}'."),
    };

    private static Uri ParseWebhook(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new StartupException($"--webhook is an address such as https://contoh.go.id/notices, not '{value}'.");

    private static Uri ParseOtlp(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new StartupException($"--otlp is an address such as http://127.0.0.1:4318, not '{value}'.");

    private static int ParseLimit(string name, string value) =>
        int.TryParse(value, out var limit) && limit is > 0 and <= 1_000_000
            ? limit
            : throw new StartupException($"{name} is a whole number above 0, not '{value}'.");

    private static Instant ParseStart(string value)
    {
        if (InstantPattern.ExtendedIso.Parse(value).TryGetValue(default, out var instant))
            return instant;
        foreach (var pattern in (string[])["uuuu-MM-dd'T'HH:mm", "uuuu-MM-dd HH:mm", "uuuu-MM-dd'T'HH:mm:ss"])
        {
            if (LocalDateTimePattern.CreateWithInvariantCulture(pattern).Parse(value).TryGetValue(default, out var local))
                return local.InZoneLeniently(DateTimeZoneProviders.Tzdb["Asia/Jakarta"]).ToInstant();
        }

        throw new StartupException($"--demo-start cannot read '{value}'. Write it as 2026-11-23T09:00 (Jakarta time) or 2026-11-23T02:00:00Z.");
    }
}

/// <param name="Start">Where the virtual clock starts in a new data directory; null for now.</param>
public sealed record DemoOptions(Instant? Start);
