using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WorkflowStandar.Cli.Lsp;

namespace WorkflowStandar.Tests.Cli.Lsp;

/// <summary>A scripted editor, which waits for each answer before it goes on, or types without waiting.</summary>
public sealed class LanguageServerTests : IDisposable
{
    private const string File = "definitions/standards/perpustakaan-desa/kartu-anggota.yaml";
    private const string Scenarios = "definitions/standards/perpustakaan-desa/kartu-anggota.scenarios.yaml";
    private readonly WfsRun wfs = new WfsRun().WithExample();

    public void Dispose() => wfs.Dispose();

    [Fact]
    public void It_says_what_it_can_do_and_ends_in_order()
    {
        var (exitCode, answers) = Talk(Ask(1, "initialize", "{}"), Tell("initialized", "{}"), Ask(2, "shutdown", "null"), Tell("exit", "null"));

        exitCode.Should().Be(0);
        answers[0]["result"]!["capabilities"]!.AsObject().Select(capability => capability.Key).Should().Contain(
            ["completionProvider", "definitionProvider", "renameProvider", "hoverProvider", "codeActionProvider"]);
        answers[1].ContainsKey("error").Should().BeFalse();
    }

    [Fact]
    public void Findings_come_as_the_file_is_typed_and_go_when_it_is_mended_or_closed()
    {
        var right = wfs.Read(File);
        var (_, answers) = Talk(
            Open(right.Replace("by: kepala", "by: kepla")),
            Change(right),
            Open(right.Replace("by: kepala", "by: kepla")),
            Tell("textDocument/didClose", $$$"""{"textDocument":{"uri":"{{{Uri}}}"}}"""));

        var first = answers[0]["params"]!["diagnostics"]!.AsArray().Single()!;
        first["code"]!.GetValue<string>().Should().Be("WS2012");
        first["message"]!.GetValue<string>().Should().Be("No role is named 'kepla'. Did you mean 'kepala'?");
        Text(right.Replace("by: kepala", "by: kepla"), first["range"]!).Should().Be("kepla");
        answers.Skip(1).Select(answer => answer["params"]!["diagnostics"]!.AsArray().Count).Should().Equal(0, 1, 0);
    }

    [Fact]
    public void A_fix_is_offered_where_its_finding_is()
    {
        var wrong = wfs.Read(File).Replace("by: kepala", "by: kepla");
        var place = Place(wrong, "kepla");

        var (_, answers) = Talk(Open(wrong), Ask(1, "textDocument/codeAction", $$$"""{"textDocument":{"uri":"{{{Uri}}}"},"range":{"start":{{{place}}},"end":{{{place}}}},"context":{"diagnostics":[]}}"""));

        var action = answers[1]["result"]!.AsArray().Single()!;
        action["title"]!.GetValue<string>().Should().Be("Change to 'kepala'");
        action["edit"]!["changes"]![Uri]!.AsArray().Single()!["newText"]!.GetValue<string>().Should().Be("kepala");
    }

    [Theory]
    [InlineData("        by: ‸", new[] { "petugas", "kepala" })]
    [InlineData("        next: ‸", new[] { "periksa", "serahkan", "selesai" })]
    [InlineData("        issues: ‸", new[] { "kartu" })]
    [InlineData("        registers: ‸", new[] { "buku-anggota" })]
    [InlineData("        ‸", new[] { "by", "asks", "outcomes", "within" })]
    [InlineData("      - ‸", new[] { "task", "choose", "end" })]
    public void Keys_and_names_are_completed_where_they_belong(string typed, string[] expected)
    {
        var text = wfs.Read(File).Replace("      - end: selesai\n", $"      - task: baru\n{(typed.StartsWith("      - ") ? "        clause: 2.d\n" : "")}{typed}\n      - end: selesai\n");

        Labels(text).Should().Contain(expected);
    }

    [Fact]
    public void Calendars_and_words_of_the_language_are_completed()
    {
        Labels(wfs.Read(File).Replace("calendar: desa", "calendar: ‸")).Should().Equal("desa");
        Labels(wfs.Read(File).Replace("fee: Tidak", "‸\n  fee: Tidak")).Should().Contain(["product", "complaints"]).And.NotContain("requirements", "it is written above").And.NotContain("staff", "it stands elsewhere");
    }

    [Fact]
    public void A_name_leads_to_its_declaration()
    {
        var text = wfs.Read(File);

        var (_, answers) = Talk(Open(text), Ask(1, "textDocument/definition", At(text, "to: serahkan", 5)));

        var range = answers[1]["result"]!["range"]!;
        (Text(text, range), Line(text, range)).Should().Be(("serahkan", "      - task: serahkan"));
    }

