using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Tests.Core.Cases;

public class CaseJsonTests
{
    public static TheoryData<Type> Events => new(EventTypes.All);

    [Theory]
    [MemberData(nameof(Events))]
    public void Any_event_survives_its_json(Type type) =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var written = CaseJson.Write((CaseEvent)AnyOf(type, new System.Random(seed), maybeNull: false)!);
            var again = CaseJson.Write(CaseJson.Read<CaseEvent>(written));

            Encoding.UTF8.GetString(again).Should().Be(Encoding.UTF8.GetString(written));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_term_that_rolls_to_a_working_day_still_does_after_its_json()
    {
        var extended = new CaseEvent.ClockExtended(Instant.FromUtc(2026, 11, 23, 2, 12), 1, new ClockKey("janji"), new Term.CalendarDays(3, RollToWorkingDay: true), "x", null);

        CaseJson.Read<CaseEvent>(CaseJson.Write<CaseEvent>(extended)).Should().Be(extended);
    }

    [Fact]
    public void Json_names_no_clr_type_and_leaves_out_what_is_null() =>
        Encoding.UTF8.GetString(CaseJson.Write<CaseEvent>(new CaseEvent.StepCompleted(
            Instant.FromUtc(2026, 11, 23, 2, 12), 1, new StepKey("verifikasi"), new OutcomeKey("lengkap"), new ActorId("sari"), null, null)))
            .Should().Be("""{"type":"step-completed","token":1,"step":"verifikasi","outcome":"lengkap","by":"sari","at":"2026-11-23T02:12:00Z"}""");

    [Fact]
    public void The_kind_of_an_event_may_stand_anywhere() =>
        CaseJson.Read<CaseEvent>("""{"at":"2026-11-23T02:12:00Z","label":"lewat","type":"marked"}"""u8).Should().Be(new CaseEvent.Marked(Instant.FromUtc(2026, 11, 23, 2, 12), "lewat"));

    [Fact]
    public void What_a_later_release_has_added_is_left_alone() =>
        CaseJson.Read<CaseEvent>("""{"type":"marked","label":"lewat","at":"2026-11-23T02:12:00Z","colour":"merah"}"""u8).Should().BeOfType<CaseEvent.Marked>();

    [Theory]
    [InlineData("\"bukan angka\"", "null was stored|expected")]
    [InlineData("""{"type":"marked","label":"x","at":"kemarin"}""", "kemarin")]
    public void What_is_no_event_is_an_error_that_says_so(string json, string says) =>
        FluentActions.Invoking(() => CaseJson.Read<CaseEvent>(Encoding.UTF8.GetBytes(json))).Should().Throw<System.Text.Json.JsonException>()
            .Which.Message.Should().MatchRegex($"({says}|convert)");

    private static object? AnyOf(Type type, System.Random random, bool maybeNull)
    {
        if (maybeNull && random.Next(3) == 0)
            return null;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(int) => random.Next(),
            _ when type == typeof(long) => random.NextInt64(),
            _ when type == typeof(bool) => random.Next(2) == 0,
            _ when type == typeof(string) => AnyText(random),
            _ when type == typeof(Instant) => Instant.FromUnixTimeTicks(random.NextInt64(0, 40_000_000_000_000_000)).PlusNanoseconds(random.Next(100)),
            _ when type == typeof(Term) => AnyTerm(random),
            _ when type == typeof(FieldValue) => AnyValue(random),
            _ when type == typeof(Addressee) => random.Next(2) == 0 ? Addressee.Applicant : Addressee.Of(new RoleKey("umum")),
            _ when type == typeof(Target) => random.Next(2) == 0 ? Target.Join : Target.To(new StepKey("arsip")),
            _ when type == typeof(StandardKey) => StandardKey.Of("agensi/standar"),
            _ when type.IsEnum => Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length)),
            _ when type.IsGenericType => AnyCollection(type, random),
            _ when type.IsValueType => Activator.CreateInstance(type, $"kunci-{random.Next(100)}"),
            _ => AnyRecord(type, random),
        };
    }

    private static object AnyRecord(Type type, System.Random random)
    {
        var nullable = new NullabilityInfoContext();
        var constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter =>
            AnyOf(parameter.ParameterType, random, nullable.Create(parameter).ReadState == NullabilityState.Nullable))]);
    }

    private static object AnyCollection(Type type, System.Random random)
    {
        var method = type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? nameof(AnyArray) : nameof(AnyDictionary);
        return typeof(CaseJsonTests).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [random])!;
    }

    private static ImmutableArray<T> AnyArray<T>(System.Random random) =>
        [.. Enumerable.Range(0, random.Next(4)).Select(_ => (T)AnyOf(typeof(T), random, maybeNull: false)!)];

    private static ImmutableDictionary<TKey, TValue> AnyDictionary<TKey, TValue>(System.Random random)
        where TKey : notnull =>
        Enumerable.Range(0, random.Next(4)).Select(_ => (TKey)AnyOf(typeof(TKey), random, maybeNull: false)!).Distinct()
            .ToImmutableDictionary(key => key, _ => (TValue)AnyOf(typeof(TValue), random, maybeNull: false)!);

    private static string AnyText(System.Random random)
    {
        string[] parts = ["", "surat", "\"kutip\"", "<b>&", "baris\nbaru", "é ł 漢", "\ud83d\ude00", "\\", "\t", "Ketua DPRD"];
        return string.Concat(Enumerable.Range(0, random.Next(4)).Select(_ => parts[random.Next(parts.Length)]));
    }

    private static Term AnyTerm(System.Random random) => random.Next(5) switch
    {
        0 => new Term.WorkingDays(random.Next(1, 100)),
        1 => new Term.CalendarDays(random.Next(1, 100), RollToWorkingDay: random.Next(2) == 0),
        2 => new Term.Months(random.Next(1, 100)),
        3 => new Term.OfficeTime(Duration.FromMinutes(random.Next(1, 1000))),
        _ => new Term.ElapsedTime(Duration.FromMinutes(random.Next(1, 1000))),
    };

    private static FieldValue AnyValue(System.Random random) => random.Next(4) switch
    {
        0 => FieldValue.Of(AnyText(random)),
        1 => FieldValue.Of((decimal)random.NextInt64() / random.Next(1, 1000)),
        2 => FieldValue.Of(random.Next(2) == 0),
        _ => FieldValue.Of([.. Enumerable.Range(0, random.Next(3)).Select(_ => AnyText(random))]),
    };
}
