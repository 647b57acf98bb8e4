using System.Collections.Immutable;
using Microsoft.Net.Http.Headers;
using NodaTime;
using WorkflowStandar.Core.Plans;
using WorkflowStandar.Engine.Cases;
using WorkflowStandar.Engine.Editions;
using WorkflowStandar.Publishing.Charts;
using WorkflowStandar.Publishing.Standards;
using WorkflowStandar.Server.Api.Standards;
using WorkflowStandar.Server.Dashboard.Shell;
using WorkflowStandar.Server.Publication;

namespace WorkflowStandar.Server.Public;

/// <summary>The pages that citizens read: every published standard as a document, with its charts. No key, no script, no cookie.</summary>
public sealed class PublicPages(IEditionStore editions, IPlanSource plans, PublishedStandards published, IClock clock, AgencyDirectory offices, Assets assets)
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];
    private readonly PublishedArticles articles = new(editions);

    public static void Map(WebApplication app)
    {
        var services = app.Services;
        var pages = new PublicPages(
            services.GetRequiredService<IEditionStore>(),
            services.GetRequiredService<IPlanSource>(),
            services.GetRequiredService<PublishedStandards>(),
            services.GetRequiredService<IClock>(),
            services.GetRequiredService<AgencyDirectory>(),
            services.GetRequiredService<Assets>());
        var routes = app.MapGroup("").ExcludeFromDescription();
        routes.MapMethods("/", Reading, () => TypedResults.Redirect("/standar"));
        routes.MapMethods("/standar", Reading, pages.ListAsync);
        routes.MapMethods("/standar/{agency}/{standard}", Reading, pages.ReadAsync);
        routes.MapMethods("/standar/{agency}/{standard}/{procedure}.svg", Reading, pages.ChartAsync);
        routes.MapMethods("/assets/published.css", Reading, () => PublicAnswer.Of(StandardDocument.Style, PublicAnswer.Css));
    }

    private async Task<IResult> ListAsync(HttpContext context, CancellationToken cancellation)
    {
        var frame = Frame(context, null);
        var now = clock.GetCurrentInstant();
        var entries = new List<ListedStandard>();
        foreach (var agency in await editions.AgenciesAsync(cancellation))
        {
            foreach (var standard in (await editions.EditionsAsync(agency, null, cancellation)).Select(row => row.Standard).Distinct())
            {
                if (await plans.InForceAsync(standard, now, cancellation) is { } plan)
                    entries.Add(new ListedStandard(plan, Office(agency).In(frame.Language)));
            }
        }

        return PublicAnswer.Of(frame.Page(frame.Words("Standar pelayanan", "Service standards"), StandardList.Write(entries, frame)), PublicAnswer.Html);
    }

    private async Task<IResult> ReadAsync(string agency, string standard, string? edition, HttpContext context, CancellationToken cancellation)
    {
        var key = new StandardKey(new AgencyKey(agency), standard);
        var frame = Frame(context, key.Agency);
        if (await published.ForNewCaseAsync(key, edition, cancellation) is not { } plan)
            return await UnknownAsync(frame, key, edition, cancellation);
        var others = (await editions.EditionsAsync(key.Agency, key, cancellation)).Select(row => row.Edition).ToImmutableArray();
        var article = await articles.OfAsync(plan, frame.Language, cancellation);
        return PublicAnswer.Of(frame.Page($"{plan.Title.In(frame.Language)} · {frame.Office}", EditionLinks.Write(frame, plan, others) + article), PublicAnswer.Html);
    }

    private async Task<IResult> ChartAsync(string agency, string standard, string procedure, string? edition, HttpContext context, CancellationToken cancellation)
    {
        var key = new StandardKey(new AgencyKey(agency), standard);
        var frame = Frame(context, key.Agency);
        if (await published.ForNewCaseAsync(key, edition, cancellation) is not { } plan)
            return await UnknownAsync(frame, key, edition, cancellation);
        return plan.Procedure(new ProcedureKey(procedure)) is { } found
            ? PublicAnswer.Of(SopChart.Draw(SopReading.Read(plan, found), frame.Language), PublicAnswer.Svg)
            : NotFound(frame, new Text(
                $"Standar ini tidak memiliki prosedur '{procedure}'. Yang ada: {string.Join(", ", plan.Procedures.Select(known => known.Key))}.",
                $"This standard has no procedure '{procedure}'. There is: {string.Join(", ", plan.Procedures.Select(known => known.Key))}."));
    }

    private async Task<IResult> UnknownAsync(PublicFrame frame, StandardKey standard, string? edition, CancellationToken cancellation)
    {
        var detail = (await published.UnknownAsync(standard, edition, cancellation)).Detail;
        var known = string.Join(", ", (await editions.EditionsAsync(standard.Agency, standard, cancellation)).Select(row => row.Edition));
        return NotFound(frame, known.Length == 0 ? detail : new Text($"{detail.Id} Edisi yang ada: {known}.", $"{detail.In("en")} There is: {known}."));
    }

    private static IResult NotFound(PublicFrame frame, Text detail)
    {
        var title = frame.Words("Tidak ditemukan", "Not found");
        return PublicAnswer.Of(frame.Page(title, StandardList.Missing(title, detail.In(frame.Language), frame)), PublicAnswer.Html, StatusCodes.Status404NotFound);
    }

    private PublicFrame Frame(HttpContext context, AgencyKey? agency)
    {
        // As the address says, so that a page can be passed on in its language; else as the reader has chosen.
        var language = (context.Request.Query["lang"].ToString() is { Length: > 0 } asked ? asked : context.Request.Cookies[Reader.Cookie]) == "en" ? "en" : "id";
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Cookie);
        var office = agency is { } key ? Office(key) : PublicFrame.Nobody;
        var parent = agency is { } known ? offices.Find(known)?.Parent : null;
        return new PublicFrame(language, office.In(language), parent, context.Request.Path, context.Request.Query["edition"], assets);
    }

    private Text Office(AgencyKey agency) => offices.Find(agency)?.Name ?? new Text(agency.Value);
}
