namespace WorkflowStandar.Storage;

/// <summary>The data cannot be opened; the message says why and what to do.</summary>
public sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner);
