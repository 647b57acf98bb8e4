using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Compiler.Semantics;
using WorkflowStandar.Compiler.Syntax.Keys;

namespace WorkflowStandar.Compiler.Agencies;

/// <summary>One of the people of an agency file.</summary>
internal static class PersonSection
{
    private static readonly Key<Name> Id = Key.Required("id", Forms.Name,
        "The name that an API key or login knows the person by.", "Nama yang dikenal kunci API atau login.");

    private static readonly Key<string> FullName = Key.Required("name", Shape.PlainText,
        "The person's name.", "Nama orangnya.");

    private static readonly Key<ImmutableArray<Written<WrittenAppointment>>> Roles = Key.Required("roles", Shape.OneOrMore(AppointmentForms.Form),
        "The roles that the person holds, with dates where the appointment has them.", "Jabatan yang dipegangnya, dengan tanggal bila penunjukannya bertanggal.");

    private static readonly Key<ImmutableArray<Written<WrittenAbsence>>> Absences = Key.Optional("absences", Shape.OneOrMore(AbsenceForms.Form),
        "When the person is away, and who acts instead.", "Kapan orangnya berhalangan, dan siapa yang menggantikan.");

    private static readonly KeyTable Table = new(
        "person", Forms.What("a person", "orang"), Id, FullName, Roles, Absences);

    public static Shape<WrittenPerson> Form { get; } = Shape.Section(Table, section => new WrittenPerson(
        section.NameOrMissing(Id), section.Get(FullName)?.Value ?? "", section.ListOf(Roles), section.ListOf(Absences)));
}

/// <summary><c>petugas</c>, or <c>{ role: petugas, from: 2026-01-01, until: 2026-12-31 }</c>.</summary>
internal static class AppointmentForms
{
    private static readonly Key<Name> Role = Key.Required("role", Forms.Name,
        "The role.", "Jabatannya.");

    private static readonly Key<LocalDate> From = Key.Optional("from", Shape.Date,
        "The first day on which it is held.", "Hari pertama jabatan dipegang.");

    private static readonly Key<LocalDate> Until = Key.Optional("until", Shape.Date,
        "The last day on which it is held.", "Hari terakhir jabatan dipegang.");

    private static readonly KeyTable Table = new(
        "appointment", Forms.What("a role with its dates", "jabatan beserta tanggalnya"), Role, From, Until);

    public static Shape<WrittenAppointment> Form { get; } = Shape.Either(
        Forms.What("a role, or { role: …, from: date, until: date }", "sebuah jabatan, atau { role: …, from: tanggal, until: tanggal }"),
        scalar: Forms.Name.To(role => new WrittenAppointment(role, null, null)),
        mapping: Shape.Section(Table, section => new WrittenAppointment(
            section.NameOrMissing(Role), section.Get(From)?.Value, section.Get(Until)?.Value)));
}

/// <summary><c>{ from: 2026-12-21, until: 2026-12-31, substitute: sari }</c>.</summary>
internal static class AbsenceForms
{
    private static readonly Key<LocalDate> From = Key.Required("from", Shape.Date,
        "The first day of the absence.", "Hari pertama berhalangan.");

    private static readonly Key<LocalDate> Until = Key.Required("until", Shape.Date,
        "The last day of the absence.", "Hari terakhir berhalangan.");

    private static readonly Key<Name> Substitute = Key.Required("substitute", Forms.Name,
        "Who acts instead.", "Siapa yang menggantikan.");

    private static readonly KeyTable Table = new(
        "absence", Forms.What("an absence", "halangan"), From, Until, Substitute);

    public static Shape<WrittenAbsence> Form { get; } = Shape.Section(Table, section => new WrittenAbsence(
        section.Get(From)?.Value, section.Get(Until)?.Value, section.NameOrMissing(Substitute), section.HeadSpan()));
}
