using System.Collections.Immutable;
using WorkflowStandar.Server.Api.Attachments;
using WorkflowStandar.Server.Api.OpenApi;
using WorkflowStandar.Server.Api.Requests;

namespace WorkflowStandar.Server.Api.Cases;

/// <summary>The addresses of cases.</summary>
public static class CaseRoutes
{
    public static void Map(RouteGroupBuilder api)
    {
        var cases = api.MapGroup("/cases").WithTags("Cases");
        cases.MapPost("/", SubmitCase.HandleAsync)
            .Says("submit-case", "Hand in: at the counter (key of an officer), by an integration, or by anybody through a self-service channel.")
            .Answers<SubmitCase.Receipt>(StatusCodes.Status201Created)
            .WithExample("""
                {
                  "standard": "setwan-dprd-pasuruan/data-informasi",
                  "channel": "loket",
                  "fields": { "pemohon": "Siti Aminah", "kontak": "0812 3456 7890", "data-diminta": "Risalah rapat paripurna Oktober 2026", "tujuan": "Penelitian", "sumber": true }
                }
                """);
        cases.MapGet("/", ReadCases.ListAsync)
            .Says("list-cases", "Cases of the agency, the newest first.")
            .Answers<PageDocument<ReadCases.Item>>()
            .TakesAgency()
            .Takes("standard", "Only of this standard: agency/name.")
            .Takes("open", "true: open ones; false: ended ones.")
            .Takes("number", "The beginning of the number.")
            .Takes("name", "The beginning of the applicant's name.")
            .TakesPage();
        cases.MapGet("/{number}", ReadCases.ReadAsync)
            .Says("read-case", "A case as it stands. With 'wait' the answer is held back until there is news.")
            .Answers<CaseDocument>()
            .ForCaseReaders()
            .Takes("wait", "Seconds to wait for a version beyond 'since': 1 to 55.")
            .Takes("since", "The version that is known already; left out: the present one.");
        cases.MapGet("/{number}/history", History.ListAsync)
            .Says("read-history", "All events of the case, oldest first, with the chain of hashes.")
            .Answers<PageDocument<History.Entry>>()
            .ForCaseReaders()
            .TakesPage();
        cases.MapGet("/{number}/verification", History.VerifyAsync)
            .Says("verify-case", "Proves that the history is untouched and that all that is stored follows from it.")
            .Answers<History.Verification>()
            .TakesAgency();
        cases.MapGet("/{number}/clocks", ReadClocks.ListAsync)
            .Says("read-clocks", "The clocks of the case: what was promised, how it stands, in words too.")
            .Answers<ImmutableArray<ClockDocument>>()
            .ForCaseReaders();
        cases.MapGet("/{number}/clocks/{clock}/explanation", ReadClocks.ExplainAsync)
            .Says("explain-clock", "Why the deadline is when it is, day by day.")
            .Answers<ExplanationDocument>()
            .ForCaseReaders()
            .Takes("run", "Which run of the clock; left out: the latest.");
        MapCommands(cases);
        MapTasks(cases);
        MapAttachments(api, cases);
    }

