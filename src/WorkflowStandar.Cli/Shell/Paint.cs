namespace WorkflowStandar.Cli.Shell;

/// <summary>Colours that say nothing a word does not say too.</summary>
public readonly record struct Paint(bool On)
{
    public string Bold(string text) => Wrap("1", text);

    public string Dim(string text) => Wrap("2", text);

    public string Bad(string text) => Wrap("31", text);

    public string Good(string text) => Wrap("32", text);

    public string Doubtful(string text) => Wrap("33", text);

    public string Name(string text) => Wrap("36", text);

    private string Wrap(string code, string text) => On && text.Length > 0 ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
