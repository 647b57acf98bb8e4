using WorkflowStandar.Server.Hosting;

try
{
    var options = ServerOptions.Parse(args);
    if (options.Help)
    {
        Console.WriteLine(ServerOptions.Usage);
        return 0;
    }

    await ServerHost.RunAsync(options);
    return 0;
}
catch (StartupException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
