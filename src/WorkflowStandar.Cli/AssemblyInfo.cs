using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("WorkflowStandar.Tests")]
