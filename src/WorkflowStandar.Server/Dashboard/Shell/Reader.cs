using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Api.Problems;

namespace WorkflowStandar.Server.Dashboard.Shell;

/// <summary>Whoever reads the page, and in which of the two languages. Indonesian, until they ask for English.</summary>
public sealed class Reader(IHttpContextAccessor accessor)
{
    public const string Cookie = "bahasa";

    private string? language;

    /// <summary><c>id</c> or <c>en</c>.</summary>
    public string Language => language ??= accessor.HttpContext?.Request.Cookies[Cookie] == Languages.English ? Languages.English : Languages.Indonesian;

    public bool IsEnglish => Language == Languages.English;

    public string Say(string id, string en) => IsEnglish ? en : id;

    public string Say(Text text) => text.In(Language);

    public string Say(Words words) => Say(words.Id, words.En);

    /// <summary>"Senin, 21 Desember 2026, 10.20 WIB".</summary>
    public string Moment(Instant instant, DateTimeZone zone)
    {
        var local = instant.InZone(zone);
        return $"{Say(DateWords.Long(local.Date))}, {Say(DateWords.Time(local.TimeOfDay))} {DateWords.Zone(zone)}";
    }

    /// <summary>"Sen 21 Des, 10.20"; the year only when it is not this one.</summary>
    public string Short(Instant instant, DateTimeZone zone, Instant now)
    {
        var local = instant.InZone(zone);
        return $"{Say(DateWords.Short(local.Date, now.InZone(zone).Year))}, {Say(DateWords.Time(local.TimeOfDay))}";
    }
}
