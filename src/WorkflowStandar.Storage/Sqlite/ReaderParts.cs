using System.Text.Json;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Storage.Sqlite;

/// <summary>What makes somebody a participant of cases, as one parameter of a statement: a JSON list of names that participants have.</summary>
internal static class ReaderParts
{
    /// <summary>By which a step in a case is theirs.</summary>
    public static string Of(Reader reader) => Json([.. Persons(reader), .. Roles(reader)]);

    /// <summary>By which they have done or handed in something.</summary>
    public static string OfThemselves(Reader reader) => Json([.. Persons(reader), new(Part.Sender, reader.Id.Value)]);

    /// <summary>The same, and that of their roles.</summary>
    public static string WithRoles(Reader reader) => Json([.. Persons(reader), .. Roles(reader), new(Part.Sender, reader.Id.Value)]);

    public static string RolesOnly(Reader reader) => JsonSerializer.Serialize(reader.Roles.Select(role => role.Value));

    public static string People(Reader reader) => JsonSerializer.Serialize(reader.People.Select(person => person.Value));

    private static IEnumerable<Participant> Persons(Reader reader) => reader.People.Select(person => new Participant(Part.Person, person.Value));

    private static IEnumerable<Participant> Roles(Reader reader) => reader.Roles.Select(role => new Participant(Part.Role, role.Value));

    private static string Json(IEnumerable<Participant> parts) => JsonSerializer.Serialize(parts.Select(CaseProjections.NameOf));
}
