namespace WorkflowStandar.Server.Dashboard.Shell;

/// <summary>What is wrong with a form, in the order of its fields: shown beside each, and above them all with a link to it.</summary>
public sealed class FormFaults
{
    private readonly List<(string Field, string Words)> all = [];

    public IReadOnlyList<(string Field, string Words)> All => all;

    public bool Any => all.Count > 0;

    public void Add(string field, string words) => all.Add((field, words));

    public string? Of(string field) => all.Where(fault => fault.Field == field).Select(fault => fault.Words).FirstOrDefault();
}
