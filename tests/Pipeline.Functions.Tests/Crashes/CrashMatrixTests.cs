using Pipeline.Testing;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.SendGrid;

namespace Pipeline.Functions.Tests.Crashes;

/// <summary>Nothing accepted is lost, counted twice or mailed twice, wherever the process dies and whichever request or answer is lost.</summary>
[Trait("Category", "Slow")]
public sealed class CrashMatrixTests(AzuriteFixture azurite)
{
    private const int Stride = 9;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(CrashMode.DieBefore)]
    [InlineData(CrashMode.DieAfter)]
    [InlineData(CrashMode.LoseRequest)]
    [InlineData(CrashMode.LoseAnswer)]
    public async Task A_week_ends_the_same_whatever_breaks_on_its_way(CrashMode mode)
    {
        await using var mails = await FakeSendGrid.StartAsync(Cancellation);
        var unharmed = await RunAsync(mails, CrashPoint.Never);
        unharmed.End.ShouldContain("period Done");
        unharmed.End.ShouldContain(": 1\n");

        var broken = await CrashSweep.BrokenAsync(mode, Stride, unharmed, point => RunAsync(mails, point));

        broken.ShouldBeEmpty();
    }

    private Task<(string End, int Writes)> RunAsync(FakeSendGrid mails, CrashPoint point) =>
        new CrashRun(azurite.ConnectionString, mails, new SmallSeason(TestIds.Next("crash"))).RunAsync(point);
}
