using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Accounts;

namespace WorkflowStandar.Storage.Sqlite;

internal sealed class SqliteStaffing(SqliteFile file, Agencies agencies) : IStaffingStore
{
    private const string Actors = $"SELECT {SqliteActors.Item} FROM actors AS a WHERE a.agency = ? ORDER BY a.name, a.actor";
    private const string Appointments = "SELECT appointment, actor, role, from_day, until_day, from_file FROM appointments WHERE agency = ? ORDER BY appointment";
    private const string Absences = "SELECT absence, actor, substitute, from_day, until_day, from_file FROM absences WHERE agency = ? ORDER BY from_day, absence";

    private const string AddPerson = """
        INSERT INTO actors (agency, actor, name, kind, roles, is_administrator, is_active) VALUES (?, ?, ?, 'staff', '[]', 0, 1)
        ON CONFLICT (agency, actor) DO UPDATE SET name = excluded.name
        """;

    private const string DropAppointments = "DELETE FROM appointments WHERE agency = ? AND from_file";
    private const string DropAbsences = "DELETE FROM absences WHERE agency = ? AND from_file";
    private const string Appoint = "INSERT INTO appointments (agency, actor, role, from_day, until_day, from_file) VALUES (?, ?, ?, ?, ?, ?)";
    private const string AddAbsence = "INSERT INTO absences (agency, actor, substitute, from_day, until_day, from_file) VALUES (?, ?, ?, ?, ?, ?)";
    private const string Change = "UPDATE appointments SET from_day = ?, until_day = ? WHERE agency = ? AND appointment = ? AND NOT from_file RETURNING actor, role";
    private const string Revoke = "DELETE FROM appointments WHERE agency = ? AND appointment = ? AND NOT from_file RETURNING actor, role";
    private const string EndAbsence = "DELETE FROM absences WHERE agency = ? AND absence = ? AND NOT from_file RETURNING actor, substitute";

    // Whatever changes people writes into the audit, so its length tells whether what was read still holds.
    private const string Revision = "SELECT MAX(sequence) FROM audit";

    private readonly ConcurrentDictionary<long, (long Revision, Staffing Staffing)> read = [];

    public ValueTask<Staffing> ReadAsync(AgencyKey agency, CancellationToken cancellation = default) =>
        new(agencies.Find(agency) is { } number
            ? file.Read(session =>
            {
                var revision = session[Revision].First(row => row.Long(0));
                if (!read.TryGetValue(number, out var known) || known.Revision != revision)
                    read[number] = known = (revision, Read(session, number, agency));
                return known.Staffing;
            })
            : new Staffing([], [], []));

    public ValueTask<bool> TakeFromFileAsync(AgencyKey agency, ImmutableArray<Person> people, Instant at, CancellationToken cancellation = default)
    {
        var number = agencies.Of(agency);
        return new(file.Write(session =>
        {
            if (Says(Read(session, number, agency), people))
                return false;
            session[DropAppointments].Set(number).Run();
            session[DropAbsences].Set(number).Run();
            foreach (var person in people)
                session[AddPerson].Set(number).Set(person.Id).Set(person.Name).Run();
            foreach (var person in people)
            {
                foreach (var appointment in person.Appointments)
                    Put(session, number, person.Id, appointment, fromFile: true);
                foreach (var substitution in person.Substitutions)
                    Put(session, number, person.Id, substitution, fromFile: true);
            }

            Audit.Write(session, number, at, ActorId.System, "staffing/from-file", JsonSerializer.Serialize(people.Select(Words)));
            return true;
        }));
    }

