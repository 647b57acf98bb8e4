using Microsoft.AspNetCore.Http.Extensions;
using NodaTime;
using NodaTime.Text;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Engine.Administration;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Administration;

/// <summary>What is asked of the trail, as it stands in the address.</summary>
/// <param name="Looks">Looks at personal data, instead of acts.</param>
/// <param name="AsWritten">Subjects as the trail keeps them, instead of in words.</param>
public sealed record TrailQuestion(bool Looks, bool AsWritten, string By, string Action, string Text, LocalDate? From, LocalDate? To)
{
    public static TrailQuestion Of(IQueryCollection query) => new(
        query["lihat"] == "pribadi",
        query["asli"] == "ya",
        Short(query["oleh"]),
        ActWords.Kinds.Any(kind => kind.Beginning == query["jenis"]) ? query["jenis"].ToString() : "",
        Short(query["teks"]),
        TypedDay.Read(query["dari"]),
        TypedDay.Read(query["sampai"]));

    public bool IsNarrowed => By.Length > 0 || Action.Length > 0 || Text.Length > 0 || From is not null || To is not null;

    /// <summary>Both days are included.</summary>
    public TrailFilter Filter(DateTimeZone zone) => new(
        By.Length == 0 ? null : new ActorId(By),
        Action.Length == 0 || Looks ? null : Action,
        Text.Length == 0 ? null : Text,
        From?.AtStartOfDayInZone(zone).ToInstant(),
        To?.PlusDays(1).AtStartOfDayInZone(zone).ToInstant());

    public string Address(string path, string? after = null)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in new[]
        {
            ("lihat", Looks ? "pribadi" : ""), ("asli", AsWritten && !Looks ? "ya" : ""), ("oleh", By), ("jenis", Looks ? "" : Action), ("teks", Text), ("dari", Written(From)), ("sampai", Written(To)), ("setelah", after ?? ""),
        })
        {
            if (value.Length > 0)
                query.Add(name, value);
        }

        return path + query.ToQueryString();
    }

    public static string Written(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : "";

    private static string Short(string? value) => value?.Trim() is { Length: > 0 and <= 200 } text ? text : "";
}
