namespace Pipeline.Benchmarks;

/// <summary>Seconds by the clock, and seconds that this process had a processor; on a shared machine the second is the steadier measure of one thread.</summary>
internal readonly record struct Spent(double Wall, double Processor);
