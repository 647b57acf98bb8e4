using BenchmarkDotNet.Running;
using WorkflowStandar.Benchmarks.Engine;
using WorkflowStandar.Benchmarks.Http;

if (args is ["engine", .. var rest])
    return await EngineFigures.RunAsync(rest);
if (args is ["http", .. var others])
    return await HttpFigures.RunAsync(others);
BenchmarkSwitcher.FromAssembly(typeof(EngineFigures).Assembly).Run(args);
return 0;
