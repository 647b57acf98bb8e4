using System.Collections.Immutable;
using NodaTime;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Worklists;
using WorkflowStandar.Server.Dashboard.Identity;
using WorkflowStandar.Server.Dashboard.Requests;

namespace WorkflowStandar.Server.Dashboard.Intake;

/// <summary>Cases of the last month that may be the one that is being entered: of the same name, telephone or subject. A hint, never an obstacle: whoever asks twice may have reason to.</summary>
public sealed class Lookalikes(IWorklists worklists, IClock clock)
{
    private const int Most = 5;
    private const int WordsOfSubject = 8;
    private static readonly Duration Recent = Duration.FromDays(30);

    public async Task<ImmutableArray<CaseRow>> OfAsync(CaseForm form, StaffMember staff, CancellationToken cancellation)
    {
        var since = clock.GetCurrentInstant() - Recent;
        var reader = Reader.Of(staff.Actor, staff.IsAdministrator);
        var found = new List<CaseRow>();
        foreach (var text in WhatIdentifies(form))
        {
            var page = await worklists.SearchAsync(staff.Agency, new CaseSearch(text, SubmittedFrom: since), reader, new PageRequest(Size: Most), cancellation);
            found.AddRange(page.Items.Select(item => item.Row));
        }

        return [.. found.DistinctBy(row => row.Number).OrderByDescending(row => row.SubmittedAt).Take(Most)];
    }

    private static IEnumerable<string> WhatIdentifies(CaseForm form)
    {
        foreach (var field in form.Fields)
        {
            if (field.Field.Type is FieldType.Party && field.Value?.Trim() is { Length: >= 3 } name)
                yield return name;
            else if (field.Field.Type is FieldType.Phone && field.Value is { } phone && SearchWords.Phone(phone) is not null)
                yield return phone;
        }

        if (form.Fields.FirstOrDefault(field => field.Field is { Personal: false, Type: FieldType.Text })?.Value is { } subject && SearchWords.Of(subject).Take(WordsOfSubject).ToList() is { Count: >= 3 } words)
            yield return string.Join(' ', words);
    }
}