    public ValueTask AppointAsync(AgencyKey agency, ActorId actor, Appointment appointment, Instant at, ActorId by, CancellationToken cancellation = default)
    {
        var number = agencies.Of(agency);
        file.Write(session =>
        {
            Put(session, number, actor.Value, appointment, fromFile: false);
            Audit.Write(session, number, at, by, "staffing/appointed", $"{actor} {Words(appointment)}");
            return true;
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask<bool> ChangeAsync(AgencyKey agency, long appointment, LocalDate? from, LocalDate? until, Instant at, ActorId by, CancellationToken cancellation = default) =>
        new(agencies.Find(agency) is { } number && file.Write(session =>
        {
            if (session[Change].Set(Day(from)).Set(Day(until)).Set(number).Set(appointment).First(Subject) is not { } subject)
                return false;
            Audit.Write(session, number, at, by, "staffing/changed", $"{subject} {Words(from, until)}");
            return true;
        }));

    public ValueTask<bool> RevokeAsync(AgencyKey agency, long appointment, Instant at, ActorId by, CancellationToken cancellation = default) =>
        new(agencies.Find(agency) is { } number && file.Write(session =>
        {
            if (session[Revoke].Set(number).Set(appointment).First(Subject) is not { } subject)
                return false;
            Audit.Write(session, number, at, by, "staffing/revoked", subject);
            return true;
        }));

    public ValueTask AddAbsenceAsync(AgencyKey agency, ActorId absent, Substitution substitution, Instant at, ActorId by, CancellationToken cancellation = default)
    {
        var number = agencies.Of(agency);
        file.Write(session =>
        {
            Put(session, number, absent.Value, substitution, fromFile: false);
            Audit.Write(session, number, at, by, "staffing/substituted", $"{absent} {Words(substitution)}");
            return true;
        });
        return ValueTask.CompletedTask;
    }

    public ValueTask<bool> EndAbsenceAsync(AgencyKey agency, long absence, Instant at, ActorId by, CancellationToken cancellation = default) =>
        new(agencies.Find(agency) is { } number && file.Write(session =>
        {
            if (session[EndAbsence].Set(number).Set(absence).First(Subject) is not { } subject)
                return false;
            Audit.Write(session, number, at, by, "staffing/substitution-ended", subject);
            return true;
        }));

    private static Staffing Read(Session session, long number, AgencyKey agency) => new(
        [.. session[Actors].Set(number).All(row => SqliteActors.Actor(row, agency))],
        [.. session[Appointments].Set(number).All(row => new AppointmentRow(
            row.Long(0), new ActorId(row.Text(1)), new Appointment(new RoleKey(row.Text(2)), Day(row, 3), Day(row, 4)), row.Bool(5)))],
        [.. session[Absences].Set(number).All(row => new AbsenceRow(
            row.Long(0), new ActorId(row.Text(1)), new Substitution(row.Text(2), Day(row, 3)!.Value, Day(row, 4)!.Value), row.Bool(5)))]);

    private static bool Says(Staffing known, ImmutableArray<Person> people) =>
        people.All(person => known.Actor(new ActorId(person.Id))?.Name == person.Name)
        && known.Appointments.Where(row => row.FromFile).Select(row => (row.Actor.Value, row.Appointment)).ToHashSet()
            .SetEquals(people.SelectMany(person => person.Appointments.Select(appointment => (person.Id, appointment))))
        && known.Absences.Where(row => row.FromFile).Select(row => (row.Actor.Value, row.Substitution)).ToHashSet()
            .SetEquals(people.SelectMany(person => person.Substitutions.Select(substitution => (person.Id, substitution))));

    private static void Put(Session session, long agency, string actor, Appointment appointment, bool fromFile) =>
        session[Appoint].Set(agency).Set(actor).Set(appointment.Role.Value).Set(Day(appointment.From)).Set(Day(appointment.Until)).Set(fromFile).Run();

    private static void Put(Session session, long agency, string absent, Substitution substitution, bool fromFile) =>
        session[AddAbsence].Set(agency).Set(absent).Set(substitution.By).Set(Day(substitution.From)).Set(Day(substitution.Until)).Set(fromFile).Run();

    private static string Subject(Row row) => $"{row.Text(0)} {row.Text(1)}";

    private static string Words(Person person) => $"{person.Id}: {string.Join(", ", [.. person.Appointments.Select(Words), .. person.Substitutions.Select(Words)])}";

    private static string Words(Appointment appointment) => $"{appointment.Role} {Words(appointment.From, appointment.Until)}";

    private static string Words(Substitution substitution) => $"by {substitution.By} {Words(substitution.From, substitution.Until)}";

    private static string Words(LocalDate? from, LocalDate? until) => $"{Day(from)}..{Day(until)}";

    private static string? Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    private static LocalDate? Day(Row row, int column) => row.IsNull(column) ? null : LocalDatePattern.Iso.Parse(row.Text(column)).Value;
}
