using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Cases;

/// <summary>The one place of codes and wording of refusals: what is wrong, and what to do.</summary>
internal static class Refusals
{
    public static class Case
    {
        public static Refusal NotFound { get; } = new(
            "case/not-found",
            "Perkara ini tidak ada. Periksa nomornya.",
            "There is no such case. Check its number.");

        public static Refusal AlreadySubmitted(string number) => new(
            "case/already-submitted",
            $"Permohonan ini sudah diterima dengan nomor {number}. Tidak perlu dikirim lagi.",
            $"This request has been received already, as {number}. There is no need to send it again.");

        public static Refusal Changed(int expected, int actual) => new(
            "case/changed",
            $"Perkara ini sudah berubah sejak Anda membukanya (versi {expected}, sekarang {actual}). Muat ulang, lalu coba lagi.",
            $"The case has changed since you opened it (version {expected}, now {actual}). Reload it and try again.");

        public static Refusal Closed(CaseState state) => new(
            "case/closed",
            $"Perkara {state.Number} sudah ditutup ({EndingInIndonesian(state.Ending)}); yang masih dapat dilakukan hanya menambah catatan petugas.",
            $"Case {state.Number} is closed ({state.Ending?.ToString().ToLowerInvariant()}); an officer's comment is all that can still be added.");

        public static Refusal NotYours { get; } = new(
            "case/not-yours",
            "Perkara ini bukan milik Anda. Masuk sebagai pemohonnya, atau minta bantuan petugas.",
            "This case is not yours. Sign in as its applicant, or ask an officer.");

        public static Refusal NobodyAsked { get; } = new(
            "case/no-applicant",
            "Perkara ini dimulai oleh kantor sendiri, sehingga tidak ada pemohon yang dapat mencabutnya. Pengelola layanan dapat membatalkannya.",
            "The office began this case itself, so there is no applicant who could withdraw it. A supervisor can cancel it.");

        public static Refusal NotAtYourDesk { get; } = new(
            "case/not-at-your-desk",
            "Pencabutan dicatat oleh petugas yang menerima permohonan, pemegang tugas yang sedang berjalan, atau pengelola layanan.",
            "A withdrawal is recorded by those who take requests in, by whoever has the case before them, or by a supervisor.");

        public static Refusal NotOfficer { get; } = new(
            "case/not-officer",
            "Hanya petugas instansi ini yang dapat melakukannya.",
            "Only an officer of this agency can do this.");

        public static Refusal NotSupervisor { get; } = new(
            "case/not-supervisor",
            "Hanya pengelola layanan (supervisor) yang dapat melakukannya. Mintalah kepadanya.",
            "Only a supervisor of the service can do this. Ask one.");

        public static Refusal NotReturned { get; } = new(
            "case/not-returned",
            "Berkas ini tidak sedang dikembalikan kepada pemohon, sehingga tidak ada yang perlu dilengkapi.",
            "The file is not with the applicant, so there is nothing to hand in again.");

        public static Refusal NothingToRecall { get; } = new(
            "case/nothing-to-recall",
            "Berkas ini tidak lagi pada pemohon: sudah dilengkapi, atau tidak pernah dikembalikan. Tidak ada yang dapat ditarik.",
            "The file is not with the applicant: it has been completed, or was never returned. There is nothing to recall.");

        public static Refusal CannotRecall { get; } = new(
            "case/cannot-recall",
            "Pengembalian ini terjadi setelah beberapa tugas bertemu, sehingga tidak dapat ditarik. Catat kelengkapan atas nama pemohon, dan jelaskan alasannya dalam catatan.",
            "Several tasks led to this return, so it cannot be recalled. Enter the completed file for the applicant instead, and say why in a note.");

        public static Refusal WhichReturn(IEnumerable<string> returns) => Choice(
            "case/which-return",
            "Berkas ini dikembalikan melalui lebih dari satu langkah; sebutkan yang mana.",
            "The file was returned by more than one step; say which.",
            returns);

        public static Refusal WithoutApplicant { get; } = new(
            "case/without-applicant",
            "Perkara ini dimulai dari dalam kantor: tidak ada pemohon yang melacaknya, sehingga tidak ada kode rahasia.",
            "This case was started inside the office: no applicant follows it, so it has no secret.");

