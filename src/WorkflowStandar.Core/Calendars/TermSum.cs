using System.Collections.Immutable;

namespace WorkflowStandar.Core.Calendars;

/// <summary>A term and its extensions as the parts to count one after the other: amounts of one unit are one part, in the order in which the units first occur.</summary>
internal static class TermSum
{
    public static ImmutableArray<Term> Of(Term term, ImmutableArray<Extension> extensions)
    {
        if (extensions.IsDefaultOrEmpty)
            return [term];
        var parts = ImmutableArray.CreateBuilder<Term>();
        parts.Add(term);
        foreach (var extension in extensions)
            Add(parts, extension.Amount);
        return parts.ToImmutable();
    }

    private static void Add(ImmutableArray<Term>.Builder parts, Term amount)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (Sum(parts[i], amount) is { } sum)
            {
                parts[i] = sum;
                return;
            }
        }

        parts.Add(amount);
    }

    private static Term? Sum(Term term, Term amount) => (term, amount) switch
    {
        (Term.OfficeTime a, Term.OfficeTime b) => new Term.OfficeTime(a.Length + b.Length),
        (Term.ElapsedTime a, Term.ElapsedTime b) => new Term.ElapsedTime(a.Length + b.Length),
        (Term.WorkingDays a, Term.WorkingDays b) => new Term.WorkingDays(Sum(a.Count, b.Count)),
        (Term.CalendarDays a, Term.CalendarDays b) => new Term.CalendarDays(Sum(a.Count, b.Count), a.RollToWorkingDay || b.RollToWorkingDay),
        (Term.Months a, Term.Months b) => new Term.Months(Sum(a.Count, b.Count)),
        _ => null,
    };

    private static int Sum(int a, int b) => (int)Math.Min(int.MaxValue, (long)a + b);
}
