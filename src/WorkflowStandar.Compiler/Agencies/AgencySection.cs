using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Compiler.Calendars;
using WorkflowStandar.Compiler.Semantics;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Compiler.Agencies;

/// <summary>The keys of an agency file.</summary>
internal static class AgencySection
{
    private static readonly Key<Name> Agency = Key.Required("agency", Forms.Name,
        "The name that standards begin with: setwan-dprd-pasuruan.", "Nama yang mengawali standarnya: setwan-dprd-pasuruan.");

    private static readonly Key<Text> Title = Key.Required("name", Shape.LocalText,
        "The name of the office.", "Nama kantor.");

    private static readonly Key<string> Parent = Key.Optional("parent", Shape.PlainText,
        "The government that it belongs to.", "Pemerintah yang menaunginya.");

    private static readonly Key<Contact> Contact = Key.Optional("contact", ContactSection.Form,
        "How the public reaches it, as published.", "Cara masyarakat menghubunginya, sebagaimana diterbitkan.");

    private static readonly Key<DateTimeZone> Zone = Key.Required("zone", CalendarShapes.Zone,
        "Its time zone.", "Zona waktunya.");

    private static readonly Key<Name> Calendar = Key.Required("calendar", Forms.Name,
        "The calendar of its office hours (definitions/calendars).", "Kalender jam kerjanya (definitions/calendars).");

    private static readonly Key<string> Source = Key.Optional("source", Shape.PlainText,
        "The document that its roles were taken from.", "Dokumen asal jabatannya.");

    private static readonly Key<ImmutableArray<WrittenEntry<Text>>> Units = Key.Optional("units", Forms.Titles,
        "Its sections.", "Bagian-bagiannya.");

    private static readonly Key<ImmutableArray<WrittenEntry<WrittenRole>>> Roles = Key.Required("roles", Shape.Entries(RoleSection.Form),
        "Its roles, the same in all its standards.", "Jabatannya, sama dalam semua standarnya.");

    private static readonly Key<ImmutableArray<Written<WrittenPerson>>> People = Key.Optional("people", Shape.List(PersonSection.Form, mayBeEmpty: true),
        "Who holds the roles.", "Pemegang jabatan.");

    public static KeyTable Table { get; } = new(
        "agency", Forms.What("an agency", "instansi"), Agency, Title, Parent, Contact, Zone, Calendar, Source, Units, Roles, People);

    public static Shape<WrittenAgency> Form { get; } = Shape.Section(Table, section => new WrittenAgency(
        section.NameOrMissing(Agency),
        section.Get(Title)?.Value ?? new Text("…"),
        section.Get(Parent)?.Value,
        section.Get(Contact)?.Value ?? ContactSection.None,
        section.Get(Zone)?.Value,
        section.NameOrMissing(Calendar),
        section.Get(Source)?.Value,
        Titled.From(section.Get(Units)),
        section.Get(Roles) is { } roles ? [.. roles.Value.Select(entry => entry.Value.Value with { Name = Name.Of(entry.Name) })] : [],
        section.ListOf(People)));
}

internal static class ContactSection
{
    private static readonly Key<string> Address = Key.Optional("address", Shape.PlainText, "Street and place.", "Jalan dan tempat.");

    private static readonly Key<string> Phone = Key.Optional("phone", Shape.PlainText, "Telephone.", "Telepon.");

    private static readonly Key<string> Fax = Key.Optional("fax", Shape.PlainText, "Fax.", "Faksimile.");

    private static readonly Key<string> Email = Key.Optional("email", Shape.PlainText, "E-mail.", "Surel.");

    private static readonly Key<string> Website = Key.Optional("website", Shape.PlainText, "Website.", "Situs web.");

    private static readonly Key<string> Instagram = Key.Optional("instagram", Shape.PlainText, "Instagram.", "Instagram.");

    private static readonly Key<string> Whatsapp = Key.Optional("whatsapp", Shape.PlainText, "WhatsApp.", "WhatsApp.");

    private static readonly KeyTable Table = new(
        "contact", Forms.What("the contact", "bagian kontak"), Address, Phone, Fax, Email, Website, Instagram, Whatsapp);

    public static Contact None { get; } = new(null, null, null, null, null, null, null);

    public static Shape<Contact> Form { get; } = Shape.Section(Table, section => new Contact(
        section.Get(Address)?.Value, section.Get(Phone)?.Value, section.Get(Fax)?.Value, section.Get(Email)?.Value,
        section.Get(Website)?.Value, section.Get(Instagram)?.Value, section.Get(Whatsapp)?.Value));
}

internal static class RoleSection
{
    private static readonly Key<Text> Title = Key.Required("title", Shape.LocalText,
        "Its exact title.", "Sebutan persisnya.");

    private static readonly Key<Name> Unit = Key.Optional("unit", Forms.Name,
        "The section that it belongs to (under 'units').", "Bagian tempatnya (di bawah 'units').");

    private static readonly Key<Name> Superior = Key.Optional("superior", Forms.Name,
        "The role that answers for it; escalations climb this way.", "Jabatan atasannya; eskalasi naik melalui jalan ini.");

    private static readonly Key<Text> Inferred = Key.Optional("inferred", Shape.LocalText,
        "Why it stands where it does, where the source does not say.", "Mengapa kedudukannya demikian, bila sumbernya tidak menyebut.");

    private static readonly KeyTable Table = new(
        "agency-role", Forms.What("a role of the agency", "jabatan pada instansi"), Title, Unit, Superior, Inferred);

    public static Shape<WrittenRole> Form { get; } = Shape.Section(Table, section => new WrittenRole(
        Name.Missing(section.Span),
        section.Get(Title)?.Value ?? new Text("…"),
        section.NameOf(Unit),
        section.NameOf(Superior),
        section.Get(Inferred)?.Value));
}
