using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Cases;

/// <summary>The one place of codes and wording of what can be wrong with a field.</summary>
internal static class FieldProblems
{
    public static FieldProblem Required(Field field) => field.Type is FieldType.Undertaking
        ? Of(field, "required", "harus disetujui.", "must be accepted.")
        : Of(field, "required", "wajib diisi.", "must be filled in.");

    public static FieldProblem WrongShape(Field field, string id, string en) =>
        Of(field, "type", $"harus berupa {id}.", $"must be {en}.");

    public static FieldProblem TooLong(Field field, int most, int length) =>
        Of(field, "too-long", $"paling panjang {most} karakter; ini {length}. Persingkat isinya.", $"may have at most {most} characters; this has {length}. Shorten it.");

    public static FieldProblem OutOfBounds(Field field, FieldType.Number number) => (number.Minimum, number.Maximum) switch
    {
        ({ } least, { } most) => Of(field, "out-of-bounds", $"harus antara {least} dan {most}.", $"must be between {least} and {most}."),
        ({ } least, null) => Of(field, "out-of-bounds", $"paling sedikit {least}.", $"must be at least {least}."),
        (_, var most) => Of(field, "out-of-bounds", $"paling banyak {most}.", $"must be at most {most}."),
    };

    public static FieldProblem NotPrintable(Field field, bool manyLines) => manyLines
        ? Of(field, "not-printable", "memuat karakter yang tidak dapat disimpan. Ketik ulang isinya.", "has characters that cannot be stored. Type it again.")
        : Of(field, "not-printable", "harus satu baris tanpa karakter kendali.", "must be one line without control characters.");

    public static FieldProblem NotADate(Field field, string text) =>
        Of(field, "not-a-date", $"bukan tanggal: \"{Short(text)}\". Tulis tahun-bulan-tanggal, misalnya 2026-11-23.", $"is no date: \"{Short(text)}\". Write year-month-day, for instance 2026-11-23.");

    public static FieldProblem NotATime(Field field, string text) =>
        Of(field, "not-a-time", $"bukan jam: \"{Short(text)}\". Tulis jam:menit, misalnya 09:30.", $"is no time of day: \"{Short(text)}\". Write hours:minutes, for instance 09:30.");

    public static FieldProblem NotAPhone(Field field) =>
        Of(field, "not-a-phone", "bukan nomor telepon: 6 sampai 15 angka, boleh diawali +.", "is no telephone number: 6 to 15 digits, with + in front if need be.");

    public static FieldProblem NotAnEmail(Field field) =>
        Of(field, "not-an-email", "bukan alamat surel, misalnya nama@contoh.go.id.", "is no e-mail address, for instance name@example.go.id.");

    public static FieldProblem NotAnOption(Field field, FieldType.Choice choice, string text) =>
        Choose(field, "not-an-option", text, choice.Options.Select(option => option.Value));

    public static FieldProblem NotAmong(Field field, ImmutableArray<RoleKey> among, string text) =>
        Choose(field, "not-among", text, among.Select(role => role.Value));

    public static FieldProblem Twice(Field field, string recipient) =>
        Of(field, "twice", $"menyebut \"{Short(recipient)}\" dua kali. Hapus salah satunya.", $"names \"{Short(recipient)}\" twice. Remove one of them.");

    public static FieldProblem TooMany(Field field, int most) =>
        Of(field, "too-many", $"paling banyak {most} penerima.", $"may name at most {most} recipients.");

    public static FieldProblem NotAttached(Field field, string text) =>
        Of(field, "not-attached", $"menunjuk berkas \"{Short(text)}\" yang belum dilampirkan. Unggah berkasnya dahulu.", $"names the file \"{Short(text)}\", which is not attached. Upload the file first.");

    /// <summary>A step that comes next cannot be entered without this field.</summary>
    public static FieldProblem Needed(Field field, Step step) =>
        Of(field, "required", $"wajib diisi karena langkah \"{step.Title.Id}\" memerlukannya.", $"must be filled in: the step \"{step.Title.In("en")}\" needs it.");

    public static FieldProblem NotAsked(Plan plan, ImmutableArray<Ask> asks, FieldKey key)
    {
        if (plan.Fields.TryGetValue(key, out var field))
            return Of(field, "not-asked", "tidak ditanyakan di sini. Hapus isian ini.", "is not asked for here. Leave it out.");
        var (id, en) = asks.IsEmpty
            ? ("Formulir ini tidak memiliki isian.", "This form has no fields.")
            : ($"Isian formulir ini: {List(asks.Select(ask => ask.Field.Value))}.", $"The fields of this form: {List(asks.Select(ask => ask.Field.Value))}.");
        return new FieldProblem(key, "unknown", new Text(
            $"Tidak ada isian bernama \"{Short(key.Value)}\". {id}",
            $"No field is named \"{Short(key.Value)}\". {en}"));
    }

    private static FieldProblem Choose(Field field, string code, string text, IEnumerable<string> from) =>
        Of(field, code, $"tidak mengenal \"{Short(text)}\". Pilih salah satu: {List(from)}.", $"does not know \"{Short(text)}\". Choose one of: {List(from)}.");

    private static FieldProblem Of(Field field, string code, string id, string en) =>
        new(field.Key, code, new Text($"{field.Title.Id} {id}", $"{field.Title.In("en")} {en}"));

    private static string List(IEnumerable<string> names) => string.Join(", ", names);

    // What people typed is quoted back, but never at such length that the message drowns in it.
    private static string Short(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "…");
}
