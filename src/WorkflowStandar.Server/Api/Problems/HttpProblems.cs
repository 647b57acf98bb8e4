using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Api.Problems;

/// <summary>The catalogue of what can be wrong with a request before the engine sees it.</summary>
public static class HttpProblems
{
    public static Problem BadBody(ImmutableArray<FieldError> errors) => new(
        400,
        "request/body",
        new Text("Isi permintaan tidak sesuai", "The body is not as expected"),
        new Text("Perbaiki isian yang disebut pada 'errors', lalu kirim ulang.", "Mend what 'errors' names and send it again."),
        errors);

    public static Problem NotJson(long line, long column, string reason) => new Problem(
        400,
        "request/json",
        new Text("Isi permintaan bukan JSON", "The body is not JSON"),
        new Text($"JSON tidak dapat dibaca pada baris {line}, kolom {column}.", $"The JSON cannot be read at line {line}, column {column}: {reason}"))
        .With("line", line).With("column", column);

    public static Problem EmptyBody { get; } = new(
        400,
        "request/empty",
        new Text("Isi permintaan kosong", "The body is empty"),
        new Text("Kirim sebuah objek JSON dengan Content-Type: application/json.", "Send a JSON object with Content-Type: application/json."));

    public static Problem TooLarge(long limit) => new Problem(
        413,
        "request/too-large",
        new Text("Isi permintaan terlalu besar", "The body is too large"),
        new Text($"Paling besar {limit:N0} byte.", $"At most {limit:N0} bytes are accepted here."))
        .With("limit", limit);

    public static Problem UnsupportedType(string expected) => new(
        415,
        "request/content-type",
        new Text("Jenis isi tidak diterima", "The content type is not accepted"),
        new Text($"Kirim dengan Content-Type: {expected}.", $"Send it with Content-Type: {expected}."));

    public static Problem BadQuery(ImmutableArray<FieldError> errors) => new(
        400,
        "request/query",
        new Text("Parameter tidak sesuai", "A query parameter is not as expected"),
        new Text("Perbaiki parameter yang disebut pada 'errors'.", "Mend the parameters that 'errors' names."),
        errors);

    public static Problem BadHeader(string header, Text detail) => new Problem(
        400,
        "request/header",
        new Text("Header tidak sesuai", "A header is not as expected"),
        detail)
        .With("header", header);

    public static Problem NeedsKey { get; } = new(
        401,
        "identity/key-needed",
        new Text("Perlu kunci API", "An API key is needed"),
        new Text("Kirim header Authorization: Bearer wsk_… dengan kunci dari administrator.", "Send the header Authorization: Bearer wsk_… with a key from the administrator."));

    public static Problem UnknownKey { get; } = new(
        401,
        "identity/key-unknown",
        new Text("Kunci tidak dikenal", "The key is not known"),
        new Text("Kunci API salah tulis, dicabut, atau bukan milik server ini. Minta yang baru kepada administrator.", "The API key is mistyped, revoked, or of another server. Ask the administrator for a new one."));

    public static Problem NotAllowed(Text who) => new(
        403,
        "identity/not-allowed",
        new Text("Tidak berwenang", "Not allowed"),
        new Text($"Hanya untuk {who.Id}.", $"Only for {who.En ?? who.Id}."));

    public static Problem NotFound(Text what) => new(
        404,
        "not-found",
        new Text("Tidak ditemukan", "Not found"),
        what);

    public static Problem NoSuchAddress { get; } = new(
        404,
        "request/address",
        new Text("Alamat tidak ada", "There is nothing at this address"),
        new Text("Semua alamat API ada di /openapi/v1.json.", "All addresses of the API are listed at /openapi/v1.json."));

    public static Problem WrongMethod { get; } = new(
        405,
        "request/method",
        new Text("Metode tidak berlaku di alamat ini", "This address does not take that method"),
        new Text("Lihat header Allow untuk metode yang berlaku.", "The header Allow names the methods that it takes."));

    public static Problem TooMany(int seconds) => new(
        429,
        "request/too-many",
        new Text("Terlalu banyak permintaan", "Too many requests"),
        new Text($"Coba lagi dalam {seconds} detik, atau gunakan kunci API.", $"Try again in {seconds} seconds, or use an API key."))
    {
        RetryAfter = seconds,
    };

    public static Problem Broken(string trace) => new Problem(
        500,
        "server/error",
        new Text("Server gagal menjalankan permintaan", "The server failed to carry out the request"),
        new Text($"Sebutkan kode {trace} kepada pengelola server; catatannya ada di log.", $"Tell the operator of the server the code {trace}; its log says what happened."))
        .With("trace", trace);

    public static Problem Stopping { get; } = new(
        503,
        "server/stopping",
        new Text("Server sedang berhenti", "The server is stopping"),
        new Text("Ulangi permintaan yang sama beberapa saat lagi, dengan Idempotency-Key yang sama.", "Repeat the same request in a moment, with the same Idempotency-Key."))
    {
        RetryAfter = 2,
    };
}
