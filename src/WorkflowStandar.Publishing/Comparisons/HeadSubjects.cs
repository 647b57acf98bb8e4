using System.Collections.Immutable;
using WorkflowStandar.Compiler.Semantics;
using WorkflowStandar.Compiler.Semantics.Components;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Publishing.Standards;

namespace WorkflowStandar.Publishing.Comparisons;

/// <summary>The head of a standard, its fourteen components and its choices.</summary>
internal static class HeadSubjects
{
    public static ImmutableArray<Subject> Head(Standard standard) =>
    [
        new Subject(ChangeArea.Head, new Text("Standar", "The standard"), "standard", "standard", standard.Title,
        [
            Aspect.Of("kunci", "the key", standard.Key.Value),
            Aspect.Of("edisi", "the edition", standard.Edition.Value),
            Aspect.Of("kode layanan", "the service code", standard.ServiceCode.Value),
            Aspect.Of("kalender", "the calendar", standard.Calendar.Value),
            new Aspect.Flag(new Text("digantikan", "superseded"), standard.IsSuperseded, new Text("sudah digantikan", "is superseded"), new Text("tidak lagi dinyatakan digantikan", "is no longer superseded")),
            Aspect.Of("nomor keputusan", "the number of the decree", standard.Decree.Number),
            Aspect.Of("alasan tanpa nomor keputusan", "why the decree has no number", standard.Decree.NumberMissing),
            Aspect.Of("tanggal berlaku", "the day it comes into force", Date(standard)),
            Aspect.Of("sumber", "the source", standard.Decree.Source),
            Aspect.Of("catatan keputusan", "the note on the decree", standard.Decree.Note),
            Aspect.Of("alasan tanggal berlaku", "why this day", standard.Decree.Inferred),
        ]),
    ];

    public static ImmutableArray<Subject> Components(Standard standard) =>
        [.. ComponentKind.All.Select(kind => Component(kind, standard.Component(kind)))];

    public static ImmutableArray<Subject> Choices(Standard standard) =>
    [
        .. standard.Conflicts.DistinctBy(conflict => conflict.About.Id).Select(conflict => new Subject(
            ChangeArea.Choice, new Text("Pilihan tentang", "The choice about"), conflict.About.Id, "conflicts", conflict.About,
            [
                Aspect.Of("naskah", "the text", conflict.Texts),
                Aspect.Of("pilihan", "the choice", conflict.Choice),
                Aspect.Of("alasan", "the reason", conflict.Because),
                Aspect.Of("yang ditentukan", "what it decides", conflict.Decides.Select(name => new Text(name.Value))),
            ])),
    ];

    private static Subject Component(ComponentKind kind, Component? component) => new(
        ChangeArea.Component, new Text("Komponen", "The component"), kind.Key, kind.Key, new Text(kind.Title.Id, kind.Title.En),
        component is null
            ? []
            :
            [
                Aspect.Of("keterangan tidak ada", "why it is missing", component.Missing),
                .. component.Entries.Any(entry => entry.Heading is not null) || component.Entries.Length == 1 ? ByPlace(component) : [Listed(component)],
                Aspect.Of("kewajiban berkala", "the recurring duty", component.Entries.Select(entry => entry.Duty).OfType<Duty>().Select(duty => (duty.Name.Value, DutyWords(duty)))),
            ]);

    // Clauses have names of their own, so what changes is told clause by clause.
    private static IEnumerable<Aspect> ByPlace(Component component) => component.Entries.Select(entry => entry.Heading is { } heading
        ? Aspect.Of($"butir {Numbered(component, entry)}", $"clause {Numbered(component, entry)}", entry.Text)
        : Aspect.Of("teks", "the text", entry.Text));

    private static string Numbered(Component component, ComponentEntry entry) =>
        component.Entries.Count(other => other.Heading?.Value == entry.Heading!.Value) == 1 ? entry.Heading!.Value : $"{entry.Heading!.Value} ({entry.Number})";

    private static Aspect Listed(Component component) => Aspect.Of("teks", "the text", component.Entries.Select(entry => entry.Text));

    private static Text DutyWords(Duty duty)
    {
        var every = duty.Every is { } term ? TermText.Describe(term.Value) : new Words("–", "–");
        return new Text($"{duty.Name.Value} setiap {every.Id}, prosedur {duty.Procedure?.Value ?? "–"}", $"{duty.Name.Value} every {every.En}, procedure {duty.Procedure?.Value ?? "–"}");
    }

    private static Text Date(Standard standard) => new(PublishedDate.Of(standard.Decree.InForce, "id"), PublishedDate.Of(standard.Decree.InForce, "en"));
}
