using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Benchmarks.Worklists;

/// <summary>The pages that people of the office open in a day, each time somebody else with other words.</summary>
internal sealed partial class PageVisits(ListOffice office, CitizenTexts texts, StaffBrowser browser, ImmutableArray<Person> people, CaseNumbers numbers)
{
    /// <summary>Who looks, at what.</summary>
    public IEnumerable<(string What, Func<Task<(Person Who, Visit Page)>> Next)> All() => [.. Inbox(), .. InboxNarrowed(), .. Searches(), .. Lists(), .. Watching(), .. Cases()];

    private IEnumerable<(string, Func<Task<(Person, Visit)>>)> Inbox() =>
    [
        Anybody("/kerja: mine", () => "/kerja"),
        Anybody("/kerja: my roles'", () => "/kerja?daftar=peran"),
        FromPage("/kerja: my roles', next page", () => "/kerja?daftar=peran"),
        Anybody("/kerja: unclaimed", () => "/kerja?daftar=bebas"),
        Anybody("/kerja: waiting for others", () => "/kerja?daftar=menunggu"),
        Anybody("/kerja: put off", () => "/kerja?daftar=tunda"),
        Anybody("/kerja: done", () => "/kerja?daftar=selesai"),
        Anybody("/kerja: everybody's", () => "/kerja?daftar=semua"),
        Anybody("/kerja: mine, refresh", () => "/kerja", isRefresh: true),
        Anybody("/kerja: my roles', refresh", () => "/kerja?daftar=peran", isRefresh: true),
        Anybody("/aliran/cacah (no stream)", () => "/aliran/cacah", isRefresh: true),
    ];

    private IEnumerable<(string, Func<Task<(Person, Visit)>>)> InboxNarrowed() =>
    [
        Anybody("/kerja: my roles', one service", () => $"/kerja?daftar=peran&layanan={Service().Standard.Name}"),
        Anybody("/kerja: my roles', one channel", () => $"/kerja?daftar=peran&saluran={Channel()}"),
        Anybody("/kerja: my roles', late", () => "/kerja?daftar=peran&tenggat=terlambat"),
        Anybody("/kerja: my roles', due today", () => "/kerja?daftar=peran&tenggat=hari-ini"),
        Anybody("/kerja: my roles', received in a week", () => "/kerja?daftar=peran&dari=2026-10-30&sampai=2026-11-06"),
        Anybody("/kerja: my roles', a word", () => $"/kerja?daftar=peran&q={texts.SubjectWord()}"),
        Anybody("/kerja: my roles', a name", () => $"/kerja?daftar=peran&q={texts.FirstName()}+{texts.LastName()}"),
        Anybody("/kerja: my roles', nothing found", () => "/kerja?daftar=peran&q=tidakada"),
        Anybody("/kerja: waiting, one service, a word", () => $"/kerja?daftar=menunggu&layanan={Service().Standard.Name}&q={texts.SubjectWord()}"),
        Anybody("/kerja: done, a word", () => $"/kerja?daftar=selesai&q={texts.SubjectWord()}"),
        Anybody("/kerja: everybody's, at one step, late", () => { var (service, step) = Step(); return $"/kerja?daftar=semua&layanan={service}&langkah={step}&tenggat=terlambat"; }),
        Anybody("/kerja: everybody's, of one person", () => $"/kerja?daftar=semua&pemegang={texts.Of(people).Login}"),
        Anybody("/kerja: everybody's, a word", () => $"/kerja?daftar=semua&q={texts.SubjectWord()}"),
    ];

    private IEnumerable<(string, Func<Task<(Person, Visit)>>)> Searches() =>
    [
        Anybody("/perkara: a number, and its case", () => $"/perkara?q={texts.Of(numbers.Ended)}"),
        Anybody("/perkara: a number's beginning", () => $"/perkara?q={Service().ServiceCode}+2024+{texts.Next(90) + 10}"),
        Anybody("/perkara: a name", () => $"/perkara?q={texts.FirstName()}+{texts.LastName()}"),
        Anybody("/perkara: a first name", () => $"/perkara?q={texts.FirstName()}"),
        Administrator("/perkara: a name, as administrator", () => $"/perkara?q={texts.FirstName()}+{texts.LastName()}"),
        Administrator("/perkara: a telephone number's beginning", () => $"/perkara?q={texts.Phone()[..9]}"),
        Anybody("/perkara: a word", () => $"/perkara?q={texts.SubjectWord()}"),
        Anybody("/perkara: two words and a place", () => $"/perkara?q={texts.SubjectWord()}+{texts.SubjectWord()}+{texts.Place()}"),
        Anybody("/perkara: two letters", () => $"/perkara?q={texts.SubjectWord()[..2]}"),
        Anybody("/perkara: nothing found", () => "/perkara?q=tidakada"),
        Anybody("/perkara: a word, open", () => $"/perkara?q={texts.SubjectWord()}&keadaan=terbuka"),
        Anybody("/perkara: a word, one service, closed", () => $"/perkara?q={texts.SubjectWord()}&layanan={Service().Standard.Name}&keadaan=ditutup"),
        Anybody("/perkara: a word, a month three years ago", () => $"/perkara?q={texts.SubjectWord()}&dari=2023-11-15&sampai=2023-12-15"),
        Anybody("/perkara: a word, withdrawn", () => $"/perkara?q={texts.SubjectWord()}&keadaan=dicabut"),
    ];

