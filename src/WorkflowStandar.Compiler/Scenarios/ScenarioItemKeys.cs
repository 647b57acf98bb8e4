using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Syntax;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Compiler.Scenarios;

/// <summary>The keys of the items of <c>then</c>; the first key that names an action tells which one it is.</summary>
internal static class ScenarioItemKeys
{
    private static readonly Key<LocalDateTime> At = Key.Optional(
        "at", ScenarioShapes.Moment,
        "When, in local time. Left out: at the instant that the scenario has reached.",
        "Kapan, menurut waktu setempat. Bila tidak ditulis: pada saat yang telah dicapai skenario.");

    private static readonly Key<string> By = Key.Optional(
        "by", Shape.PlainText,
        "Who does it: a role, 'role:person' for one of several holders, 'applicant' or 'supervisor'. Left out: whose work it is.",
        "Siapa yang melakukan: peran, 'peran:orang' untuk salah satu pemegangnya, 'applicant' atau 'supervisor'. Bila tidak ditulis: pemilik pekerjaan.");

    private static readonly Key<string> Refused = Key.Optional(
        "refused", Shape.PlainText,
        "It must be refused with this code, such as task/not-your-role.",
        "Harus ditolak dengan kode ini, misalnya task/not-your-role.");

    private static readonly Key<string> Reason = Key.Optional(
        "reason", Shape.PlainText, "The reason given.", "Alasan yang diberikan.");

    private static readonly Key<string> RequiredReason = Key.Required(
        "reason", Shape.PlainText, "The reason given.", "Alasan yang diberikan.");

    private static readonly Key<ImmutableArray<WrittenEntry<SyntaxNode>>> Fields = Key.Optional(
        "fields", ScenarioShapes.Values, "The fields that the step asks for.", "Isian yang diminta langkah itu.");

    private static readonly Key<string> Complete = Key.Required(
        "complete", Shape.PlainText, "The step whose open task is completed.", "Langkah yang tugasnya diselesaikan.");

    private static readonly Key<string> Outcome = Key.Optional(
        "outcome", Shape.PlainText, "The outcome, where the task offers a choice.", "Hasilnya, bila tugas menawarkan pilihan.");

    private static readonly Key<string> Return = Key.Required(
        "return", Shape.PlainText,
        "The step whose task sends the file back to the applicant.", "Langkah yang mengembalikan berkas kepada pemohon.");

    private static readonly Key<ImmutableArray<Written<string>>> Missing = Key.Optional(
        "missing", ScenarioShapes.Names, "The fields that are missing or must be corrected.", "Isian yang kurang atau harus diperbaiki.");

    private static readonly Key<ImmutableArray<WrittenEntry<SyntaxNode>>> Resubmit = Key.Required(
        "resubmit", ScenarioShapes.Values, "The fields with which the file comes back.", "Isian yang dibawa berkas saat kembali.");

    private static readonly Key<string> Recall = Key.Required(
        "recall", Shape.PlainText,
        "The step whose return is taken back, before the applicant has completed the file.",
        "Langkah yang pengembaliannya ditarik, sebelum pemohon melengkapi berkas.");

    private static readonly Key<Reclassification> Reclassify = Key.Required(
        "reclassify", ReclassificationShape(), "The field and its other value: { field: tingkat, to: berat }.", "Isian dan nilai barunya: { field: tingkat, to: berat }.");

    private static readonly Key<string> Extend = Key.Required(
        "extend", Shape.PlainText, "The clock that is extended.", "Tenggat yang diperpanjang.");

    private static readonly Key<string> Withdraw = Key.Required(
        "withdraw", Shape.PlainText, "The applicant withdraws; the reason.", "Pemohon mencabut; alasannya.");

    private static readonly Key<TransferTo> Transfer = Key.Required(
        "transfer", TransferShape(), "To whom the case is transferred, and why: { to: …, reason: … }.", "Kepada siapa perkara dialihkan, dan mengapa: { to: …, reason: … }.");

    private static readonly Key<string> Cancel = Key.Required(
        "cancel", Shape.PlainText, "The case is cancelled; the reason.", "Perkara dibatalkan; alasannya.");

    private static readonly Key<string> Comment = Key.Required(
        "comment", Shape.PlainText, "A remark in the file.", "Catatan dalam berkas.");

    private static readonly Key<string> Claim = Key.Required(
        "claim", Shape.PlainText, "The step whose open task is taken up.", "Langkah yang tugasnya diambil.");

    private static readonly Key<string> Release = Key.Required(
        "release", Shape.PlainText, "The step whose task is given back.", "Langkah yang tugasnya dilepas.");

    private static readonly Key<string> Assign = Key.Required(
        "assign", Shape.PlainText, "The step whose task is given to somebody.", "Langkah yang tugasnya diberikan kepada seseorang.");

    private static readonly Key<string> AssignTo = Key.Required(
        "to", Shape.PlainText, "To whom: 'role:person'.", "Kepada siapa: 'peran:orang'.");

    private static readonly Key<Term> Wait = Key.Required(
        "wait", ScenarioShapes.Length, "How much time passes, on the standard's calendar.", "Berapa lama waktu berlalu, menurut kalender standar.");

    private static readonly Key<LocalDateTime> WaitUntil = Key.Required(
        "wait-until", ScenarioShapes.Moment, "The instant to which time passes.", "Saat yang dituju.");

