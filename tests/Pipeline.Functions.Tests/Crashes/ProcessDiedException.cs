namespace Pipeline.Functions.Tests.Crashes;

/// <summary>The process is gone. Nothing that runs in it catches this, and nothing more leaves it.</summary>
internal sealed class ProcessDiedException() : Exception("The process died here.");
