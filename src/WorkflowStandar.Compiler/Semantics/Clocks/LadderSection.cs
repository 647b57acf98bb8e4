using System.Collections.Immutable;
using WorkflowStandar.Compiler.Syntax.Keys;
using WorkflowStandar.Core.Calendars;

namespace WorkflowStandar.Compiler.Semantics.Clocks;

/// <summary>Warnings, the miss and what comes after: keys that clocks and steps with <c>within</c> share.</summary>
internal static class LadderSection
{
    private static readonly Key<ImmutableArray<Written<Name>>> Notify = Key.Optional("notify", Forms.Names,
        "Who is told: roles, or 'applicant'.", "Siapa yang diberi tahu: jabatan, atau 'applicant' (pemohon).");

    private static readonly Key<Name> Escalate = Key.Optional("escalate", Forms.Name,
        "The open tasks are shared with this higher role.", "Tugas yang terbuka menjadi tugas jabatan yang lebih tinggi ini juga.");

    private static readonly Key<Name> Reassign = Key.Optional("reassign", Forms.Name,
        "The open tasks are taken away and given to this role.", "Tugas yang terbuka dialihkan kepada jabatan ini.");

    private static readonly Key<Name> Mark = Key.Optional("mark", Forms.Name,
        "A word that the case carries from then on.", "Tanda yang melekat pada perkara sejak itu.");

    private static readonly Key<Term> AfterKey = Key.Required("after", TermForms.After,
        "How long after the deadline.", "Berapa lama setelah tenggat.");

    private static readonly KeyTable ActionsTable = new(
        "on-miss", Forms.What("what happens on a miss", "tindakan saat tenggat terlewat"), Notify, Escalate, Reassign, Mark);

    private static readonly KeyTable LaterTable = new(
        "later", Forms.What("a later escalation", "eskalasi lanjutan"), AfterKey, Notify, Escalate, Reassign, Mark);

    private static readonly Shape<ActionsDeclaration> Actions = Shape.Section(ActionsTable, ReadActions);

    private static readonly Shape<LaterDeclaration> LaterForm = Shape.Section(
        LaterTable, section => new LaterDeclaration(section.Get(AfterKey), ReadActions(section)));

    public static readonly Key<ImmutableArray<Written<Term>>> Warn = Key.Optional("warn", Shape.OneOrMore(TermForms.Before),
        "When to warn before the deadline; those who hold the open task are told.", "Kapan memperingatkan sebelum tenggat; pemegang tugas terbuka diberi tahu.");

    public static readonly Key<ActionsDeclaration> OnMiss = Key.Optional("on-miss", Actions,
        "What happens when the deadline passes.", "Apa yang terjadi saat tenggat terlewat.");

    public static readonly Key<ImmutableArray<Written<LaterDeclaration>>> Then = Key.Optional("then", Shape.List(LaterForm),
        "What happens when it is still not done some time later.", "Apa yang terjadi bila setelah itu tetap belum selesai.");

    public static LadderDeclaration Read(Section section, bool hasThen) => new(
        section.Get(Warn)?.Value ?? [],
        section.Get(OnMiss)?.Value,
        hasThen ? section.ListOf(Then) : []);

    private static ActionsDeclaration ReadActions(Section section)
    {
        var actions = new ActionsDeclaration(
            section.NamesOf(Notify), section.NameOf(Escalate), section.NameOf(Reassign), section.NameOf(Mark), section.HeadSpan());
        if (actions.IsEmpty && section.Syntax.Entries.All(entry => entry.Key.Value == "after"))
            section.Findings.Add(ClockDiagnostics.NothingHappens(section.HeadSpan()));
        return actions;
    }
}
