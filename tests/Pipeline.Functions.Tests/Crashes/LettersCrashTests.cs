using Pipeline.Testing;
using Pipeline.Testing.Azurite;
using Pipeline.Testing.SendGrid;

namespace Pipeline.Functions.Tests.Crashes;

/// <summary>Reviews, an appeal, a sign-up, a newsletter, alerts and a correction end the same wherever the process dies and whichever request or answer is lost.</summary>
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
        var unharmed = await RunAsync(mails, CrashPoint.Never);
        foreach (var part in (string[])["Changed", "alerts of a week Settled", "reader confirmed True", "period Done", "mailing correction Done", "mailing newsletter Done", ": 1\n"])
            unharmed.End.ShouldContain(part);

        var broken = await CrashSweep.BrokenAsync(mode, Stride, unharmed, point => RunAsync(mails, point));

        broken.ShouldBeEmpty();
    }

    private Task<(string End, int Writes)> RunAsync(FakeSendGrid mails, CrashPoint point) =>
        new LettersRun(azurite.ConnectionString, mails, new LettersSeason(TestIds.Next("letters"))).RunAsync(point);
}
