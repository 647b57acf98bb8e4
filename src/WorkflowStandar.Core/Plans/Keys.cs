namespace WorkflowStandar.Core.Plans;

/// <summary>A name that a definition declares: lower-case letters, digits and dashes, 1 to 64 characters, as the compiler enforces.</summary>
/// <remarks>Keys of different kinds are different types, so that a role cannot be passed where a step is meant. Compared ordinally.</remarks>
public interface IKey<TSelf>
    where TSelf : struct, IKey<TSelf>
{
    string Value { get; }

    static abstract TSelf Of(string value);
}

/// <summary>An agency, unique in an installation: <c>setwan-dprd-pasuruan</c>.</summary>
public readonly record struct AgencyKey(string Value) : IKey<AgencyKey>
{
    public static AgencyKey Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A published standard, written <c>agency/name</c>: <c>setwan-dprd-pasuruan/data-informasi</c>.</summary>
public readonly record struct StandardKey(AgencyKey Agency, string Name) : IKey<StandardKey>
{
    public string Value => $"{Agency.Value}/{Name}";

    /// <exception cref="FormatException">The text is not of the form <c>agency/name</c>.</exception>
    public static StandardKey Of(string value) =>
        value.Split('/') is [{ Length: > 0 } agency, { Length: > 0 } name]
            ? new(new AgencyKey(agency), name)
            : throw new FormatException($"'{value}' is not a standard's key: write it as agency/name.");

    public override string ToString() => Value;
}

/// <summary>A procedure within a standard: one standard may publish several (by letter, online).</summary>
public readonly record struct ProcedureKey(string Value) : IKey<ProcedureKey>
{
    public static ProcedureKey Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A way in which a request reaches the office: counter, letter, e-mail, SP4N-LAPOR.</summary>
public readonly record struct ChannelKey(string Value) : IKey<ChannelKey>
{
    public static ChannelKey Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A step, unique within its procedure.</summary>
public readonly record struct StepKey(string Value) : IKey<StepKey>
{
    public static StepKey Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A role of an agency (jabatan pelaksana), the same key in every standard of that agency.</summary>
public readonly record struct RoleKey(string Value) : IKey<RoleKey>
{
    public static RoleKey Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A field of the case, unique within its standard.</summary>
public readonly record struct FieldKey(string Value) : IKey<FieldKey>
{
    /// <summary>What conditions may ask besides fields: the channel that the case came through. No field has this name.</summary>
    public static FieldKey Channel { get; } = new("channel");

    public static FieldKey Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>One of the results that a task can have.</summary>
public readonly record struct OutcomeKey(string Value) : IKey<OutcomeKey>
{
    /// <summary>The outcome of a task that offers no choice.</summary>
    public static OutcomeKey Done { get; } = new("selesai");

    public static OutcomeKey Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A time promise, unique within its procedure.</summary>
public readonly record struct ClockKey(string Value) : IKey<ClockKey>
{
    public static ClockKey Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A kind of document that a step issues or produces: a receipt, a disposition sheet, a refusal.</summary>
public readonly record struct DocumentKey(string Value) : IKey<DocumentKey>
{
    public static DocumentKey Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A numbered register of the office (buku agenda, buku register pengaduan).</summary>
public readonly record struct RegisterKey(string Value) : IKey<RegisterKey>
{
    public static RegisterKey Of(string value) => new(value);

    public override string ToString() => Value;
}