    [Fact]
    public void A_step_gets_another_name_everywhere_and_what_only_shares_its_name_does_not()
    {
        var text = wfs.Read(File);

        var (_, answers) = Talk(Open(text), Ask(1, "textDocument/rename", At(text, "- task: periksa", 9, ",\"newName\":\"verifikasi\"")));

        var renamed = Apply(text, answers[1]["result"]!["changes"]![Uri]!.AsArray());
        renamed.Should().Contain("- task: verifikasi\n").And.Contain("resumes: verifikasi\n").And.Contain("from: verifikasi.lengkap\n").And.NotContain("periksa\n");
        wfs.Write(File, renamed);
        wfs.Run(["check", File]).ExitCode.Should().Be(0);
    }

    [Fact]
    public void A_name_of_the_standard_is_changed_in_its_scenarios_too()
    {
        var (text, scenarios) = (wfs.Read(File), wfs.Read(Scenarios));

        var (_, answers) = Talk(Open(text), Ask(1, "textDocument/rename", At(text, "- task: periksa", 9, ",\"newName\":\"verifikasi\"")));

        var changes = answers[1]["result"]!["changes"]!;
        wfs.Write(File, Apply(text, changes[Uri]!.AsArray()));
        wfs.Write(Scenarios, Apply(scenarios, changes[UriOf(Scenarios)]!.AsArray()));
        wfs.Read(Scenarios).Should().Contain("open: [verifikasi], due: { verifikasi: 2026").And.Contain("complete: verifikasi").And.NotContain("periksa");
        wfs.Run(["test", File]).ExitCode.Should().Be(0);
    }

    [Fact]
    public void A_name_used_in_scenarios_leads_to_the_standard_and_is_changed_there_too()
    {
        var scenarios = wfs.Read(Scenarios);

        var (_, answers) = Talk(
            Open(scenarios, Scenarios),
            Ask(1, "textDocument/definition", At(scenarios, "kartu-jadi: running", 2, file: Scenarios)),
            Ask(2, "textDocument/rename", At(scenarios, "kartu-jadi: running", 2, ",\"newName\":\"penyerahan\"", Scenarios)),
            Ask(3, "textDocument/hover", At(scenarios, "complete: serahkan", 12, file: Scenarios)));

        answers[1]["result"]!["uri"]!.GetValue<string>().Should().Be(Uri);
        Apply(wfs.Read(File), answers[2]["result"]!["changes"]![Uri]!.AsArray()).Should().Contain("      penyerahan:\n").And.NotContain("kartu-jadi");
        Apply(scenarios, answers[2]["result"]!["changes"]![UriOf(Scenarios)]!.AsArray()).Should().Contain("fired: [penyerahan/warn-1, penyerahan/miss]").And.NotContain("kartu-jadi");
        answers[3]["result"]!["contents"]!["value"]!.GetValue<string>().Should().StartWith("**Menyerahkan kartu**");
    }

    [Fact]
    public void A_field_gets_another_name_in_conditions_and_terms_too()
    {
        var text = wfs.Read(File)
            .Replace("      - end: selesai\n", "      - choose: cabang\n        inferred: uji\n        when: [{ if: jenis = peneliti and not (pemohon = jenis), then: selesai }]\n        else: selesai\n      - end: selesai\n")
            .Replace("from: periksa.lengkap", "from: jenis given")
            .Replace("term: 2 working days", "term: 3 working days before jenis");

        var (_, answers) = Talk(Open(text), Ask(1, "textDocument/rename", At(text, "jenis: { type", 1, ",\"newName\":\"golongan\"")));

        Apply(text, answers[1]["result"]!["changes"]![Uri]!.AsArray()).Should()
            .Contain("if: golongan = peneliti and not (pemohon = jenis)", "what stands after the sign is a value").And.Contain("from: golongan given\n").And.Contain("before golongan\n");
    }

    [Theory]
    [InlineData("‸", new[] { "pemohon", "jenis", "channel", "not" })]
    [InlineData("not ‸", new[] { "pemohon", "jenis" })]
    [InlineData("jenis ‸", new[] { "=", "!=", "in (", "is given" })]
    [InlineData("jenis = ‸", new[] { "biasa", "peneliti" })]
    [InlineData("jenis != pen‸", new[] { "biasa", "peneliti" })]
    [InlineData("jenis in (biasa, ‸", new[] { "biasa", "peneliti" })]
    [InlineData("channel = ‸", new[] { "loket", "situs" })]
    [InlineData("jenis = biasa ‸", new[] { "and", "or" })]
    [InlineData("jenis = biasa and ‸", new[] { "pemohon", "jenis" })]
    public void Conditions_are_completed_word_by_word(string condition, string[] expected) =>
        Labels(wfs.Read(File).Replace("      - end: selesai\n", $"      - choose: cabang\n        when:\n          - if: {condition}\n            then: selesai\n      - end: selesai\n"))
            .Should().Contain(expected).And.HaveCountLessThan(9);