    private IEnumerable<(string, Func<Task<(Person, Visit)>>)> Lists() =>
    [
        Anybody("/perkara: newest", () => "/perkara"),
        FromPage("/perkara: newest, next page", () => "/perkara"),
        Anybody("/perkara: open of one service", () => $"/perkara?layanan={Service().Standard.Name}&keadaan=terbuka"),
        Anybody("/perkara: late", () => "/perkara?keadaan=terlambat"),
        Anybody("/perkara: late of one service", () => $"/perkara?layanan={Service().Standard.Name}&keadaan=terlambat"),
        Anybody("/perkara: due today", () => "/perkara?keadaan=segera"),
        Anybody("/perkara: standing still", () => "/perkara?keadaan=berhenti"),
        Anybody("/perkara: rejected", () => "/perkara?keadaan=ditolak"),
        Anybody("/perkara: at one step", () => { var (service, step) = Step(); return $"/perkara?layanan={service}&langkah={step}"; }),
        Anybody("/perkara: one channel, one month", () => $"/perkara?saluran={Channel()}&dari=2025-03-01&sampai=2025-03-31"),
        Anybody("/agenda", () => "/agenda"),
    ];

    private IEnumerable<(string, Func<Task<(Person, Visit)>>)> Watching() =>
    [
        Anybody("/pantau", () => "/pantau"),
        Leader("/pantau, as who leads", () => "/pantau"),
        Anybody("/pantau: one service", () => $"/pantau?layanan={Service().Standard.Name}"),
        Anybody("/pantau, refresh", () => "/pantau", isRefresh: true),
        Anybody("/pantau/{standar}", () => $"/pantau/{Service().Standard.Name}"),
        Anybody("/pantau/{standar}: one year", () => $"/pantau/{Service().Standard.Name}?masa=2025"),
        Anybody("/kepatuhan: this quarter", () => "/kepatuhan"),
        Anybody("/kepatuhan: one year, one service", () => $"/kepatuhan?masa={texts.Of(Years)}&layanan={Service().Standard.Name}"),
        Anybody("/kepatuhan: five years", () => "/kepatuhan?dari=2021-11-21&sampai=2026-11-20"),
        Anybody("/kepatuhan/perkara: late", () => $"/kepatuhan/perkara?masa={texts.Of(Years)}&hasil=lewat"),
        Anybody("/kepatuhan/perkara: open and late", () => "/kepatuhan/perkara?hasil=terbuka"),
        Anybody("/pimpinan", () => "/pimpinan"),
        Anybody("/pimpinan: a month before", () => $"/pimpinan?bulan={texts.Of(Years)}-0{texts.Next(9) + 1}"),
        Anybody("/kewajiban", () => "/kewajiban"),
    ];

    private IEnumerable<(string, Func<Task<(Person, Visit)>>)> Cases() =>
    [
        Anybody("/perkara/{nomor}: open", () => $"/perkara/{texts.Of(numbers.Open)}"),
        Anybody("/perkara/{nomor}: ended", () => $"/perkara/{texts.Of(numbers.Ended)}"),
    ];

    private static readonly string[] Years = ["2022", "2023", "2024", "2025", "2026"];

    private (string, Func<Task<(Person, Visit)>>) Anybody(string what, Func<string> path, bool isRefresh = false) => One(what, people, path, isRefresh);

    private (string, Func<Task<(Person, Visit)>>) Leader(string what, Func<string> path) => One(what, [.. people.Where(person => person.Leads)], path);

    private (string, Func<Task<(Person, Visit)>>) Administrator(string what, Func<string> path) => One(what, [.. people.Where(person => person.Administers)], path);

    private (string, Func<Task<(Person, Visit)>>) One(string what, ImmutableArray<Person> among, Func<string> path, bool isRefresh = false) =>
        (what, () => Task.FromResult((texts.Of(among), new Visit(path(), isRefresh))));

    /// <summary>The page that another leads on to; the other where it ends with itself.</summary>
    private (string, Func<Task<(Person, Visit)>>) FromPage(string what, Func<string> path) => (what, async () =>
    {
        var (who, first) = (texts.Of(people), path());
        var next = Further().Match((await browser.LookAsync(who, new Visit(first))).Text);
        return (who, new Visit(next.Success ? WebUtility.HtmlDecode(next.Groups[1].Value) : first));
    }
    );

    private Plan Service() => texts.Of(office.Plans);

    private string Channel() => texts.Of([.. texts.Of(office.Plans.Where(plan => plan.Channels.Count > 0).ToList()).Channels.Keys]).Value;

    private (string Service, string Step) Step()
    {
        var plan = Service();
        return (plan.Standard.Name, texts.Of(texts.Of(plan.Procedures).Steps.OfType<Step.Work>().ToList()).Key.Value);
    }

    [GeneratedRegex("href=\"([^\"]*lanjut=[^\"]*)\"")]
    private static partial Regex Further();
}

/// <summary>Numbers of some of the cases, open ones and ended ones of all years.</summary>
internal sealed record CaseNumbers(ImmutableArray<string> Open, ImmutableArray<string> Ended);
