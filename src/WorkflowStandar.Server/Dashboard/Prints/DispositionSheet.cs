using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Prints;

/// <summary>What stands on a lembar disposisi. What the case does not know stays a dotted line for the pen.</summary>
/// <param name="Agenda">The number in the register, where the case has been entered.</param>
/// <param name="Nature">Which of <see cref="Natures"/> is ticked; null for none.</param>
public sealed record DispositionSheet(
    PrintedCase Case,
    string? LetterNumber,
    string? LetterDate,
    string Received,
    string? Agenda,
    string? Nature,
    ImmutableArray<(Text Title, bool IsChosen)> Recipients,
    ImmutableArray<Dispositions.Instruction> Instructions,
    string Printed)
{
    // By these names a definition may ask for what stands on the letter itself.
    public static readonly FieldKey NumberField = new("nomor-surat");
    public static readonly FieldKey DateField = new("tanggal-surat");
    private static readonly FieldKey NatureField = new("sifat-surat");

    public static ImmutableArray<string> Natures { get; } = ["Sangat segera", "Segera", "Biasa", "Rahasia"];

    public static ImmutableArray<string> Wishes { get; } = ["Tanggapan dan saran", "Proses lebih lanjut", "Koordinasi/konfirmasi", "Mewakili/menghadiri", "Arsip"];

    /// <summary>Who is told for information on the way of this procedure.</summary>
    public string Copies => string.Join(", ", Case.Opened.Procedure.Steps.OfType<Step.Inform>().SelectMany(step => step.To)
        .Select(to => to.Role).OfType<RoleKey>().Distinct().Select(role => Case.Plan.Roles.GetValueOrDefault(role)?.Id ?? role.Value));

    public static DispositionSheet Of(PrintedCase printed, Instant now)
    {
        var (state, zone) = (printed.State, printed.Calendar.Zone);
        var agenda = state.Registrations.OrderByDescending(entry => entry.Key.Value.Contains("agenda", StringComparison.Ordinal)).Select(entry => entry.Value).FirstOrDefault();
        return new DispositionSheet(
            printed,
            printed.Value(NumberField)?.Id,
            printed.Value(DateField)?.Id.Split(", ")[^1],
            PaperWords.Date(state.SubmittedAt, zone),
            agenda,
            state.IsConfidential() ? "Rahasia" : printed.Value(NatureField)?.Id,
            Dispositions.Recipients(printed.Plan, printed.Opened.Procedure, state, printed.Words),
            Dispositions.Of(printed.Plan, printed.Opened.Procedure, state, printed.Words),
            PaperWords.Moment(now, zone));
    }
}