    [Theory]
    [InlineData("      - complete: ‸", new[] { "periksa", "serahkan" })]
    [InlineData("      - { complete: ‸", new[] { "periksa", "serahkan" })]
    [InlineData("      - complete: periksa\n        outcome: ‸", new[] { "lengkap", "belum-lengkap" })]
    [InlineData("      - { complete: periksa, outcome: ‸ }", new[] { "lengkap", "belum-lengkap" })]
    [InlineData("      - { complete: periksa, by: ‸ }", new[] { "petugas", "kepala", "applicant" })]
    [InlineData("      - expect: { open: [periksa, ‸] }", new[] { "periksa", "tanda-tangan" })]
    [InlineData("      - expect: { due: { ‸ } }", new[] { "kartu-jadi", "periksa" })]
    [InlineData("      - expect: { clocks: { kartu-jadi: ‸", new[] { "running", "met", "missed" })]
    [InlineData("      - expect: { open: [periksa], ‸ }", new[] { "due", "clocks", "ended" })]
    [InlineData("      - expect:\n          issued: [‸", new[] { "kartu" })]
    [InlineData("      - resubmit: { ‸ }", new[] { "ktp", "telepon" })]
    [InlineData("      - ‸", new[] { "complete", "expect", "wait" })]
    public void Scenarios_are_completed_with_the_names_of_their_standard(string typed, string[] expected)
    {
        var text = wfs.Read(Scenarios).Replace("      - complete: tanda-tangan\n", $"{typed}\n      - complete: tanda-tangan\n");

        Labels(text, Scenarios).Should().Contain(expected);
    }

    [Fact]
    public void While_somebody_types_on_only_the_newest_text_is_checked()
    {
        var right = wfs.Read(File);
        var halves = Enumerable.Range(1, 20).Select(letters => Change(right.Replace("by: kepala", "by: " + "kepala"[..Math.Min(5, letters)])));

        var (_, answers) = Burst([Open(right), .. halves, Change(right.Replace("by: kepala", "by: kepla"))]);

        answers.Should().ContainSingle().Which["params"]!["diagnostics"]!.AsArray().Single()!["message"]!.GetValue<string>().Should().Contain("'kepla'");
    }

    [Fact]
    public void What_is_taken_back_before_it_is_answered_is_not_worked_out()
    {
        var text = wfs.Read(File);

        var (_, answers) = Burst(
            Open(text),
            Ask(1, "textDocument/completion", At(text, "calendar: desa", 10)),
            Ask(2, "textDocument/completion", At(text, "calendar: desa", 10)),
            Tell("$/cancelRequest", """{"id":1}"""));

        answers[0]["error"]!["code"]!.GetValue<int>().Should().Be(-32800);
        answers[1]["result"]!.AsArray().Should().NotBeEmpty();
    }

    [Fact]
    public void Scenarios_are_judged_by_the_standard_as_it_is_being_written()
    {
        var (text, scenarios) = (wfs.Read(File), wfs.Read(Scenarios));

        var (_, answers) = Burst(Open(text), Open(scenarios, Scenarios), Change(text.Replace("tanda-tangan", "pengesahan")));

        var about = answers.Single(answer => answer["params"]!["uri"]!.GetValue<string>() == UriOf(Scenarios));
        about["params"]!["diagnostics"]!.AsArray().Select(finding => finding!["message"]!.GetValue<string>()).Should().Contain(message => message.Contains("'tanda-tangan'"));
    }

    [Fact]
    public void A_taken_name_is_refused()
    {
        var text = wfs.Read(File);

        var (_, answers) = Talk(Open(text), Ask(1, "textDocument/rename", At(text, "- task: periksa", 9, ",\"newName\":\"serahkan\"")));

        answers[1]["error"]!["message"]!.GetValue<string>().Should().Be("'serahkan' is taken.");
    }

    [Fact]
    public void A_step_shows_its_clause_and_its_clocks()
    {
        var text = wfs.Read(File);

        var (_, answers) = Talk(Open(text), Ask(1, "textDocument/hover", At(text, "- task: serahkan", 9)));

        answers[1]["result"]!["contents"]!["value"]!.GetValue<string>().Should().Be(
            "**Menyerahkan kartu**\n\n2.d: Petugas menyerahkan kartu.\n\n⏱ kartu-jadi: 2 working days");
    }

    [Fact]
    public void What_is_not_answered_is_said_and_the_conversation_goes_on()
    {
        var (_, answers) = Talk(Ask(1, "textDocument/hover", At("", "", 0)), Ask(2, "workspace/nothing", "{}"), Ask(3, "initialize", "{}"));

        answers.Select(answer => answer.ContainsKey("error")).Should().Equal(true, true, false);
    }

