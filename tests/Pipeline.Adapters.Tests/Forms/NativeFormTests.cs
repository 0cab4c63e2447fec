using Pipeline.Adapters.Forms;
using Pipeline.Adapters.Forms.Native;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Forms;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Builders;

namespace Pipeline.Adapters.Tests.Forms;

public sealed class NativeFormTests
{
    private const string Secret = "whsec_q83vASNFZ4mrze8BI0VniavN7wEjRWeJq80=";
    private static readonly DateTimeOffset Now = new(2026, 1, 14, 12, 0, 0, TimeSpan.FromHours(1));
    private static readonly Programme Programme = new ProgrammeBuilder().Build();
    private static readonly FormDefinition Form = new("form", Programme.Id, "native", ["current"], 300);

    private static readonly Evaluation Evaluation = new EvaluationBuilder(Programme).Build();
    private static readonly byte[] Body = EvaluationWriter.Write(Evaluation);

    [Fact]
    public async Task A_signed_evaluation_is_read_from_the_bytes_that_came()
    {
        (await ReadAsync(Body, Now)).ShouldBeOfType<HookReading.Read>().Evaluation.Id.ShouldBe(Evaluation.Id);
        new NativeForm().Name.ShouldBe("native");
    }

    [Theory]
    [InlineData(-301)]
    [InlineData(301)]
    public void A_signature_too_old_or_too_early_proves_nothing(int secondsOff) =>
        new NativeForm().FindForgery(Form, [Secret], Signed(Body, Now.AddSeconds(secondsOff))).ShouldNotBeNull();

    [Fact]
    public void The_forms_own_tolerance_counts() =>
        new NativeForm().FindForgery(Form with { ToleranceSeconds = 3600 }, [Secret], Signed(Body, Now.AddSeconds(-3600))).ShouldBeNull();

    [Fact]
    public async Task Faults_are_handed_on() =>
        (await ReadAsync("""{"id":"resp-000123"}"""u8.ToArray(), Now)).ShouldBeOfType<HookReading.Unreadable>()
            .Faults.Select(fault => fault.Pointer).ShouldContain("/channel");

    private static async Task<HookReading> ReadAsync(byte[] body, DateTimeOffset at)
    {
        var (form, request) = (new NativeForm(), Signed(body, at));
        form.FindForgery(Form, [Secret], request).ShouldBeNull();
        return await form.ReadAsync(Form, null, request.Content, TestContext.Current.CancellationToken);
    }

    private static HookRequest Signed(byte[] body, DateTimeOffset at) => new(
        new Dictionary<string, string>
        {
            [StandardWebhooks.IdHeader] = "resp-000123",
            [StandardWebhooks.TimestampHeader] = $"{at.ToUnixTimeSeconds()}",
            [StandardWebhooks.SignatureHeader] = StandardWebhooks.Sign(Secret, "resp-000123", at.ToUnixTimeSeconds(), body),
        },
        body,
        Now);
}
