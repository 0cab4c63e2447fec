using Pipeline.EndToEnd.Tests;
using Xunit.Sdk;
using Xunit.v3;

// The two runs of the demo serve every class that looks at what they made; one class at a time, for the demo wants both cores.
[assembly: AssemblyFixture(typeof(DemoSeason))]
[assembly: Parallelization(Mode = ParallelMode.None)]
