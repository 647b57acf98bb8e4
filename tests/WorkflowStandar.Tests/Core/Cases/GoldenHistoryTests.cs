using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using WorkflowStandar.Core.Cases;

namespace WorkflowStandar.Tests.Core.Cases;

/// <summary>Stored events are forever: for each kind of event a history that ends with it, as it was once stored, and the case that it folded to.</summary>
/// <remarks>UPDATE_GOLDEN=1 writes those that are missing. It never rewrites one: a history that no longer folds to its case is a broken promise, not an old file.</remarks>
public class GoldenHistoryTests
{
    private static readonly string Folder = Path.Combine(Here(), "..", "..", "corpus", "histories");

    public static TheoryData<string> Kinds => new(Names.Keys.Order());

    private static Dictionary<string, Type> Names { get; } = typeof(CaseEvent)
        .GetCustomAttributes(typeof(JsonDerivedTypeAttribute), false).Cast<JsonDerivedTypeAttribute>()
        .ToDictionary(derived => (string)derived.TypeDiscriminator!, derived => derived.DerivedType);

    [Fact]
    public void Every_kind_of_event_has_a_stable_name() =>
        Names.Values.Should().BeEquivalentTo(EventTypes.All);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_stored_history_still_folds_to_its_case(string kind)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1" && !File.Exists(HistoryOf(kind)))
            Write(kind);

        var lines = File.ReadAllLines(HistoryOf(kind));
        var events = lines.Select(line => CaseJson.Read<CaseEvent>(Encoding.UTF8.GetBytes(line))).ToList();

        events[^1].Should().BeOfType(Names[kind]);
        events.Zip(lines).Where(pair => !Same(CaseJson.Write(pair.First), pair.Second)).Should().BeEmpty("what was stored is what is written today");
        var stored = File.ReadAllText(StateOf(kind));
        var read = Desk.Json(CaseJson.Read<CaseState>(Encoding.UTF8.GetBytes(stored)));
        Others(JsonNode.Parse(stored), JsonNode.Parse(read), JsonNode.Parse(Desk.Json(CaseHistory.Rebuild(events))), "").Should().BeEmpty();
    }

    // What was stored, as it is read today, against what is folded today. Members that the stored state has not got were derived by no release of then.
    private static IEnumerable<string> Others(JsonNode? stored, JsonNode? read, JsonNode? folded, string path) => (stored, read, folded) switch
    {
        (JsonObject was, JsonObject state, JsonObject now) =>
            state.Where(member => was.ContainsKey(member.Key)).SelectMany(member => Others(was[member.Key], member.Value, now[member.Key], $"{path}.{member.Key}")),
        (JsonArray was, JsonArray state, JsonArray now) when state.Count == now.Count && was.Count == now.Count =>
            Enumerable.Range(0, was.Count).SelectMany(index => Others(was[index], state[index], now[index], $"{path}[{index}]")),
        _ => JsonNode.DeepEquals(read, folded) ? [] : [$"{path}: {read?.ToJsonString()} was stored, {folded?.ToJsonString()} is folded"],
    };

    private static void Write(string kind)
    {
        var desk = GoldenCases.All.First(candidate => candidate.History.Any(happened => happened.GetType() == Names[kind]));
        var history = desk.History.Take(desk.History.FindIndex(happened => happened.GetType() == Names[kind]) + 1).ToList();
        Directory.CreateDirectory(Folder);
        File.WriteAllText(HistoryOf(kind), string.Concat(history.Select(happened => Encoding.UTF8.GetString(CaseJson.Write(happened)) + "\n")));
        File.WriteAllText(StateOf(kind), Desk.Json(CaseHistory.Rebuild(history)) + "\n");
    }

    // Dictionaries have no order.
    private static bool Same(byte[] written, string stored) => JsonNode.DeepEquals(JsonNode.Parse(written), JsonNode.Parse(stored));

    private static string HistoryOf(string kind) => Path.Combine(Folder, $"{kind}.jsonl");

    private static string StateOf(string kind) => Path.Combine(Folder, $"{kind}.state.json");

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
