using System.CommandLine;
using Pipeline.Benchmarks;
using Pipeline.Benchmarks.Counting;
using Pipeline.Benchmarks.Load;
using Pipeline.Benchmarks.Rendering;
using Pipeline.Benchmarks.Scanning;

return args is ["count" or "load" or "fan-out" or "scan" or "render" or "pictures" or "reports", ..]
    ? await new RootCommand("Speed against other tools on the same data.")
    {
        CountCommand.Create(), LoadCommand.Create(), FanOutCommand.Create(), ScanCommand.Create(), RenderCommand.Create(), PictureCommand.Create(), ReportsCommand.Create(),
    }.Parse(args).InvokeAsync()
    : MicroBenchmarks.Run(args);
