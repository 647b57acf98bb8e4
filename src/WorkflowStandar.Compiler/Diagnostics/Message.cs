namespace WorkflowStandar.Compiler.Diagnostics;

/// <summary>A sentence for people, in both languages of the product. Says what is wrong, then what to do.</summary>
public sealed record Message(string En, string Id)
{
    public string In(Language language) => language == Language.Indonesian ? Id : En;
}

public enum Language
{
    English,
    Indonesian,
}
