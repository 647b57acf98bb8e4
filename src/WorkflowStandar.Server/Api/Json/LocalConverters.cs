using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace WorkflowStandar.Server.Api.Json;

/// <summary>Dates and times of day in the calendar's zone: <c>2026-11-23</c>, <c>09:30</c>.</summary>
public static class LocalConverters
{
    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH:mm");
    private static readonly LocalTimePattern Seconds = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");

    public static JsonConverter<LocalDate> Date { get; } = new PatternConverter<LocalDate>(LocalDatePattern.Iso.Parse, LocalDatePattern.Iso.Format);

    public static JsonConverter<LocalTime> Time { get; } = new PatternConverter<LocalTime>(
        Minutes.Parse,
        time => (time.Second == 0 ? Minutes : Seconds).Format(time));

    private sealed class PatternConverter<T>(Func<string, ParseResult<T>> parse, Func<T, string> format) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            parse(reader.GetString() ?? "").TryGetValue(default!, out var value) ? value : throw new JsonException("Not a date or time.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(format(value));
    }
}
