using BenchmarkDotNet.Running;
using WorkflowStandar.Benchmarks.Engine;
using WorkflowStandar.Benchmarks.Http;
using WorkflowStandar.Benchmarks.Worklists;

if (args is ["engine", .. var rest])
    return await EngineFigures.RunAsync(rest);
if (args is ["http", .. var others])
    return await HttpFigures.RunAsync(others);
if (args is ["worklists", .. var lists])
    return await ListFigures.RunAsync(lists);
BenchmarkSwitcher.FromAssembly(typeof(EngineFigures).Assembly).Run(args);
return 0;
