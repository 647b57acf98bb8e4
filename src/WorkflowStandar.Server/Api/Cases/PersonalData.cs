using System.Collections.Immutable;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Api.Identity;

namespace WorkflowStandar.Server.Api.Cases;

/// <summary>Who sees the personal fields of a case: its applicant, those whose role has or had a step in it, and administrators unless it is confidential (UU 27/2022).</summary>
public static class PersonalData
{
    public static bool IsShownTo(OpenedCase opened) => opened.Caller switch
    {
        Caller.Tracker => true,
        Caller.Known known => known.Row.Id == opened.View.Row.Applicant
            || opened.View.HasOrHadStep(known.Actor)
            || (known.Administers(opened.Key.Agency) && !opened.View.Row.IsConfidential),
        _ => false,
    };

    /// <summary>The fields that the reader may see, and the keys of those that are kept from them.</summary>
    public static (ImmutableDictionary<FieldKey, FieldValue> Shown, ImmutableArray<FieldKey> Masked) Split(
        Plan plan, ImmutableDictionary<FieldKey, FieldValue> fields, bool shown)
    {
        if (shown)
            return (fields, []);
        var masked = fields.Keys.Where(key => !plan.Fields.TryGetValue(key, out var field) || field.Personal).ToImmutableArray();
        return (fields.RemoveRange(masked), masked);
    }
}
