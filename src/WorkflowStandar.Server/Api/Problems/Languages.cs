using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Server.Api.Problems;

/// <summary>Which of the two languages of the product a reader wants.</summary>
public static class Languages
{
    public const string Indonesian = "id";
    public const string English = "en";

    /// <summary>The one that <c>Accept-Language</c> weighs higher; Indonesian where it names neither.</summary>
    public static string Of(HttpRequest request)
    {
        var wanted = request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.Value?.Split('-')[0].ToLowerInvariant());
        return wanted.FirstOrDefault(language => language is Indonesian or English) ?? Indonesian;
    }

    public static string In(this Text text, HttpContext context) => text.In(Of(context.Request));
}
