using WorkflowStandar.Cli;
using WorkflowStandar.Cli.Shell;

return Wfs.Run(args, ProcessTerminal.Open());
