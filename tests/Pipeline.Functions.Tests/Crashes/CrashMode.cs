namespace Pipeline.Functions.Tests.Crashes;

/// <summary>What happens at the chosen write: the process dies before it leaves or after it was done, or its request or its answer is lost on the way.</summary>
public enum CrashMode
{
    DieBefore,
    DieAfter,
    LoseRequest,
    LoseAnswer,
}
