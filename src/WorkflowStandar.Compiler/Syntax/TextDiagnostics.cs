using WorkflowStandar.Compiler.Diagnostics;
using WorkflowStandar.Compiler.Sources;

namespace WorkflowStandar.Compiler.Syntax;

/// <summary>WS00xx: the only place where the code and wording of a finding about the characters of a file exist.</summary>
internal static class TextDiagnostics
{
    private static readonly DiagnosticKind WS0001 = DiagnosticKind.Error("The file is too large", "Berkas terlalu besar");
    private static readonly DiagnosticKind WS0002 = DiagnosticKind.Error("The file is not UTF-8", "Berkas bukan UTF-8");
    private static readonly DiagnosticKind WS0003 = DiagnosticKind.Error("Bytes that are no characters", "Bita yang bukan karakter");
    private static readonly DiagnosticKind WS0004 = DiagnosticKind.Error("Invisible control characters", "Karakter kendali yang tak terlihat");
    private static readonly DiagnosticKind WS0005 = DiagnosticKind.Error("Tabs at the beginning of a line", "Tab di awal baris");
    private static readonly DiagnosticKind WS0006 = DiagnosticKind.Error("A space that is no ordinary space", "Spasi yang bukan spasi biasa");
    private static readonly DiagnosticKind WS0007 = DiagnosticKind.Error("The file is empty", "Berkas kosong");

    public static Diagnostic TooLarge() => WS0001.At(default,
        $"The file is larger than {SourceText.MaximumBytes / 1024} KiB, so nothing of it is read. Check that it is the right file, or split it.",
        $"Berkas ini lebih besar dari {SourceText.MaximumBytes / 1024} KiB, jadi tidak ada yang dibaca. Periksa apakah berkasnya benar, atau bagi berkas ini.");

    public static Diagnostic NotUtf8() => WS0002.At(default,
        "The file is saved as UTF-16 (some editors say \"Unicode\"). Save it again with the encoding UTF-8.",
        "Berkas ini disimpan sebagai UTF-16 (sebagian editor menyebutnya \"Unicode\"). Simpan lagi dengan pengodean UTF-8.");

    public static Diagnostic InvalidBytes(TextSpan span, int more) => WS0003.At(span,
        "What stands here is not UTF-8, so it cannot be read as text." + More(more).En
            + " Save the file with the encoding UTF-8, then look whether curly quotes and dashes near here are still right.",
        "Yang ada di sini bukan UTF-8, jadi tidak dapat dibaca sebagai teks." + More(more).Id
            + " Simpan berkas dengan pengodean UTF-8, lalu periksa apakah tanda kutip dan tanda hubung di sekitar sini masih benar.");

    public static Diagnostic ControlCharacter(TextSpan span, int character, int more) => WS0004.At(span,
        $"An invisible control character (U+{character:X4}) stands here." + More(more).En + " Delete it.",
        $"Di sini ada karakter kendali yang tak terlihat (U+{character:X4})." + More(more).Id + " Hapus.",
        new Fix(new Message("Delete it", "Hapus"), span, ""));

    public static Diagnostic Tabs(TextSpan span, int firstLine, int lastLine, Fix fix) => WS0005.At(span,
        (firstLine == lastLine ? "This line is indented with a tab." : $"Lines {firstLine} to {lastLine} are indented with tabs.")
            + " Use spaces, two for each level: a tab is as wide as each editor likes, so it cannot show what belongs to what.",
        (firstLine == lastLine ? "Baris ini menjorok dengan tab." : $"Baris {firstLine} sampai {lastLine} menjorok dengan tab.")
            + " Pakai spasi, dua untuk tiap tingkat: lebar tab berbeda di tiap editor, jadi tidak dapat menunjukkan mana bagian dari mana.",
        fix);

    public static Diagnostic UnusualSpace(TextSpan span, int character, int more) => WS0006.At(span,
        $"The space here is not an ordinary one (U+{character:X4}), as happens when text is pasted from a document." + More(more).En + " Write an ordinary space.",
        $"Spasi di sini bukan spasi biasa (U+{character:X4}), seperti terjadi bila teks ditempel dari dokumen." + More(more).Id + " Tulis spasi biasa.",
        new Fix(new Message("Write an ordinary space", "Tulis spasi biasa"), span, new string(' ', span.Length)));

    private static Message More(int places) => places switch
    {
        0 => new("", ""),
        1 => new(" There is one more such place.", " Masih ada satu tempat seperti ini."),
        _ => new($" There are {places} more such places.", $" Masih ada {places} tempat seperti ini."),
    };

    public static Diagnostic Empty() => WS0007.At(default,
        "There is nothing in the file. Begin with 'standard: agency/name'.",
        "Berkas ini kosong. Mulailah dengan 'standard: instansi/nama'.");
}
