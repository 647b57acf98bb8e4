using System.Reflection;
using WorkflowStandar.Compiler.Semantics;
using WorkflowStandar.Core.Plans;

namespace WorkflowStandar.Publishing.Standards;

/// <summary>The published standard as a file of its own: one HTML page with its style inside, ready to be opened, sent or printed.</summary>
public static class StandardDocument
{
    /// <summary>The style sheet of published pages; a server may link to it instead.</summary>
    public static string Style { get; } = ReadStyle();

    public static string Write(Standard standard, Plan plan, string office, string language = "id") =>
        Page($"{standard.Title.In(language)} · {office}", office, StandardArticle.Write(standard, plan, language), language);

    /// <summary>A page in a frame of its server's, whose style lies elsewhere: for a server that allows no style within a page.</summary>
    /// <param name="links">What the head links to, <see cref="Style"/> among it.</param>
    /// <param name="header">What stands above <paramref name="main"/>.</param>
    public static string Framed(string title, string language, Markup links, Markup header, string main) =>
        Whole(title, language, links, header, main);

    internal static string Page(string title, string office, string main, string language) => Whole(
        title, language, new Markup().Open("style").Drawn($"\n{Style}").Close("style"), new Markup().Open("header", "masthead").Element("p", office).Close("header"), main);

    private static string Whole(string title, string language, Markup links, Markup header, string main) =>
        $"""
        <!doctype html>
        <html lang="{(language == "en" ? "en" : "id")}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        {new Markup().Element("title", title)}
        {links}
        </head>
        <body>
        {header}
        {main}
        </body>
        </html>

        """;

    private static string ReadStyle()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("published.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
