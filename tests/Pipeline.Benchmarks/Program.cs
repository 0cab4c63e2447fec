using System.CommandLine;
using Pipeline.Benchmarks;
using Pipeline.Benchmarks.Counting;
using Pipeline.Benchmarks.Rendering;
using Pipeline.Benchmarks.Scanning;

return args is ["count" or "scan" or "render", ..]
    ? await new RootCommand("Speed against other tools on the same data.") { CountCommand.Create(), ScanCommand.Create(), RenderCommand.Create() }.Parse(args).InvokeAsync()
    : MicroBenchmarks.Run(args);
