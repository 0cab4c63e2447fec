namespace Pipeline.Core.Tests.Results;

/// <summary>Changes the process's local time zone, so nothing else may run beside it.</summary>
[CollectionDefinition(nameof(ExactnessTests), DisableParallelization = true)]
public sealed class ExactnessCollection;
