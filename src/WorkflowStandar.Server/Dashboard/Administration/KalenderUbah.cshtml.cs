using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using NodaTime.Text;
using WorkflowStandar.Compiler.Calendars;
using WorkflowStandar.Compiler.Sources;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Server.Dashboard.Shell;
using WorkflowStandar.Server.Publication;
using Calendar = WorkflowStandar.Core.Calendars.Calendar;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>A new edition of a calendar is put together day by day, its effect on open deadlines is looked at, and then it is published. The draft travels with the page: nothing is kept until then.</summary>
public sealed class KalenderUbahModel(IEditionStore editions, CalendarForecast forecast, CalendarPublisher publisher) : AdministrationPage
{
    private const int MovesListed = 100;
    private const int CasesForeseen = 20_000;

    public FormFaults Faults { get; } = new();

    public string Id { get; private set; } = "";

    public Text Title { get; private set; } = new("");

    public CalendarDraft Draft { get; private set; } = null!;

    /// <summary>Of the edition that the draft was begun from: where another was published meanwhile, the draft has to be looked at again.</summary>
    public string Berdasar { get; private set; } = "";

    public string Edisi { get; private set; } = "";

    public string Tercakup { get; private set; } = "";

    public int Tahun { get; private set; }

    public NewDay Baru { get; private set; } = NewDay.Empty;

    /// <summary>What the iCalendar file brought, told once.</summary>
    public ImmutableArray<string> Imported { get; private set; } = [];

    /// <summary>Null until the effect was asked for.</summary>
    public CalendarOutlook? Outlook { get; private set; }

    public bool MayPublish => Staff.IsOfInstallation;

    /// <summary>Listed days of the year that is shown.</summary>
    public IEnumerable<ListedDay> Shown => Draft.Days.Where(day => day.Day.Date.Year == Tahun);

    public async Task<IActionResult> OnGetAsync(string id, int? tahun, CancellationToken cancellation)
    {
        if (await CurrentAsync(id, cancellation) is not { } current)
            return NotFound();
        var (row, bundle) = current;
        Draft = CalendarDraft.Of(bundle);
        Berdasar = row.ContentHash;
        Edisi = await SuggestedAsync(row, cancellation);
        Tercakup = LocalDatePattern.Iso.Format(Draft.Calendar?.CoveredUntil ?? Today);
        Tahun = tahun ?? Today.Year;
        return Page();
    }

    public Task<IActionResult> OnPostLihatAsync(string id, CancellationToken cancellation) => ChangeAsync(id, cancellation);

    public Task<IActionResult> OnPostTambahAsync(string id, CancellationToken cancellation) => ChangeAsync(id, cancellation, draft =>
    {
        if (Baru.Check(Faults, Reader) is not { } day)
            return draft;
        Tahun = day.Date.Year;
        if (draft.Days.Any(one => one.List == Baru.List && one.Day.Date == day.Date))
        {
            Faults.Add("tanggal", Say("Tanggal itu sudah ada dalam daftar. Hapus dulu, lalu tambahkan lagi.", "That date is listed already. Remove it first, then add it again."));
            return draft;
        }

        var list = Baru.List;
        Baru = NewDay.Empty with { List = Baru.List, Decree = Baru.Decree, Kind = Baru.Kind };
        return draft.Add(list, [day]);
    });

    public Task<IActionResult> OnPostHapusAsync(string id, string[] hari, CancellationToken cancellation) => ChangeAsync(id, cancellation, draft =>
    {
        if (hari.Length == 0)
            Faults.Add("hari", Say("Centang dulu hari yang dihapus.", "Tick the days to remove first."));
        return Each(hari, draft, (there, list, date) => there.Remove(list, date));
    });

    public Task<IActionResult> OnPostUrungkanAsync(string id, string[] perubahan, CancellationToken cancellation) => ChangeAsync(id, cancellation, draft =>
        Each(perubahan, draft, (there, list, date) => there.Restore(list, date)));

