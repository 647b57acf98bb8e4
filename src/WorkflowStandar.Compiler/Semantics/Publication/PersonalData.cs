using System.Collections.Frozen;
using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Semantics.Intake;

namespace WorkflowStandar.Compiler.Semantics.Publication;

/// <summary>Fields that hold personal data (UU 27/2022), by their type or by a word of their name.</summary>
internal static class PersonalData
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        [
            "nama", "nik", "ktp", "kk", "paspor", "npwp", "alamat", "telepon", "telp", "ponsel", "hp", "wa", "whatsapp", "surel", "email",
            "lahir", "agama", "kelamin", "rekening", "pelapor", "pengadu", "pemohon", "terlapor",
        ],
        StringComparer.Ordinal);

    public static void Check(Standard standard, DiagnosticBag findings)
    {
        foreach (var field in standard.Fields.Where(field => field is { Personal: false, SaysWhetherPersonal: false } && Looks(field)))
            findings.Add(PublicationDiagnostics.LooksPersonal(field.Name));
    }

    private static bool Looks(FieldDeclaration field) => field.Kind switch
    {
        FieldKind.Party or FieldKind.Phone or FieldKind.Email => true,
        FieldKind.Text or FieldKind.LongText or FieldKind.File or FieldKind.Number or FieldKind.Date => field.Name.Value.Split('-').Any(Words.Contains),
        _ => false,
    };
}
