using BenchmarkDotNet.Running;
using WorkflowStandar.Benchmarks.Engine;

if (args is ["engine", .. var rest])
    return await EngineFigures.RunAsync(rest);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
