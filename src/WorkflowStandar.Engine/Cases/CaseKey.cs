using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Engine.Cases;

/// <summary>Where a case is kept. Everything stored leads with the agency, so that no agency reaches another's cases by guessing ids.</summary>
public readonly record struct CaseKey(AgencyKey Agency, CaseId Id)
{
    public override string ToString() => $"{Agency}/{Id}";
}
