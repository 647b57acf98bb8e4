using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using NodaTime;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Server.Api.Tracking;
using WorkflowStandar.Server.Dashboard.Identity;
using WorkflowStandar.Server.Dashboard.Requests;
using WorkflowStandar.Server.Publication;

namespace WorkflowStandar.Server.Dashboard.Prints;

/// <summary>A line of the register.</summary>
/// <param name="Entries">Its numbers in the office's registers.</param>
/// <param name="From">Null where whoever reads may not see it.</param>
/// <param name="State">Where it stands, or how it ended.</param>
public sealed record RegisterLine(string Number, ImmutableArray<string> Entries, Instant Received, string? From, string? Subject, Text Service, Text? Channel, string Disposition, Text State, bool IsOpen)
{
    /// <summary>Number and date of the letter by which it came; null where none was entered.</summary>
    public string? Letter { get; init; }
}

/// <summary>Buku agenda: what came in, from whom, what was written on it and where it stands.</summary>
public sealed class RegisterBook(IWorklists worklists, IPlanSource plans, AgencyDirectory agencies, PersonalLooks looks)
{
    public async Task<Page<RegisterLine>> PageAsync(StaffMember staff, RegisterSpan span, string? after, int size, CancellationToken cancellation)
    {
        var found = await worklists.RegisterAsync(staff.Agency, span, Reader.Of(staff.Actor, staff.IsAdministrator), new PageRequest(after, size), cancellation);
        if (found.Items.Any(item => item.Row.ApplicantName is not null))
            await looks.RecordAsync(staff, "buku agenda", cancellation);
        var lines = ImmutableArray.CreateBuilder<RegisterLine>(found.Items.Length);
        foreach (var item in found.Items)
            lines.Add(await LineAsync(item, agencies.Find(staff.Agency), cancellation));
        return new Page<RegisterLine>(lines.ToImmutable(), found.Next);
    }

    /// <summary>The whole period, a page at a time.</summary>
    public async IAsyncEnumerable<RegisterLine> AllAsync(StaffMember staff, RegisterSpan span, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string? after = null;
        do
        {
            var page = await PageAsync(staff, span, after, PageRequest.MaximumSize, cancellation);
            foreach (var line in page.Items)
                yield return line;
            after = page.Next;
        }
        while (after is not null);
    }

    private async Task<RegisterLine> LineAsync(FoundCase item, Agency? office, CancellationToken cancellation)
    {
        var (row, state) = (item.Row, item.State);
        var plan = await plans.FindAsync(row.Standard, row.Edition, cancellation)
            ?? throw new InvalidOperationException($"Edition {row.Edition} of {row.Standard} is not published, but a case runs on it.");
        var procedure = plan.Procedure(row.Procedure)
            ?? throw new InvalidOperationException($"Procedure {row.Procedure} is not in edition {row.Edition} of {row.Standard}.");
        return new RegisterLine(
            row.Number,
            [.. state.Registrations.OrderBy(entry => entry.Key.Value, StringComparer.Ordinal).Select(entry => $"{plan.Registers.GetValueOrDefault(entry.Key)?.Id ?? entry.Key.Value} {entry.Value}")],
            row.SubmittedAt,
            row.ApplicantName,
            row.Subject,
            plan.Title,
            row.Channel is { } channel ? plan.Channels.GetValueOrDefault(channel)?.Title : null,
            Dispositions.Line(plan, procedure, state, new FieldText(plan, office, FieldText.NoFiles)),
            Standing(plan, procedure, state),
            state.IsOpen)
        {
            Letter = LetterOf(plan, state, new FieldText(plan, office, FieldText.NoFiles)),
        };
    }

    private static string? LetterOf(Plan plan, CaseState state, FieldText words)
    {
        string? Word(FieldKey key) => plan.Fields.GetValueOrDefault(key) is { Personal: false } && state.Value(key) is { } value ? words.Of(key, value).Id.Split(", ")[^1] : null;
        var (number, date) = (Word(DispositionSheet.NumberField), Word(DispositionSheet.DateField));
        return number is null && date is null ? null : string.Join(", ", new[] { number, date }.OfType<string>());
    }

    private static Text Standing(Plan plan, Procedure procedure, CaseState state)
    {
        if (state.Ending is { } ending)
            return state.End is { } end ? procedure[end].Title : Endings(ending);
        if (state.Tasks.IsEmpty)
            return state.Position.Tokens.Any(token => token.State == TokenState.Returned) ? new Text("Dikembalikan kepada pemohon", "With the applicant") : new Text("Menunggu tanggal", "Waits for a date");
        var words = new Timeline(plan, procedure);
        var steps = state.Tasks.Select(task => words.TitleOf(task.Step)).Distinct().ToList();
        return new Text(string.Join("; ", steps.Select(step => step.Id)), string.Join("; ", steps.Select(step => step.In("en"))));
    }

    private static Text Endings(Ending ending) => ending switch
    {
        Ending.Completed => new Text("Selesai", "Completed"),
        Ending.Rejected => new Text("Ditolak", "Rejected"),
        Ending.Lapsed => new Text("Kedaluwarsa", "Lapsed"),
        Ending.Transferred => new Text("Dialihkan", "Transferred"),
        Ending.Withdrawn => new Text("Dicabut", "Withdrawn"),
        _ => new Text("Dibatalkan", "Cancelled"),
    };
}
