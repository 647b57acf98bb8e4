using WorkflowStandar.Compiler.Semantics.Intake;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Publishing.Comparisons;

internal static class FieldWords
{
    public static Text Kind(FieldKind kind) => kind switch
    {
        FieldKind.Text => new Text("teks satu baris", "one line of text"),
        FieldKind.LongText => new Text("teks panjang", "long text"),
        FieldKind.Number => new Text("angka", "a number"),
        FieldKind.Date => new Text("tanggal", "a date"),
        FieldKind.Time => new Text("jam", "a time of day"),
        FieldKind.YesNo => new Text("ya atau tidak", "yes or no"),
        FieldKind.Undertaking => new Text("pernyataan kesanggupan", "an undertaking"),
        FieldKind.Choice => new Text("pilihan", "a choice"),
        FieldKind.Party => new Text("orang atau lembaga", "a person or body"),
        FieldKind.Phone => new Text("nomor telepon", "a telephone number"),
        FieldKind.Email => new Text("alamat email", "an e-mail address"),
        FieldKind.File => new Text("berkas", "a file"),
        FieldKind.Role => new Text("jabatan", "a role"),
        FieldKind.Recipients => new Text("penerima", "recipients"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of field that has no words yet."),
    };
}
