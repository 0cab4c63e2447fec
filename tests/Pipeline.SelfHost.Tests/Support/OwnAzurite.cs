namespace Pipeline.SelfHost.Tests.Support;

/// <summary>An Azurite for one class of tests, whose ticks of the clock act on every programme that they find.</summary>
public sealed class OwnAzurite : IAsyncDisposable
{
    public AzuriteFixture Storage { get; } = new();

    public ValueTask DisposeAsync() => Storage.DisposeAsync();
}
