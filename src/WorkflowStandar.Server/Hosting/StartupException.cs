namespace WorkflowStandar.Server.Hosting;

/// <summary>The server cannot start. The message is one sentence or two for whoever started it: what is wrong and what to do.</summary>
public sealed class StartupException(string message, Exception? cause = null) : Exception(message, cause);