        private static string EndingInIndonesian(Ending? ending) => ending switch
        {
            Ending.Completed => "selesai",
            Ending.Rejected => "ditolak",
            Ending.Lapsed => "kedaluwarsa",
            Ending.Transferred => "dialihkan",
            Ending.Withdrawn => "dicabut",
            _ => "dibatalkan",
        };
    }

    public static class Submission
    {
        public static Refusal UnknownProcedure(Plan plan, ProcedureKey key) => Choice(
            "submission/unknown-procedure",
            $"Standar ini tidak memiliki prosedur \"{key}\".",
            $"This standard has no procedure \"{key}\".",
            plan.Procedures.Select(procedure => procedure.Key.Value));

        public static Refusal UnknownChannel(ProcedureStart.ByApplicant start, ChannelKey? channel) => Choice(
            "submission/unknown-channel",
            channel is null ? "Sebutkan kanal permohonan." : $"Prosedur ini tidak menerima permohonan melalui \"{channel}\".",
            channel is null ? "Say through which channel the request came." : $"This procedure takes no requests through \"{channel}\".",
            start.Channels.Select(key => key.Value));

        public static Refusal NoChannel { get; } = new(
            "submission/no-channel",
            "Prosedur ini dimulai dari dalam kantor; kosongkan kanal dan pemohonnya.",
            "This procedure starts inside the office; leave channel and applicant out.");

        public static Refusal NotSelfService(Channel channel) => new(
            "submission/not-self-service",
            $"Permohonan melalui {channel.Title.Id} dicatat oleh petugas. Datanglah ke petugas, atau pilih kanal daring.",
            $"Requests through {channel.Title.In("en")} are entered by an officer. See an officer, or use an online channel.");

        public static Refusal NotOfficer { get; } = new(
            "submission/not-officer",
            "Hanya petugas instansi ini atau pemohon sendiri yang dapat mengajukan permohonan.",
            "Only an officer of this agency, or the applicant, can hand in a request.");

        public static Refusal ForSomebodyElse { get; } = new(
            "submission/for-somebody-else",
            "Anda hanya dapat mengajukan permohonan atas nama sendiri.",
            "You can hand in a request for yourself only.");

        public static Refusal NotYourRole(Plan plan, ImmutableArray<RoleKey> roles) => new(
            "submission/not-your-role",
            $"Prosedur ini dimulai oleh {Titles(plan, roles, "id", "atau")}.",
            $"This procedure is started by {Titles(plan, roles, "en", "or")}.");

        public static Refusal Scheduled { get; } = new(
            "submission/scheduled",
            "Prosedur ini dimulai oleh jadwal, bukan oleh orang.",
            "This procedure is started by its schedule, not by people.");
    }

    public static class Task
    {
        public static Refusal NotOpen(int task) => new(
            "task/not-open",
            $"Tugas {task} tidak terbuka: sudah tidak diperlukan, atau tidak pernah ada. Muat ulang perkara ini.",
            $"Task {task} is not open: it is no longer needed, or never was. Reload the case.");

        public static Refusal AlreadyCompleted(Calendar calendar, Completion done) => new(
            "task/already-completed",
            $"Tugas ini sudah diselesaikan oleh {done.Name ?? done.By.Value} pada {When(calendar, done.At).Id}.",
            $"This task was already completed by {done.Name ?? done.By.Value} on {When(calendar, done.At).En}.");

        public static Refusal ClaimedByOther(OpenTask task) => new(
            "task/claimed-by-other",
            $"Tugas ini sedang dikerjakan oleh {task.HolderName ?? task.Holder?.Value}. Minta ia melepaskannya, atau minta pengelola layanan menugaskan ulang.",
            $"{task.HolderName ?? task.Holder?.Value} is working on this task. Ask them to release it, or a supervisor to assign it anew.");

        public static Refusal NotYourRole(Plan plan, OpenTask task) => new(
            "task/not-your-role",
            $"Tugas ini dikerjakan oleh {Titles(plan, [task.Role, .. task.SharedWith], "id", "atau")}.",
            $"This task is done by {Titles(plan, [task.Role, .. task.SharedWith], "en", "or")}.");

        public static Refusal ForAnotherPerson { get; } = new(
            "task/for-another-person",
            "Tugas ini ditujukan kepada orang lain. Minta pengelola layanan menugaskan ulang bila perlu.",
            "This task is for somebody else. Ask a supervisor to assign it anew if need be.");

