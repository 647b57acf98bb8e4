namespace WorkflowStandar.Core.Calendars;

/// <summary>One phrase in the two languages of the product.</summary>
public sealed record Words(string Id, string En);
