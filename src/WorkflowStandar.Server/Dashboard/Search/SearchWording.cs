using NodaTime;
using WorkflowStandar.Core.Calendars;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Server.Dashboard.Shell;

namespace WorkflowStandar.Server.Dashboard.Search;

/// <summary>A search in words, filter by filter.</summary>
public static class SearchWording
{
    /// <returns>What each filter says, and the address of the same search without it.</returns>
    public static IEnumerable<(string Words, string Without)> Chosen(this SearchQuery query, IEnumerable<Plan> services, Reader reader, LocalDate today)
    {
        var bare = query with { After = null };
        var plans = services.Where(plan => query.Service is null || plan.Standard.Name == query.Service).ToList();
        if (query.Text is { } text)
            yield return ($"“{text}”", (bare with { Text = null }).Address());
        if (query.Service is { } service)
            yield return (reader.Say("Layanan: ", "Service: ") + (plans.Count > 0 ? reader.Say(plans[0].Title) : service), (bare with { Service = null }).Address());
        if (query.Standing is { } standing)
            yield return (reader.Say("Keadaan: ", "State: ") + reader.Say(SearchQuery.Standings.First(one => one.Name == standing).Title), (bare with { Standing = null }).Address());
        if (query.Step is { } step)
            yield return (reader.Say("Sedang di langkah: ", "Now at step: ") + StepTitle(plans, step, reader), (bare with { Step = null }).Address());
        if (query.Channel is { } channel)
        {
            var title = plans.Select(plan => plan.Channels.GetValueOrDefault(new ChannelKey(channel))?.Title).FirstOrDefault(one => one is not null);
            yield return (reader.Say("Kanal: ", "Channel: ") + (title is null ? channel : reader.Say(title)), (bare with { Channel = null }).Address());
        }

        if (Days(query.From, query.Until, reader, today) is { } received)
            yield return (reader.Say("Diterima ", "Received ") + received, (bare with { From = null, Until = null }).Address());
        if (Days(query.EndedFrom, query.EndedUntil, reader, today) is { } ended)
            yield return (reader.Say("Ditutup ", "Closed ") + ended, (bare with { EndedFrom = null, EndedUntil = null }).Address());
        if (query.OpenOn is { } open)
            yield return (reader.Say("Masih terbuka pada akhir ", "Still open at the end of ") + reader.Say(DateWords.Short(open, today.Year)), (bare with { OpenOn = null }).Address());
    }

    private static string StepTitle(IEnumerable<Plan> plans, string step, Reader reader)
    {
        var found = plans.SelectMany(plan => plan.Procedures).Select(procedure => procedure.Find(new StepKey(step))?.Title).FirstOrDefault(title => title is not null);
        return found is null ? step : reader.Say(found);
    }

    private static string? Days(LocalDate? from, LocalDate? until, Reader reader, LocalDate today) => (from, until) switch
    {
        (null, null) => null,
        ({ } first, { } last) when first <= last => reader.Say(DateWords.Span(first, last, today.Year)),
        ({ } first, { } last) => reader.Say($"dari {reader.Say(DateWords.Short(first, today.Year))} sampai {reader.Say(DateWords.Short(last, today.Year))}", $"from {reader.Say(DateWords.Short(first, today.Year))} until {reader.Say(DateWords.Short(last, today.Year))}"),
        ({ } first, null) => reader.Say("sejak ", "since ") + reader.Say(DateWords.Short(first, today.Year)),
        (null, { } last) => reader.Say("sampai ", "until ") + reader.Say(DateWords.Short(last, today.Year)),
    };
}
