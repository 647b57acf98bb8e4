using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Dashboard.SignIn;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>How the standing, the dates and the substitutes of people are said.</summary>
public static class PeopleWords
{
    /// <summary>The one thing about somebody's standing that an administrator has to know, and its tone.</summary>
    public static (Text Words, string Tone) Standing(OfficePerson person, LocalDate today) => person switch
    {
        { Row.IsActive: false } => (new Text("nonaktif", "not active"), ""),
        { LockedFor: { } wait } => (Short(SignInWords.Wait(wait)), "late"),
        { Account: null } => (new Text("belum punya nama masuk", "has no login yet"), ""),
        { Account.Password: null, LinkUntil: null } => (new Text("tautan sudah habis waktunya", "the link has run out"), "late"),
        { Account.Password: null } => (new Text("belum memilih kata sandi", "has not chosen a password yet"), "soon"),
        _ when person.AwayOn(today) is not null => (new Text("berhalangan hari ini", "away today"), "wait"),
        { Account.MustChange: true } => (new Text("diminta mengganti kata sandi", "asked to change the password"), "soon"),
        _ => (new Text("aktif", "active"), "ok"),
    };

    /// <summary>"sejak 1 Jan 2026", "sampai 31 Des 2026", "1 Jan 2026 – 31 Des 2026"; empty without bounds.</summary>
    public static Words Dates(LocalDate? from, LocalDate? until) => (from, until) switch
    {
        (null, null) => new Words("", ""),
        ({ } start, null) => new Words($"sejak {Day(start).Id}", $"since {Day(start).En}"),
        (null, { } end) => new Words($"sampai {Day(end).Id}", $"until {Day(end).En}"),
        ({ } start, { } end) => new Words($"{Day(start).Id} – {Day(end).Id}", $"{Day(start).En} – {Day(end).En}"),
    };

    /// <summary>"31 Des 2026", with the year, because appointments outlive it.</summary>
    public static Words Day(LocalDate day)
    {
        var withWeekday = DateWords.Short(day, thisYear: 0);
        return new Words(withWeekday.Id[4..], withWeekday.En[4..]);
    }

    private static Text Short(Text wait) => new($"terkunci {wait.Id} lagi", $"locked for {wait.In("en")} more");
}
