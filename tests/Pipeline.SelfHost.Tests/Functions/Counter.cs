namespace Pipeline.SelfHost.Tests.Functions;

/// <summary>Registered per scope.</summary>
public sealed class Counter
{
    public int Value { get; set; }
}
