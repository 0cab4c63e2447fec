namespace Pipeline.Benchmarks.Rendering;

/// <summary>One way to write the case as a page.</summary>
internal interface IReportWriter
{
    string Name { get; }

    string Write();
}