        public static Refusal SecondEyes(Step step) => new(
            "task/second-eyes",
            $"Langkah ini harus dikerjakan oleh orang lain daripada yang mengerjakan \"{step.Title.Id}\".",
            $"This step must be done by somebody other than whoever did \"{step.Title.In("en")}\".");

        public static Refusal AssigneeLacksRole(Plan plan, OpenTask task) => new(
            "task/assignee-lacks-role",
            $"Orang itu tidak memegang jabatan {Titles(plan, [task.Role, .. task.SharedWith], "id", "atau")}. Pilih orang lain.",
            $"That person does not hold the role {Titles(plan, [task.Role, .. task.SharedWith], "en", "or")}. Choose somebody else.");

        /// <summary>The choices are told by their titles; <see cref="Refusal.Names"/> has their keys.</summary>
        public static Refusal OutcomeRequired(Step.Work work) => new Refusal(
            "task/outcome-required",
            $"Pilih hasil langkah ini: {string.Join(", ", work.Outcomes.Select(outcome => outcome.Title.Id))}.",
            $"Choose the outcome of this step: {string.Join(", ", work.Outcomes.Select(outcome => outcome.Title.In("en")))}.") with
        { Names = [.. work.Outcomes.Select(outcome => outcome.Key.Value)] };

        public static Refusal UnknownOutcome(Step.Work work, OutcomeKey key) => Choice(
            "task/unknown-outcome",
            $"Langkah ini tidak memiliki hasil \"{key}\".",
            $"This step has no outcome \"{key}\".",
            work.Outcomes.Select(outcome => outcome.Key.Value));

        public static Refusal CannotReturn { get; } = new(
            "task/cannot-return",
            "Dari langkah ini berkas tidak dapat dikembalikan kepada pemohon.",
            "From this step the file cannot go back to the applicant.");

        public static Refusal WhichReturn(IEnumerable<string> outcomes) => Choice(
            "task/which-return",
            "Langkah ini mengembalikan berkas dengan lebih dari satu cara; selesaikan dengan salah satu hasilnya.",
            "This step returns the file in more than one way; complete it with one of the outcomes.",
            outcomes);
    }

    public static class Clock
    {
        public static Refusal Unknown(Procedure procedure, ClockKey key) => Choice(
            "clock/unknown",
            $"Prosedur ini tidak memiliki hitungan waktu \"{key}\".",
            $"This procedure has no clock \"{key}\".",
            procedure.Clocks.Select(clock => clock.Key.Value));

        public static Refusal NotRunning(ClockPlan clock) => new(
            "clock/not-running",
            $"Hitungan waktu \"{clock.Title.Id}\" tidak sedang berjalan.",
            $"The clock \"{clock.Title.In("en")}\" is not running.");

        public static Refusal WhichTask(IEnumerable<string> tasks) => Choice(
            "clock/which-task",
            "Hitungan waktu ini berjalan untuk lebih dari satu tugas; sebutkan tugasnya.",
            "This clock runs for more than one task; say for which.",
            tasks);

        public static Refusal NotExtendable(ClockPlan clock) => new(
            "clock/not-extendable",
            $"Standar ini tidak memberi perpanjangan untuk \"{clock.Title.Id}\".",
            $"The standard gives no extension for \"{clock.Title.In("en")}\".");

        public static Refusal NotYourRole(Plan plan, ExtensionRule rule) => new(
            "clock/not-your-role",
            $"Perpanjangan hanya dapat diberikan oleh {Titles(plan, rule.Roles, "id", "atau")}.",
            $"An extension can be given by {Titles(plan, rule.Roles, "en", "or")} only.");

        public static Refusal UsedUp(ExtensionRule rule) => new(
            "clock/extension-used-up",
            $"Perpanjangan hanya boleh {rule.Times} kali, dan sudah dipakai.",
            $"{(rule.Times == 1 ? "One extension is" : $"{rule.Times} extensions are")} all that is allowed, and used up.");

        public static Refusal AlreadyMissed(Calendar calendar, Instant due) => new(
            "clock/already-missed",
            $"Tenggatnya sudah lewat pada {When(calendar, due).Id}; perpanjangan diberikan sebelum tenggat.",
            $"It was due on {When(calendar, due).En}; an extension is given before that.");

