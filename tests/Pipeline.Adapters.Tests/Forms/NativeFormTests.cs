using Pipeline.Adapters.Forms;
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
    public void A_signed_evaluation_is_read_from_the_bytes_that_came()
    {
        var form = new NativeForm();

        var reading = form.Read(Form, [Secret], Signed(Body, Now));

        reading.ShouldBeOfType<HookReading.Read>().Evaluation.Id.ShouldBe(Evaluation.Id);
        form.Name.ShouldBe("native");
    }

    [Theory]
    [InlineData(-301)]
    [InlineData(301)]
    public void A_forged_webhook_is_not_even_read(int secondsOff)
    {
        var reading = new NativeForm().Read(Form, [Secret], Signed("not an evaluation"u8.ToArray(), Now.AddSeconds(secondsOff)));

        reading.ShouldBeOfType<HookReading.Forged>();
    }

    [Fact]
    public void The_forms_own_tolerance_counts()
    {
        var reading = new NativeForm().Read(Form with { ToleranceSeconds = 3600 }, [Secret], Signed(Body, Now.AddSeconds(-3600)));

        reading.ShouldBeOfType<HookReading.Read>();
    }

    [Fact]
    public void Faults_are_handed_on()
    {
        var reading = new NativeForm().Read(Form, [Secret], Signed("""{"id":"resp-000123"}"""u8.ToArray(), Now));

        reading.ShouldBeOfType<HookReading.Unreadable>().Faults.Select(fault => fault.Pointer).ShouldContain("/channel");
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
