using WorkflowStandar.Core.Cases;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Dashboard.Cases;

/// <summary>What of the personal data in a case this person sees (UU 27/2022).</summary>
/// <remarks>
/// Whose role has or had a step in the case, and administrators, read the applicant's name and can uncover the rest; every look is written down.
/// In a confidential case the name has to be uncovered too. For everybody else all of it stays covered.
/// </remarks>
public sealed class PersonalSight
{
    private readonly StaffCase opened;

    private PersonalSight(StaffCase opened, bool mayUncover, bool isUncovered) => (this.opened, MayUncover, IsUncovered) = (opened, mayUncover, isUncovered);

    public bool MayUncover { get; }

    /// <summary>The person asked to see, and may.</summary>
    public bool IsUncovered { get; }

    public bool ShowsName => IsUncovered || (MayUncover && !opened.State.IsConfidential());

    /// <param name="asked">The person asked to see what is covered.</param>
    public static PersonalSight Of(StaffCase opened, bool asked)
    {
        // A confidential complainant is hidden from whoever has no part in the case, administrators among them.
        var may = opened.View.HasOrHadStep(opened.Staff.Actor) || (opened.Staff.IsAdministrator && !opened.State.IsConfidential());
        return new PersonalSight(opened, may, asked && may);
    }

    public bool Shows(Field field) => !field.Personal || IsUncovered || (field.Type is FieldType.Party && ShowsName);

    /// <summary>Whether anything personal that is shown has a value: then showing it is a look.</summary>
    public bool IsALook => opened.State.Fields.Keys.Any(key => opened.Plan.Fields.GetValueOrDefault(key) is { Personal: true } known && Shows(known));
}
