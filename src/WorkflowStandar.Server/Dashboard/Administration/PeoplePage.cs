using NodaTime;
using NodaTime.Text;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Api.Standards;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>What the pages about people share: the titles of roles, and dates as they are typed.</summary>
public abstract class PeoplePage(PublishedStandards standards) : AdministrationPage
{
    public string Title(RoleKey role) => Navigation.Title(role, Office, Reader);

    /// <summary>Every role of the office, by its title.</summary>
    public async Task<IReadOnlyList<RoleKey>> RolesAsync(CancellationToken cancellation) =>
        [.. (await standards.RolesAsync(Agency, cancellation)).OrderBy(Title, StringComparer.OrdinalIgnoreCase)];

    /// <summary>A date that was typed, where it is one; a fault beside its field where it is not.</summary>
    protected LocalDate? Date(string? typed, string field, FormFaults faults, bool isNeeded = false)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            if (isNeeded)
                faults.Add(field, Say("Isi tanggalnya.", "Fill in the date."));
            return null;
        }

        if (LocalDatePattern.Iso.Parse(typed.Trim()).TryGetValue(default, out var date) && date.Year is > 1900 and < 2200)
            return date;
        faults.Add(field, Say("Tulis tanggal sebagai 2026-12-31.", "Write the date as 2026-12-31."));
        return null;
    }
}
