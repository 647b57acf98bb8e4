using WorkflowStandar.Core.Cases;
using WorkflowStandar.Server.Api.Identity;
using WorkflowStandar.Server.Dashboard.Identity;

namespace WorkflowStandar.Server.Api.Attachments;

/// <summary>Who sends a file in.</summary>
/// <param name="Address">From where, for somebody without a key or a session; null for those who are known.</param>
public sealed record UploadSender(ActorId Id, string? Address)
{
    public bool IsPublic => Address is not null;

    public static UploadSender Of(StaffMember staff) => new(staff.Row.Id, null);

    public static UploadSender Of(Caller caller, ActorId id, HttpContext context) => caller is Caller.Known ? new(id, null) : Public(id, context);

    public static UploadSender Public(ActorId id, HttpContext context) => new(id, context.Connection.RemoteIpAddress?.ToString() ?? "");
}
