using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Server.Api.Identity;
using WorkflowStandar.Server.Api.Problems;
using WorkflowStandar.Server.Api.Requests;

namespace WorkflowStandar.Server.Api.Administration;

/// <summary>API keys of actors. A key is shown when it is made and never again.</summary>
public static class Keys
{
    public sealed record Document(string Key, AgencyKey Agency, ActorId Actor, string Label, Instant CreatedAt, Instant? RevokedAt)
    {
        public static Document Of(ApiKeyRow row) => new(row.Id, row.Agency, row.Actor, row.Label, row.CreatedAt, row.RevokedAt);
    }

    /// <param name="Label">What it is for, for instance the name of the computer or program.</param>
    public sealed record Request(string Label);

    /// <param name="Secret">The key itself, shown this once.</param>
    public sealed record Created(string Key, ActorId Actor, string Label, string Secret);

    public static async Task<IResult> ListAsync(string agency, string actor, Administrator administrator, IActorStore actors, CancellationToken cancellation)
    {
        var office = new AgencyKey(agency);
        return administrator.Known.Administers(office)
            ? TypedResults.Ok((await actors.KeysAsync(office, new ActorId(actor), cancellation)).Select(Document.Of).ToImmutableArray())
            : AgencyProblems.NoSuchAgency(office);
    }

    public static async Task<IResult> CreateAsync(
        string agency, string actor, Body<Request> body, CommandHeaders headers, Administrator administrator, IActorStore actors, IClock clock, CancellationToken cancellation)
    {
        var (office, id) = (new AgencyKey(agency), new ActorId(actor));
        if (!administrator.Known.Administers(office))
            return AgencyProblems.NoSuchAgency(office);
        if (body.Value.Label.Trim() is not { Length: > 0 and <= 100 } label)
            return HttpProblems.BadBody([new FieldError("label", "length", new Text("1 sampai 100 huruf.", "1 to 100 characters."))]);
        if (await actors.FindAsync(office, id, cancellation) is null)
            return HttpProblems.NotFound(new Text($"{agency} tidak memiliki pelaku '{actor}'.", $"{agency} has no actor '{actor}'."));

        var (secret, row) = ApiKeys.New(office, id, label, clock.GetCurrentInstant());
        if (headers.IdempotencyKey is { } repeatable)
            row = row with { Id = IdOf(office, id, repeatable) };
        if ((await actors.KeysAsync(office, id, cancellation)).Any(key => key.Id == row.Id))
            return MadeBefore(row.Id);
        await actors.AddKeyAsync(row, row.CreatedAt, administrator.Known.Row.Id, cancellation);
        return TypedResults.Created((string?)null, new Created(row.Id, id, label, secret));
    }

    public static async Task<IResult> RevokeAsync(string agency, string key, Administrator administrator, IActorStore actors, IClock clock, CancellationToken cancellation)
    {
        var office = new AgencyKey(agency);
        return administrator.Known.Administers(office) && await actors.RevokeAsync(office, key, clock.GetCurrentInstant(), administrator.Known.Row.Id, cancellation)
            ? TypedResults.NoContent()
            : HttpProblems.NotFound(new Text($"{agency} tidak memiliki kunci '{key}' yang berlaku.", $"{agency} has no valid key '{key}'."));
    }

    // Where the client protects itself against repeats, the key has a name that the repeat would have too.
    private static string IdOf(AgencyKey agency, ActorId actor, string idempotencyKey) =>
        "once-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{agency}/{actor}/{idempotencyKey}")).AsSpan(0, 8));

    private static Problem MadeBefore(string keyId) => new Problem(
        409,
        "key/made-before",
        new Text("Kunci sudah dibuat", "The key has been made already"),
        new Text(
            "Permintaan dengan Idempotency-Key ini sudah membuat kunci; rahasianya hanya ditunjukkan sekali. Cabut kunci itu dan buat yang baru.",
            "A request with this Idempotency-Key has made the key; its secret was shown once. Revoke that key and make another."))
        .With("key", keyId);
}
