using NodaTime;

namespace WorkflowStandar.Publishing.Standards;

/// <summary>Dates as published documents write them: 3 Agustus 2023.</summary>
public static class PublishedDate
{
    private static readonly string[] Indonesian =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    private static readonly string[] English =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static string Of(LocalDate date, string language) => $"{date.Day} {(language == "en" ? English : Indonesian)[date.Month - 1]} {date.Year}";
}
