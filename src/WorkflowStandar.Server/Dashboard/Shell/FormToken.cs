using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WorkflowStandar.Server.Dashboard.Shell;

/// <summary>Gives every form that is posted its token, wherever it is posted to; the framework's own helper leaves out those that name their address.</summary>
[HtmlTargetElement("form")]
public sealed class FormToken(IHtmlGenerator generator) : TagHelper
{
    [HtmlAttributeName("method")]
    public string? Method { get; set; }

    /// <summary>The handler of this very page that answers; as the framework's own helper would have it.</summary>
    [HtmlAttributeName("asp-page-handler")]
    public string? PageHandler { get; set; }

    /// <summary>The framework's attribute says nothing that is not so already.</summary>
    [HtmlAttributeName("asp-antiforgery")]
    public bool? Antiforgery { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Method is not null)
            output.Attributes.Insert(0, new TagHelperAttribute("method", Method));
        if (PageHandler is not null)
            output.Attributes.SetAttribute("action", $"{ViewContext.HttpContext.Request.Path}?handler={PageHandler}");
        if (string.Equals(Method, "post", StringComparison.OrdinalIgnoreCase))
            output.PreContent.AppendHtml(generator.GenerateAntiforgery(ViewContext));
    }
}
