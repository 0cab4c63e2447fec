namespace Pipeline.Rendering.Tests.Safety;

/// <summary>Changes the process's local time zone, so nothing else may run beside it.</summary>
[CollectionDefinition(nameof(SameEverywhereTests), DisableParallelization = true)]
public sealed class SameEverywhereCollection;
