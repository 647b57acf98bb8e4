using WorkflowStandar.Engine.Accounts;
using WorkflowStandar.Engine.Actors;
using WorkflowStandar.Engine.Administration;
using WorkflowStandar.Engine.Alarms;
using WorkflowStandar.Engine.Attachments;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Engine.Manuscripts;
using WorkflowStandar.Engine.Outbox;
using WorkflowStandar.Engine.Reports;
using WorkflowStandar.Engine.Worklists;

namespace WorkflowStandar.Engine;

/// <summary>One opened store with all of its sides. What a store must be able to do is the conformance suite.</summary>
public interface IStorage : IAsyncDisposable
{
    ICaseStore Cases { get; }

    IWorklists Worklists { get; }

    IDeskStore Desk { get; }

    IReports Reports { get; }

    IAlarmStore Alarms { get; }

    IOutboxStore Outbox { get; }

    IEditionStore Editions { get; }

    IActorStore Actors { get; }

    IAccountStore Accounts { get; }

    IStaffingStore Staffing { get; }

    ILookStore Looks { get; }

    IAdministrationStore Administration { get; }

    IManuscriptStore Manuscripts { get; }

    IAttachmentStore Attachments { get; }
}