        public static Refusal NotATier(Procedure procedure, FieldKey field) => Choice(
            "clock/not-a-tier",
            $"Tidak ada hitungan waktu yang bergantung pada \"{field}\".",
            $"No clock depends on \"{field}\".",
            procedure.Clocks.Select(clock => clock.Terms.By?.Value).OfType<string>().Distinct());

        public static Refusal NotYoursToClassify { get; } = new(
            "clock/not-yours-to-classify",
            "Tingkat perkara diubah oleh petugas yang sedang menanganinya, atau oleh pengelola layanan.",
            "A case is reclassified by an officer who has an open task in it, or by a supervisor.");
    }

    public static class Entry
    {
        public static Refusal ReasonMissing { get; } = new("reason/missing", "Tuliskan alasannya.", "Give the reason.");

        public static Refusal RecipientMissing { get; } = new(
            "reason/missing",
            "Tuliskan kepada siapa perkara ini dialihkan.",
            "Say to whom the case is transferred.");

        public static Refusal CommentEmpty { get; } = new("comment/empty", "Tuliskan catatannya.", "Write the comment.");

        public static Refusal TooLong(int most) => new(
            "text/too-long",
            $"Teks ini terlalu panjang; paling panjang {most} karakter.",
            $"The text is too long; it may have at most {most} characters.");

        public static Refusal NotPrintable { get; } = new(
            "text/not-printable",
            "Teks ini memuat karakter yang tidak dapat disimpan. Ketik ulang.",
            "The text has characters that cannot be stored. Type it again.");

        public static Refusal Attachment { get; } = new(
            "attachment/invalid",
            "Berkas lampiran harus bernama, berisi, dan disertai sidik SHA-256. Unggah ulang.",
            "An attachment needs a name, content and its SHA-256. Upload it again.");

        public static Refusal Fields(ImmutableArray<FieldProblem> problems) => new(
            "fields/invalid",
            new Text(
                problems is [var one] ? one.Message.Id : $"Ada {problems.Length} isian yang perlu diperbaiki: {string.Join(' ', problems.Select(problem => problem.Message.Id))}",
                problems is [var single] ? single.Message.In("en") : $"{problems.Length} fields need mending: {string.Join(' ', problems.Select(problem => problem.Message.In("en")))}"),
            problems);
    }

    public static class Migration
    {
        public static Refusal OtherStandard(StandardKey from, StandardKey to) => new(
            "migration/other-standard",
            $"Perkara {from} tidak dapat dipindahkan ke standar {to}; pilih edisi lain dari standar yang sama.",
            $"A case of {from} cannot move to {to}; choose another edition of the same standard.");

        public static Refusal SameEdition(string edition) => new(
            "migration/same-edition",
            $"Perkara ini sudah berjalan pada edisi {edition}.",
            $"The case is on edition {edition} already.");

        public static Refusal Unmapped(ImmutableArray<string> names, ImmutableArray<Text> reasons) => new Refusal(
            "migration/unmapped",
            $"Perkara ini tidak dapat dipindahkan. {string.Join(' ', reasons.Select(reason => reason.Id))} Sebutkan padanannya, lalu coba lagi.",
            $"The case cannot be migrated. {string.Join(' ', reasons.Select(reason => reason.In("en")))} Name their counterparts and try again.") with
        { Names = names };
    }

    private static Refusal Choice(string code, string id, string en, IEnumerable<string> names)
    {
        ImmutableArray<string> all = [.. names];
        return all.IsEmpty
            ? new Refusal(code, id, en)
            : new Refusal(code, $"{id} Pilihannya: {string.Join(", ", all)}.", $"{en} The choices: {string.Join(", ", all)}.") with { Names = all };
    }

    private static Words When(Calendar calendar, Instant instant)
    {
        var local = instant.InZone(calendar.Zone).LocalDateTime;
        var (date, time) = (DateWords.Long(local.Date), DateWords.Time(local.TimeOfDay));
        return new Words($"{date.Id} pukul {time.Id} {DateWords.Zone(calendar.Zone)}", $"{date.En} at {time.En} {DateWords.Zone(calendar.Zone)}");
    }

    private static string Titles(Plan plan, ImmutableArray<RoleKey> roles, string language, string or)
    {
        var titles = roles.Distinct().Select(role => plan.Roles.TryGetValue(role, out var title) ? title.In(language) : role.Value).ToArray();
        return titles is [var one] ? one : $"{string.Join(", ", titles[..^1])} {or} {titles[^1]}";
    }
}
