using Microsoft.AspNetCore.Http.HttpResults;
using WorkflowStandar.Server.Api.Administration;

namespace WorkflowStandar.Server.Api.Identity;

/// <summary>Whom a key stands for, so that a client can check its own.</summary>
public static class WhoAmI
{
    public static Ok<Actors.Document> Handle(KeyHolder holder) => TypedResults.Ok(Actors.Document.Of(holder.Known.Row));
}
