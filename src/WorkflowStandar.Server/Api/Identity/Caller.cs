using System.Reflection;
using Microsoft.AspNetCore.Http.Features;
using WorkflowStandar.Core.Agencies;
using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Actors;

namespace WorkflowStandar.Server.Api.Identity;

/// <summary>Who sends a request, as far as the request proves it.</summary>
public abstract record Caller : IBindableFromHttpContext<Caller>
{
    private Caller()
    {
    }

    /// <summary>In whose name files are uploaded before there is a case.</summary>
    public ActorId Uploader => this is Known known ? known.Row.Id : Public.Id;

    public static Caller Of(HttpContext context) => context.Features.GetRequiredFeature<Caller>();

    public static ValueTask<Caller?> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult<Caller?>(Of(context));

    /// <summary>Nobody in particular: sees what is public and may hand in through a self-service channel.</summary>
    public sealed record Public : Caller
    {
        /// <summary>To whom things belong that nobody in particular sent in.</summary>
        public static ActorId Id { get; } = new("publik");

        /// <summary>Nobody in particular, as the applicant of one case.</summary>
        public static Actor As(ActorId? applicant) => new(applicant ?? Id, "Pemohon", ActorKind.Applicant, new HashSet<RoleKey>());
    }

    /// <summary>Somebody with the secret from a receipt. Which case it opens, the number in the address says.</summary>
    public sealed record Tracker(string Secret) : Caller;

    /// <summary>The holder of an API key, with the roles in which they act today.</summary>
    public sealed record Known(ActorRow Row, string KeyId, RolesHeld Held) : Caller
    {
        public Actor Actor { get; } = new(Row.Id, Row.Name, Row.Kind, Held.All);

        /// <summary>Manages the whole installation.</summary>
        public bool IsOfInstallation => Row.IsAdministrator && Row.Agency == ActorRow.Installation;

        /// <summary>What lies outside does not exist for this caller.</summary>
        public bool Reaches(AgencyKey agency) => Row.Agency == agency || IsOfInstallation;

        public bool Administers(AgencyKey agency) => Row.IsAdministrator && Reaches(agency);
    }
}