    [Fact]
    public void The_process_speaks_the_protocol()
    {
        var messages = Framed(Ask(1, "initialize", "{}"), Ask(2, "shutdown", "null"), Tell("exit", "null"));

        var (exitCode, output, _) = wfs.RunProcess(["lsp"], messages);

        exitCode.Should().Be(0);
        output.Should().StartWith("Content-Length: ").And.Contain("\"serverInfo\"");
    }

    private string Uri => UriOf(File);

    private string UriOf(string file) => new Uri(Path.Combine(wfs.Folder, file)).AbsoluteUri;

    private string[] Labels(string text, string file = File)
    {
        var offset = text.IndexOf('‸');
        text = text.Remove(offset, 1);
        var (_, answers) = Talk(Open(text, file), Ask(1, "textDocument/completion", $$$"""{"textDocument":{"uri":"{{{UriOf(file)}}}"},"position":{{{Position(text, offset)}}}}"""));
        return [.. answers[1]["result"]!.AsArray().Select(item => item!["label"]!.GetValue<string>())];
    }

    /// <summary>One message after another, each when the one before is answered.</summary>
    private (int ExitCode, List<JsonObject> Answers) Talk(params string[] messages) => Converse(messages, waits: true);

    /// <summary>All messages at once.</summary>
    private (int ExitCode, List<JsonObject> Answers) Burst(params string[] messages) => Converse(messages, waits: false);

    private (int ExitCode, List<JsonObject> Answers) Converse(string[] messages, bool waits)
    {
        var (queue, left) = (new MessageQueue(), new Queue<string>(messages));
        void Send()
        {
            if (left.TryDequeue(out var message))
                queue.Add((JsonObject)JsonNode.Parse(message)!);
            else
                queue.End();
            if (message is not null && (!waits || message.Contains("\"initialized\"")))
                Send();
        }

        using var output = new Heard(waits ? Send : () => { });
        Send();
        var server = new LanguageServer(wfs.Terminal(TextWriter.Null, TextWriter.Null), queue, new MessageStream(Stream.Null, output), quiet: TimeSpan.Zero);
        var exitCode = server.Run();
        output.Position = 0;
        var reader = new MessageStream(output, Stream.Null);
        var answers = new List<JsonObject>();
        while (reader.Read() is { } answer)
            answers.Add(answer);
        return (exitCode, answers);
    }

    private static string Framed(params string[] messages) =>
        string.Concat(messages.Select(message => $"Content-Length: {Encoding.UTF8.GetByteCount(message)}\r\n\r\n{message}"));

    private string Open(string text, string file = File) => Tell("textDocument/didOpen", $$$"""{"textDocument":{"uri":"{{{UriOf(file)}}}","languageId":"yaml","version":1,"text":{{{JsonSerializer.Serialize(text)}}}}}""");

    private string Change(string text) => Tell("textDocument/didChange", $$$"""{"textDocument":{"uri":"{{{Uri}}}","version":2},"contentChanges":[{"text":{{{JsonSerializer.Serialize(text)}}}}]}""");

    private string At(string text, string word, int into, string more = "", string file = File) =>
        $$$"""{"textDocument":{"uri":"{{{UriOf(file)}}}"},"position":{{{Position(text, text.IndexOf(word, StringComparison.Ordinal) + into)}}}{{{more}}}}""";

    private static string Ask(int id, string method, string parameters) => $$$"""{"jsonrpc":"2.0","id":{{{id}}},"method":"{{{method}}}","params":{{{parameters}}}}""";

    private static string Tell(string method, string parameters) => $$$"""{"jsonrpc":"2.0","method":"{{{method}}}","params":{{{parameters}}}}""";

    private static string Place(string text, string word) => Position(text, text.IndexOf(word, StringComparison.Ordinal));

    private static string Position(string text, int offset)
    {
        var before = text[..offset];
        return $$$"""{"line":{{{before.Count(c => c == '\n')}}},"character":{{{offset - (before.LastIndexOf('\n') + 1)}}}}""";
    }

    private static int Offset(string text, JsonNode position) =>
        text.Split('\n').Take((int)position["line"]!).Sum(line => line.Length + 1) + (int)position["character"]!;

    private static string Text(string text, JsonNode range) => text[Offset(text, range["start"]!)..Offset(text, range["end"]!)];

    private static string Line(string text, JsonNode range) => text.Split('\n')[(int)range["start"]!["line"]!];

    private static string Apply(string text, JsonArray edits)
    {
        foreach (var edit in edits.OrderByDescending(edit => Offset(text, edit!["range"]!["start"]!)))
            text = text[..Offset(text, edit!["range"]!["start"]!)] + edit["newText"] + text[Offset(text, edit["range"]!["end"]!)..];
        return text;
    }

    /// <summary>A stream that says when a whole message has been written to it.</summary>
    private sealed class Heard(Action heard) : MemoryStream
    {
        public override void Flush() => heard();
    }
}