    private static readonly Key<WrittenExpectation> Expect = Key.Required(
        "expect", ExpectationKeys.Expectation, "What must hold at this instant.", "Apa yang harus berlaku pada saat ini.");

    public static Shape<WrittenItem> Item { get; } = Shape.Variants<WrittenItem>(
        new Message("an item of 'then'", "butir 'then'"),
        Kind(Expect, "an expectation", "harapan", before: [At], more: [],
            s => s.Get(Expect) is { } expect ? new WrittenItem.Expect(expect.Value, s.Get(At)) : null),
        Act(Complete, "a completion", "penyelesaian tugas", [Outcome, Fields],
            (s, how) => s.Get(Complete) is { } step ? new WrittenItem.Complete(step, s.Get(Outcome), s.Get(Fields)?.Value ?? [], how) : null),
        Act(Return, "a return to the applicant", "pengembalian kepada pemohon", [Reason, Missing],
            (s, how) => s.Get(Return) is { } step ? new WrittenItem.Return(step, s.Get(Reason), s.Get(Missing)?.Value ?? [], how) : null),
        Act(Resubmit, "a resubmission", "pengajuan kembali", [],
            (s, how) => s.Get(Resubmit) is { } fields ? new WrittenItem.Resubmit(fields.Value, how) : null),
        Act(Recall, "a recall", "penarikan pengembalian", [Reason],
            (s, how) => s.Get(Recall) is { } step ? new WrittenItem.Recall(step, s.Get(Reason), how) : null),
        Act(Reclassify, "a reclassification", "penggolongan ulang", [Reason],
            (s, how) => s.Get(Reclassify) is { Value: var it } ? new WrittenItem.Reclassify(it.Field, it.To, s.Get(Reason), how) : null),
        Act(Extend, "an extension", "perpanjangan", [Reason],
            (s, how) => s.Get(Extend) is { } clock ? new WrittenItem.Extend(clock, s.Get(Reason), how) : null),
        Act(Withdraw, "a withdrawal", "pencabutan", [],
            (s, how) => s.Get(Withdraw) is { } reason ? new WrittenItem.Withdraw(reason, how) : null),
        Act(Transfer, "a transfer", "pengalihan", [],
            (s, how) => s.Get(Transfer) is { Value: var it } ? new WrittenItem.Transfer(it.To, it.Reason, how) : null),
        Act(Cancel, "a cancellation", "pembatalan", [],
            (s, how) => s.Get(Cancel) is { } reason ? new WrittenItem.Cancel(reason, how) : null),
        Act(Comment, "a remark", "catatan", [],
            (s, how) => s.Get(Comment) is { } text ? new WrittenItem.Comment(text, how) : null),
        Act(Claim, "a claim", "pengambilan tugas", [],
            (s, how) => s.Get(Claim) is { } step ? new WrittenItem.Claim(step, how) : null),
        Act(Release, "a release", "pelepasan tugas", [],
            (s, how) => s.Get(Release) is { } step ? new WrittenItem.Release(step, how) : null),
        Act(Assign, "an assignment", "penugasan", [AssignTo, Reason],
            (s, how) => s.Get(Assign) is { } step && s.Get(AssignTo) is { } to ? new WrittenItem.Assign(step, to, s.Get(Reason), how) : null),
        Kind(Wait, "a wait", "waktu tunggu", [], [], s => s.Get(Wait) is { } length ? new WrittenItem.Wait(length) : null),
        Kind(WaitUntil, "a wait until an instant", "waktu tunggu sampai suatu saat", [], [],
            s => s.Get(WaitUntil) is { } moment ? new WrittenItem.WaitUntil(moment) : null));

    private static Variant<WrittenItem> Act(
        Key telling,
        string en,
        string id,
        Key[] more,
        Func<Section, WrittenCircumstances, WrittenItem?> read) =>
        Kind(telling, en, id, before: [At], more: [By, .. more, Refused],
            section => read(section, new WrittenCircumstances(section.Get(At), section.Get(By), section.Get(Refused))));

    private static Variant<WrittenItem> Kind(Key telling, string en, string id, Key[] before, Key[] more, Func<Section, WrittenItem?> read) =>
        Shape.Kind(telling, new KeyTable($"scenario-{telling.Name}", new Message(en, id), [.. before, telling, .. more]), read);

    private static Shape<Reclassification> ReclassificationShape()
    {
        var field = Key.Required("field", Shape.Name, "The field that chooses the tier.", "Isian yang menentukan golongan.");
        var to = Key.Required("to", Shape.PlainText, "Its new value.", "Nilai barunya.");
        return Shape.Section(
            new KeyTable("scenario-reclassification", new Message("a reclassification", "penggolongan ulang"), field, to),
            s => s.Get(field) is { } of && s.Get(to) is { } value ? new Reclassification(of, value) : null);
    }

    private static Shape<TransferTo> TransferShape()
    {
        var to = Key.Required("to", Shape.PlainText, "The office that the case goes to.", "Instansi tujuan perkara.");
        return Shape.Section(
            new KeyTable("scenario-transfer-to", new Message("a transfer", "pengalihan"), to, RequiredReason),
            s => s.Get(to) is { } office && s.Get(RequiredReason) is { } reason ? new TransferTo(office, reason) : null);
    }

    private sealed record Reclassification(Written<string> Field, Written<string> To);

    private sealed record TransferTo(Written<string> To, Written<string> Reason);
}