    public Task<IActionResult> OnPostImporAsync(string id, IFormFile? berkas, string? dasarImpor, string? daftarImpor, CancellationToken cancellation) => ChangeAsync(id, cancellation, draft =>
    {
        if (berkas is not { Length: > 0 })
        {
            Faults.Add("berkas", Say("Pilih berkas .ics lebih dulu.", "Choose an .ics file first."));
            return draft;
        }

        return Import(draft, berkas, daftarImpor ?? draft.Lists.FirstOrDefault().Id ?? "", dasarImpor?.Trim() is { Length: > 0 } decree ? decree : null);
    });

    public async Task<IActionResult> OnPostPratinjauAsync(string id, string? setelah, CancellationToken cancellation)
    {
        var answer = await ChangeAsync(id, cancellation);
        if (Draft is null || !await NameAsync(cancellation))
            return answer is PageResult ? Refused() : answer;
        Outlook = await forecast.OfAsync(Draft.Calendar!, CursorOf(setelah), MovesListed, CasesForeseen, MayPublish ? null : Agency, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostTerbitkanAsync(string id, CancellationToken cancellation)
    {
        if (!MayPublish)
            return NotFound();
        var answer = await ChangeAsync(id, cancellation);
        if (Draft is null || !await NameAsync(cancellation))
            return answer is PageResult ? Refused() : answer;
        var publication = await publisher.PublishAsync(Draft.Bundle, Me, tryOnly: false, cancellation);
        if (publication.Calendar is not { } calendar || publication.Outcome == PublishOutcome.NameTaken)
        {
            Faults.Add("edisi", Say("Edisi dengan nama itu sudah terbit. Pilih nama lain.", "An edition of that name is published already. Choose another."));
            return Refused();
        }

        Told = Say(
            $"Kalender edisi {calendar.Edition} sudah terbit. {publication.Replanned} perkara dihitung ulang, {publication.Moved.Length} tenggat bergeser.",
            $"Calendar edition {calendar.Edition} is published. {publication.Replanned} cases were planned anew, {publication.Moved.Length} deadlines moved.");
        return LocalRedirect($"/kelola/kalender/{Id}");
    }

    public string Moment(Instant? at) => at is { } known ? When(known) : Say("tanpa tenggat", "no deadline");

    public static string Key(string list, LocalDate date) => $"{list}|{LocalDatePattern.Iso.Format(date)}";

    private async Task<IActionResult> ChangeAsync(string id, CancellationToken cancellation, Func<CalendarDraft, CalendarDraft>? change = null)
    {
        if (await CurrentAsync(id, cancellation) is not { } current)
            return NotFound();
        var form = Request.Form;
        (Edisi, Tercakup, Berdasar) = (form["edisi"].ToString().Trim(), form["tercakup"].ToString(), form["berdasar"].ToString());
        Tahun = int.TryParse(form["tahun"], CultureInfo.InvariantCulture, out var year) ? Math.Clamp(year, Calendar.FirstDate.Year, Calendar.LastDate.Year) : Today.Year;
        Baru = NewDay.Of(form);
        Draft = CalendarDraft.Of(current.Bundle, form["usulan"].ToString());
        if (Berdasar != current.Row.ContentHash)
        {
            Faults.Add("usulan", Say(
                $"Orang lain menerbitkan edisi {current.Row.Edition} sementara Anda bekerja. Periksa lagi perubahan di bawah: kini dibandingkan dengan edisi itu.",
                $"Somebody published edition {current.Row.Edition} while you were working. Look at the changes below again: they are now against that edition."));
            Berdasar = current.Row.ContentHash;
        }

        if (change is not null)
            Draft = change(Draft);
        return Faults.Any ? Refused() : Page();
    }

    // The draft gets its name and coverage last: until then both are only fields of the form.
    private async Task<bool> NameAsync(CancellationToken cancellation)
    {
        if (Edisi.Length is 0 or > 40)
            Faults.Add("edisi", Say("Beri edisi baru ini nama, misalnya 2027-1.", "Give the new edition a name, for instance 2027-1."));
        else if ((await editions.CalendarsAsync(cancellation)).Any(row => row.CalendarId == Id && row.Edition == Edisi))
            Faults.Add("edisi", Say($"Edisi {Edisi} sudah terbit. Pilih nama lain.", $"Edition {Edisi} is published already. Choose another name."));
        if (!LocalDatePattern.Iso.Parse(Tercakup).TryGetValue(default, out var covered) || !Calendar.Counts(covered))
            Faults.Add("tercakup", Say("Tulis tanggal terakhir yang tercakup keputusan.", "Give the last day that a decree covers."));
        if (Faults.Any)
            return false;
        Draft = Draft.Named(Edisi, covered);
        if (Draft.Calendar is null)
            Faults.Add("usulan", Say("Kalender ini masih memuat kesalahan; lihat temuan di bawah.", "This calendar still has errors; see the findings below."));
        else if (Draft.Calendar.Id != Id)
            Faults.Add("usulan", Say($"Naskah ini kalender “{Draft.Calendar.Id}”, bukan “{Id}”.", $"This is the calendar “{Draft.Calendar.Id}”, not “{Id}”."));
        return !Faults.Any;
    }

    private CalendarDraft Import(CalendarDraft draft, IFormFile file, string list, string? decree)
    {
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        var read = IcsFile.Read(bytes.ToArray());
        var known = draft.Days.Where(day => day.List == list).Select(day => day.Day.Date).ToHashSet();
        var fresh = read.Days.Where(day => !known.Contains(day.Date)).ToList();
        if (fresh.Count > 0)
            Tahun = fresh.GroupBy(day => day.Date.Year).MaxBy(year => year.Count())!.Key;
        Imported =
        [
            Say($"{fresh.Count} hari ditambahkan ke usulan; {read.Days.Length - fresh.Count} sudah ada.", $"{fresh.Count} days were added to the draft; {read.Days.Length - fresh.Count} were there already."),
            .. read.Findings.Select(finding => Say($"Baris {finding.Line}: {finding.Message.Id}", $"Line {finding.Line}: {finding.Message.In("en")}")),
        ];
        return draft.Add(list, fresh.Select(day => new Holiday(
            day.Date,
            day.Name.Contains("cuti bersama", StringComparison.OrdinalIgnoreCase) || day.Name.Contains("joint holiday", StringComparison.OrdinalIgnoreCase) ? HolidayKind.JointLeave : HolidayKind.National,
            new Words(day.Name, day.Name),
            decree is null ? HolidayStatus.FixedDate : HolidayStatus.Decreed,
            decree)));
    }

    private async Task<(CalendarRow Row, CalendarBundle Bundle)?> CurrentAsync(string id, CancellationToken cancellation)
    {
        if (await editions.CalendarAsync(id, cancellation) is not { } row)
            return null;
        (Id, Title) = (id, row.Title);
        var source = await editions.SourceAsync(row.ContentHash, cancellation) ?? throw new InvalidOperationException($"The source of calendar {id} {row.Edition} is not in the store.");
        return (row, CalendarBundle.Split(SourceText.From(id, source)));
    }

    private async Task<string> SuggestedAsync(CalendarRow row, CancellationToken cancellation)
    {
        var taken = (await editions.CalendarsAsync(cancellation)).Where(one => one.CalendarId == row.CalendarId).Select(one => one.Edition).ToHashSet(StringComparer.Ordinal);
        for (var number = 1; ; number++)
        {
            if (!taken.Contains($"{Today.Year}-{number}"))
                return $"{Today.Year}-{number}";
        }
    }

    private static CalendarDraft Each(string[] keys, CalendarDraft draft, Func<CalendarDraft, string, LocalDate, CalendarDraft> change)
    {
        foreach (var key in keys)
        {
            if (key?.Split('|') is [var list, var day] && LocalDatePattern.Iso.Parse(day).TryGetValue(default, out var date))
                draft = change(draft, list, date);
        }

        return draft;
    }

    private static CaseKey? CursorOf(string? text) =>
        text?.Split('/') is [{ Length: > 0 } agency, { Length: > 0 } id] && CaseIds.IsValid(new CaseId(id)) ? new CaseKey(new AgencyKey(agency), new CaseId(id)) : null;

    private PageResult Refused()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