    private static void MapCommands(RouteGroupBuilder cases)
    {
        Command(cases.MapPost("/{number}/resubmit", CaseCommands.ResubmitAsync), "resubmit-case", "Hand the completed file in again after a return.")
            .WithExample("""{ "fields": { "identitas": "KTP 3514…" } }""");
        Command(cases.MapPost("/{number}/recall", CaseCommands.RecallAsync), "recall-return", "Take back a return that was sent by mistake, before the applicant has completed the file; the clocks go on as though it had never been away.")
            .WithExample("""{ "reason": "KTP ternyata sudah terlampir" }""");
        Command(cases.MapPost("/{number}/extend", CaseCommands.ExtendAsync), "extend-clock", "Extend a clock, as far as the standard allows.")
            .WithExample("""{ "clock": "penyelesaian", "reason": "Menunggu data dari instansi lain" }""");
        Command(cases.MapPost("/{number}/reclassify", CaseCommands.ReclassifyAsync), "reclassify-case", "Give the field that chooses the tier another value; what has elapsed is kept.")
            .WithExample("""{ "field": "kadar", "value": "berkadar-pengawasan", "reason": "Menyangkut penyalahgunaan wewenang" }""");
        Command(cases.MapPost("/{number}/withdraw", CaseCommands.WithdrawAsync), "withdraw-case", "The applicant takes the request back.")
            .WithExample("""{ "reason": "Sudah diselesaikan secara langsung" }""");
        Command(cases.MapPost("/{number}/transfer", CaseCommands.TransferAsync), "transfer-case", "Hand it to the office whose remit it is.")
            .WithExample("""{ "to": "Dinas Perhubungan", "reason": "Bukan kewenangan Sekretariat DPRD" }""");
        Command(cases.MapPost("/{number}/cancel", CaseCommands.CancelAsync), "cancel-case", "End it without a result, with the reason.")
            .WithExample("""{ "reason": "Rangkap dengan perkara lain" }""");
        Command(cases.MapPost("/{number}/comments", CaseCommands.CommentAsync), "comment-case", "Write a note, for the office or to the applicant.")
            .WithExample("""{ "text": "Mohon bawa KTP asli saat mengambil surat", "to-applicant": true }""");
        cases.MapPost("/{number}/tracking-secret", ReplaceSecret.HandleAsync)
            .Says("replace-tracking-secret", "Issue the applicant a new secret; the old one ends. For officers who may see the personal data of the case and have made sure who the applicant is.")
            .Answers<ReplaceSecret.Receipt>()
            .ForCaseReaders()
            .WithExample("""{ "reason": "Kode hilang; KTP asli diperiksa di loket" }""");
        Command(cases.MapPost("/{number}/migrate", MigrateCase.HandleAsync), "migrate-case", "Run on another edition from now on, or change nothing and say what stands in the way.")
            .WithExample("""{ "to-edition": "2027", "steps": { "disposisi": "disposisi-sekretaris" } }""");
        cases.MapPost("/{number}/migrate/preview", MigrateCase.PreviewAsync)
            .Says("preview-migration", "What a migration would come to; changes nothing.")
            .Answers<MigrateCase.Preview>()
            .ForCaseReaders()
            .WithExample("""{ "to-edition": "2027" }""");
    }

    private static void MapTasks(RouteGroupBuilder cases)
    {
        Command(cases.MapPost("/{number}/tasks/{task:int}/claim", TaskCommands.ClaimAsync), "claim-task", "Take a task on.");
        Command(cases.MapPost("/{number}/tasks/{task:int}/release", TaskCommands.ReleaseAsync), "release-task", "Give a claimed task back to its role.");
        Command(cases.MapPost("/{number}/tasks/{task:int}/assign", TaskCommands.AssignAsync), "assign-task", "Give a task to an officer who holds its role.")
            .WithExample("""{ "to": "budi", "reason": "Sedang menangani perkara serupa" }""");
        Command(cases.MapPost("/{number}/tasks/{task:int}/complete", TaskCommands.CompleteAsync), "complete-task", "Complete a task, with its outcome and fields.")
            .WithExample("""{ "outcome": "diterima", "fields": { "bagian": "kabag-umum" }, "note": "Lengkap" }""");
        Command(cases.MapPost("/{number}/tasks/{task:int}/return", TaskCommands.ReturnAsync), "return-task", "Send the file back to the applicant and say what is missing.")
            .WithExample("""{ "reason": "KTP tidak terbaca", "missing": ["identitas"] }""");
    }

    private static void MapAttachments(RouteGroupBuilder api, RouteGroupBuilder cases)
    {
        api.MapPost("/attachments", AttachmentEndpoints.UploadAsync)
            .WithTags("Attachments")
            .Says("upload-file", "Upload a file (multipart/form-data, part 'file', 10 MiB) for a field of type file in a form that is about to be handed in.")
            .Answers<AttachmentEndpoints.Document>(StatusCodes.Status201Created)
            .TakesAgency();
        cases.MapPost("/{number}/attachments", AttachmentEndpoints.AddAsync)
            .WithTags("Attachments")
            .Says("attach-file", "Add a file (multipart/form-data, part 'file', 10 MiB) to a case.")
            .Answers<AttachmentEndpoints.Document>(StatusCodes.Status201Created)
            .ForCaseReaders();
        cases.MapGet("/{number}/attachments/{attachment}", AttachmentEndpoints.DownloadAsync)
            .WithTags("Attachments")
            .Says("download-file", "A file of the case, as a download.")
            .ForCaseReaders();
    }

    private static RouteHandlerBuilder Command(RouteHandlerBuilder endpoint, string name, string summary) =>
        endpoint.Says(name, summary).Answers<CommandReceipt>().ForCaseReaders();
}
