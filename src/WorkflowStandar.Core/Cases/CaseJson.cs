using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Core.Cases;

/// <summary>The one JSON form of events and snapshots, in the store and over HTTP: kebab-case names, keys as plain strings, instants in ISO 8601 UTC, no CLR type anywhere.</summary>
public static class CaseJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <exception cref="JsonException">The bytes are not what <see cref="Write"/> wrote.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize<T>(utf8, Options) ?? throw new JsonException($"A {typeof(T).Name} was expected, null was stored.");

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,

            // Some stores give the members of an object back in an order of their own.
            AllowOutOfOrderMetadataProperties = true,
            Converters =
            {
                new KeyConverter<AgencyKey>(),
                new KeyConverter<StandardKey>(),
                new KeyConverter<ProcedureKey>(),
                new KeyConverter<ChannelKey>(),
                new KeyConverter<StepKey>(),
                new KeyConverter<RoleKey>(),
                new KeyConverter<FieldKey>(),
                new KeyConverter<OutcomeKey>(),
                new KeyConverter<ClockKey>(),
                new KeyConverter<DocumentKey>(),
                new KeyConverter<RegisterKey>(),
                new KeyConverter<CaseId>(),
                new KeyConverter<ActorId>(),
                new KeyConverter<AttachmentId>(),
                new TextConverter<Instant>(
                    text => InstantPattern.ExtendedIso.Parse(text) is { Success: true } instant ? instant.Value : throw new JsonException($"'{text}' is not an instant in ISO 8601."),
                    InstantPattern.ExtendedIso.Format),
                new TextConverter<Term>(ReadTerm, WriteTerm),
                new TextConverter<Addressee>(
                    text => text == "applicant" ? Addressee.Applicant : Addressee.Of(new RoleKey(text)),
                    addressee => addressee.ToString()),
                new TextConverter<Target>(
                    text => text == "(join)" ? Target.Join : Target.To(new StepKey(text)),
                    target => target.ToString()),
                new FieldValueConverter(),
                new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower),
            },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    // That the last day rolls to a working day is a key of its own in a definition, so the text of a term does not say it.
    private const string Rolling = ", rolling";

    private static Term ReadTerm(string text)
    {
        var rolls = text.EndsWith(Rolling, StringComparison.Ordinal);
        if (!TermText.TryParse(rolls ? text[..^Rolling.Length] : text, out var promise, out _))
            throw new JsonException($"'{text}' is not a term.");
        return promise.Term is Term.CalendarDays days && rolls ? days with { RollToWorkingDay = true } : promise.Term;
    }

    private static string WriteTerm(Term term) =>
        TermText.Format(new TermPromise(term)) + (term is Term.CalendarDays { RollToWorkingDay: true } ? Rolling : "");

    private sealed class KeyConverter<TKey> : JsonConverter<TKey>
        where TKey : struct, IKey<TKey>
    {
        public override TKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Parse(reader.GetString());

        public override void Write(Utf8JsonWriter writer, TKey value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);

        public override TKey ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Parse(reader.GetString());

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TKey value, JsonSerializerOptions options) =>
            writer.WritePropertyName(value.Value);

        private static TKey Parse(string? text)
        {
            try
            {
                return TKey.Of(text ?? throw new JsonException("A name was expected."));
            }
            catch (FormatException exception)
            {
                throw new JsonException(exception.Message, exception);
            }
        }
    }

    private sealed class TextConverter<T>(Func<string, T> parse, Func<T, string> format) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            parse(reader.GetString() ?? throw new JsonException("A text was expected."));

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(format(value));
    }

    private sealed class FieldValueConverter : JsonConverter<FieldValue>
    {
        public override FieldValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.String => FieldValue.Of(reader.GetString()!),
            JsonTokenType.Number => reader.TryGetDecimal(out var number) ? FieldValue.Of(number) : throw new JsonException("The number is too large."),
            JsonTokenType.True => FieldValue.Of(true),
            JsonTokenType.False => FieldValue.Of(false),
            JsonTokenType.StartArray => FieldValue.Of(JsonSerializer.Deserialize<ImmutableArray<string>>(ref reader, options)),
            _ => throw new JsonException("A field's value is a text, a number, true or false, or a list of texts."),
        };

        public override void Write(Utf8JsonWriter writer, FieldValue value, JsonSerializerOptions options)
        {
            switch (value)
            {
                case FieldValue.Text text: writer.WriteStringValue(text.Value); break;
                case FieldValue.Number number: writer.WriteNumberValue(number.Value); break;
                case FieldValue.YesNo yesNo: writer.WriteBooleanValue(yesNo.Value); break;
                case FieldValue.Many many: JsonSerializer.Serialize(writer, many.Values, options); break;
            }
        }
    }
}
