using System.Collections.Immutable;
using System.Globalization;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Dashboard.Requests;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>Reads the form of a case page as it was sent, and takes its files in.</summary>
public sealed class FormReading(TakenFiles files)
{
    /// <summary>What stands in the inputs of the fields that a form asks; files of its file fields are stored and stand there by their id.</summary>
    /// <param name="faults">Gets what is wrong with the files.</param>
    public async Task<Typed> ReadAsync(StaffCase opened, string form, ImmutableArray<Ask> asks, IFormCollection sent, FormFaults faults, Reader reader, CancellationToken cancellation)
    {
        var typed = Typed.From(asks, name => sent[name]);
        foreach (var ask in asks.Where(ask => opened.Plan.Fields.GetValueOrDefault(ask.Field)?.Type is FieldType.File))
        {
            if (sent.Files.GetFile(Typed.InputOf(ask.Field)) is not { FileName.Length: > 0 } file)
                continue;
            var (row, problem) = await files.TakeAsync(opened.Key.Agency, file, opened.Staff.Row.Id, cancellation);
            if (row is not null)
                typed = typed.With(ask.Field, row.Id.Value);
            else if (problem?.Detail is { } detail)
                faults.Add(FormField.IdOf(form, ask.Field), reader.Say(detail));
        }

        return typed;
    }

    public async Task<TaskForm> ReadAsync(StaffCase opened, TaskForm form, IFormCollection sent, FormFaults faults, Reader reader, CancellationToken cancellation)
    {
        var typed = await ReadAsync(opened, TaskPanel.FormOf(form.Task), form.Work.Asks, sent, faults, reader, cancellation);
        var ticked = sent["periksa"].Select(entry => int.TryParse(entry, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1);
        return form.With(typed, sent["hasil"], sent["catatan"], ticked);
    }
}
