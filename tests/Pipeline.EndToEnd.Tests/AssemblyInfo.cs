using Xunit.Sdk;
using Xunit.v3;

// One class at a time, for the demo wants both cores.
[assembly: Parallelization(Mode = ParallelMode.None)]
