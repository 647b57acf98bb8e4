using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Duties;

namespace WorkflowStandar.Server.Dashboard.Watching;

/// <summary>The evaluation duties that the standards in force oblige the office to: how each stands, when it comes next, and its cases.</summary>
public sealed class KewajibanModel(DutyBook book) : WatchingPage
{
    public ImmutableArray<DutyStanding> Duties { get; private set; } = [];

    /// <summary>What the list is narrowed to, and the address without it.</summary>
    public ImmutableArray<(string Words, string Without)> Chosen { get; private set; } = [];

    /// <param name="nama">The Indonesian title of a duty.</param>
    /// <param name="keadaan">How it stands, in the words of <see cref="DutyWords"/>.</param>
    public async Task OnGetAsync(string? nama, string? keadaan, CancellationToken cancellation)
    {
        await ReadNamesAsync(cancellation);
        Duties =
        [
            .. (await book.ReadAsync(Agency, Now, DutyWords.Known, cancellation))
                .Where(duty => (string.IsNullOrEmpty(nama) || duty.Procedure.Title.Id == nama) && (string.IsNullOrEmpty(keadaan) || WordsOf(duty).Id == keadaan)),
        ];
        Chosen =
        [
            .. string.IsNullOrEmpty(nama) ? [] : new[] { (Duties.IsEmpty ? nama : Say(Duties[0].Procedure.Title), string.IsNullOrEmpty(keadaan) ? "/kewajiban" : $"/kewajiban?keadaan={Uri.EscapeDataString(keadaan)}") },
            .. string.IsNullOrEmpty(keadaan) ? [] : new[] { (Duties.IsEmpty ? keadaan : Say(WordsOf(Duties[0])), string.IsNullOrEmpty(nama) ? "/kewajiban" : $"/kewajiban?nama={Uri.EscapeDataString(nama)}") },
        ];
    }

    private Text WordsOf(DutyStanding duty) => DutyWords.Of(duty.StateAt(Now)).Words;
}
