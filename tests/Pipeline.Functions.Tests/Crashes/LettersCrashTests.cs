using Pipeline.Testing;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.SendGrid;

namespace Pipeline.Functions.Tests.Crashes;

/// <summary>
/// Reviews, an appeal, a sign-up, a newsletter, alerts and a correction end the same wherever the process dies and whichever request or answer is lost. Every write
/// is tried when `CRASHES` is `all`; else every so many, another share of them in each mode.
/// </summary>
[Trait("Category", "Slow")]
public sealed class LettersCrashTests(AzuriteFixture azurite)
{
    private const int Stride = 23;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(CrashMode.DieBefore)]
    [InlineData(CrashMode.DieAfter)]
    [InlineData(CrashMode.LoseRequest)]
    [InlineData(CrashMode.LoseAnswer)]
    public async Task What_people_do_about_a_week_ends_the_same_whatever_breaks_on_its_way(CrashMode mode)
    {
        await using var mails = await FakeSendGrid.StartAsync(Cancellation);
        var (expected, writes) = await RunAsync(mails, CrashPoint.Never);
        foreach (var part in (string[])["Changed", "alerts of a week Settled", "reader confirmed True", "period Done", "mailing correction Done", "mailing newsletter Done", ": 1\n"])
            expected.ShouldContain(part);
        var stride = Environment.GetEnvironmentVariable("CRASHES") == "all" ? 1 : Stride;
        List<string> broken = [];

        for (var at = (int)mode * stride / 4; at < writes; at += stride)
        {
            var (end, _) = await RunAsync(mails, new CrashPoint(at, mode));
            if (end != expected) broken.Add($"{mode} at {at} of {writes}:\n{Ends.Difference(expected, end)}");
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{writes} writes, every {stride}th tried.");
        broken.ShouldBeEmpty();
    }

    private Task<(string End, int Writes)> RunAsync(FakeSendGrid mails, CrashPoint point) =>
        new LettersRun(azurite.ConnectionString, mails, new LettersSeason(TestIds.Next("letters"))).RunAsync(point);
}
