using Pipeline.Testing;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.SendGrid;

namespace Pipeline.Functions.Tests.Crashes;

/// <summary>
/// Nothing accepted is lost, counted twice or mailed twice, wherever the process dies and whichever request or answer is lost. Every write of a week from intake to
/// mail is tried when `CRASHES` is `all`; else every so many, another share of them in each mode.
/// </summary>
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
        var (expected, writes) = await RunAsync(mails, CrashPoint.Never);
        expected.ShouldContain("period Done");
        expected.ShouldContain(": 1\n");
        var stride = Environment.GetEnvironmentVariable("CRASHES") == "all" ? 1 : Stride;
        List<string> broken = [];

        for (var at = (int)mode % stride; at < writes; at += stride)
        {
            var (end, _) = await RunAsync(mails, new CrashPoint(at, mode));
            if (end != expected) broken.Add($"{mode} at {at} of {writes}:\n{Ends.Difference(expected, end)}");
        }

        broken.ShouldBeEmpty();
    }

    private Task<(string End, int Writes)> RunAsync(FakeSendGrid mails, CrashPoint point) =>
        new CrashRun(azurite.ConnectionString, mails, new SmallSeason(TestIds.Next("crash"))).RunAsync(point);
}
