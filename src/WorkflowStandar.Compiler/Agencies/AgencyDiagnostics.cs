using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Semantics;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Agencies;

/// <summary>WS61xx: findings about agency files. The only place where their codes and wording exist.</summary>
internal static class AgencyDiagnostics
{
    private static readonly DiagnosticKind WS6101 = DiagnosticKind.Error("Unknown unit", "Bagian tidak dikenal");
    private static readonly DiagnosticKind WS6102 = DiagnosticKind.Error("A role that answers for itself", "Jabatan yang menjadi atasannya sendiri");
    private static readonly DiagnosticKind WS6103 = DiagnosticKind.Error("A person is there twice", "Orang tercatat dua kali");
    private static readonly DiagnosticKind WS6104 = DiagnosticKind.Error("Dates turned around", "Tanggal terbalik");
    private static readonly DiagnosticKind WS6105 = DiagnosticKind.Error("Unknown person", "Orang tidak dikenal");
    private static readonly DiagnosticKind WS6106 = DiagnosticKind.Warning("The substitute is away too", "Pengganti juga berhalangan");
    private static readonly DiagnosticKind WS6107 = DiagnosticKind.Error("An id that is kept for the system", "Id yang dipakai sistem");

    public static Diagnostic UnknownUnit(Name unit, IEnumerable<string> known)
    {
        var meant = Nearest.Name(unit.Value, known);
        return WS6101.At(unit.Span,
            $"No unit is named {Quote.Of(unit.Value)}. " + (meant is null ? "Declare it under 'units', with its title." : $"Did you mean '{meant}'?"),
            $"Tidak ada bagian bernama {Quote.Of(unit.Value)}. " + (meant is null ? "Nyatakan di bawah 'units', dengan sebutannya." : $"Maksudnya '{meant}'?"),
            meant is null ? [] : [Fix.ChangeTo(unit.Span, meant)]);
    }

    public static Diagnostic AnswersForItself(Name superior, Name role) => WS6102.At(superior.Span,
        $"Climbing from superior to superior, '{role}' comes back to itself: an escalation would go in circles. Correct one of the superiors.",
        $"Dari atasan ke atasan, '{role}' kembali kepada dirinya sendiri: eskalasi akan berputar. Perbaiki salah satu atasannya.");

    public static Diagnostic SamePerson(Name id, Name first) => WS6103.At(id.Span,
        $"A person with the id '{id}' is there already. Give each person an id of their own, and all their roles in one place.",
        $"Orang dengan id '{id}' sudah ada. Beri setiap orang id sendiri, dan semua jabatannya di satu tempat.")
        .Beside(first.Span, $"'{id}' is first here.", $"'{id}' pertama kali ada di sini.");

    public static Diagnostic KeptId(Name id) => WS6107.At(id.Span,
        $"'{id}' stands for the system or for the public in what is recorded of cases. Give the person another id.",
        $"'{id}' menandai sistem atau masyarakat dalam catatan perkara. Beri orang ini id lain.");

    public static Diagnostic AppointmentReversed(Name role) => WS6104.At(role.Span,
        $"'until' lies before 'from': '{role}' would never be held. Exchange the two dates.",
        $"'until' mendahului 'from': '{role}' tidak pernah dipegang. Tukar kedua tanggalnya.");

    public static Diagnostic AbsenceReversed(TextSpan span) => WS6104.At(span,
        "'until' lies before 'from': the substitution would never hold. Exchange the two dates.",
        "'until' mendahului 'from': penggantian tidak pernah berlaku. Tukar kedua tanggalnya.");

    public static Diagnostic SubstitutesThemselves(Name substitute) => WS6105.At(substitute.Span,
        $"'{substitute}' cannot stand in for themselves. Name another person.",
        $"'{substitute}' tidak dapat menggantikan dirinya sendiri. Sebut orang lain.");

    public static Diagnostic SubstituteAway(Name substitute, Name absent, TextSpan away) => WS6106.At(substitute.Span,
        $"'{substitute}' is away on some of these days too, and whoever stands in for them does not stand in for '{absent}' as well. Name somebody who is there, or divide the absence.",
        $"'{substitute}' juga berhalangan pada sebagian hari itu, dan penggantinya tidak ikut menggantikan '{absent}'. Sebut orang yang hadir, atau bagi masa berhalangannya.")
        .Beside(away, $"'{substitute}' is away here.", $"'{substitute}' berhalangan di sini.");

    public static Diagnostic UnknownPerson(Name substitute, IEnumerable<string> known)
    {
        var meant = Nearest.Name(substitute.Value, known);
        return WS6105.At(substitute.Span,
            $"No person has the id {Quote.Of(substitute.Value)}. " + (meant is null ? "Add them under 'people'." : $"Did you mean '{meant}'?"),
            $"Tidak ada orang dengan id {Quote.Of(substitute.Value)}. " + (meant is null ? "Tambahkan di bawah 'people'." : $"Maksudnya '{meant}'?"),
            meant is null ? [] : [Fix.ChangeTo(substitute.Span, meant)]);
    }
}
