using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Server.Dashboard.Requests;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>One task that this person can do now, with its form and all that stands around it.</summary>
/// <param name="Others">Who else has it open.</param>
/// <param name="DraftAt">When what stands in the form was kept; null where nothing was.</param>
/// <param name="Next">Who has it after this.</param>
public sealed record TaskPanel(TaskForm Form, FormFaults Faults, ImmutableArray<FormField> Inputs, ImmutableArray<Present> Others, Instant? DraftAt, bool MayRelease, Words? Next)
{
    public OpenTask Task => Form.Task;

    public string Id => FormOf(Task);

    public static string FormOf(OpenTask task) => $"tugas-{task.Token}";

    public bool IsHeld => Task.Holder is not null;

    public bool HasChoice => Form.Outcomes.Length > 1;

    /// <summary>Puts a refusal where it belongs: beside its field, or at the top of the form.</summary>
    public static void Place(TaskForm form, Refusal refusal, FormFaults faults, Reader reader)
    {
        var id = FormOf(form.Task);
        foreach (var problem in refusal.Fields)
            faults.Add(form.Fields.Any(known => known.Key == problem.Field) ? FormField.IdOf(id, problem.Field) : id, reader.Say(problem.Message));
        if (!refusal.Fields.IsEmpty)
            return;
        faults.Add(refusal.Code switch
        {
            "task/outcome-required" or "task/unknown-outcome" => $"{id}-hasil",
            "reason/missing" or "text/too-long" or "text/not-printable" => $"{id}-catatan",
            _ => id,
        }, WordsOf(refusal, reader));
    }

    private static string WordsOf(Refusal refusal, Reader reader) => refusal.Code switch
    {
        "task/outcome-required" => reader.Say("Pilih hasil langkah ini.", "Choose the outcome of this step."),
        "reason/missing" => reader.Say("Tuliskan alasannya pada catatan.", "Give the reason in the note."),
        "idempotency/mismatch" => reader.Say(
            "Formulir ini sudah pernah dikirim dengan isi lain. Periksa keadaan perkara di atas, lalu kirim lagi bila masih perlu.",
            "This form was sent before with other content. See above how the case stands, then send it again if need be."),
        _ => reader.Say(refusal.Message),
    };
}
