using System.Text;
using Pipeline.Adapters.Forms;
using Pipeline.Core;
using Pipeline.Core.Evaluations;
using Pipeline.Core.Forms;
using Pipeline.Core.Programmes;
using Pipeline.Testing.Builders;

namespace Pipeline.Adapters.Tests.Forms;

public sealed class NativeFormTests
{
    private const string Secret = "whsec_q83vASNFZ4mrze8BI0VniavN7wEjRWeJq80=";
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"id":"resp-000123"}""");
    private static readonly DateTimeOffset Now = new(2026, 1, 14, 12, 0, 0, TimeSpan.FromHours(1));
    private static readonly Programme Programme = new ProgrammeBuilder().Build();
    private static readonly FormDefinition Form = new("form", Programme.Id, "native", ["current"], 300);

    private readonly Evaluation evaluation = new EvaluationBuilder(Programme).Build();

    [Fact]
    public void A_signed_evaluation_is_read_from_the_bytes_that_came()
    {
        ReadOnlyMemory<byte> seen = default;
        var form = new NativeForm(bytes =>
        {
            seen = bytes;
            return (evaluation, []);
        });

        var reading = form.Read(Form, [Secret], Signed(Now));

        reading.ShouldBeOfType<HookReading.Read>().Evaluation.ShouldBeSameAs(evaluation);
        seen.ToArray().ShouldBe(Body);
        form.Name.ShouldBe("native");
    }

    [Fact]
    public void A_forged_webhook_is_not_even_read()
    {
        var form = new NativeForm(_ => throw new InvalidOperationException("Nobody may read this."));

        form.Read(Form, ["whsec_b3RoZXItc2VjcmV0LW90aGVyLXNlY3JldA=="], Signed(Now)).ShouldBeOfType<HookReading.Forged>();
        form.Read(Form, [Secret], new HookRequest(new Dictionary<string, string>(), Body, Now)).ShouldBeOfType<HookReading.Forged>();
    }

    [Fact]
    public void A_webhook_is_as_old_as_the_form_allows()
    {
        var form = new NativeForm(_ => (evaluation, []));

        form.Read(Form with { ToleranceSeconds = 60 }, [Secret], Signed(Now.AddSeconds(-60))).ShouldBeOfType<HookReading.Read>();
        form.Read(Form with { ToleranceSeconds = 60 }, [Secret], Signed(Now.AddSeconds(-61))).ShouldBeOfType<HookReading.Forged>();
    }

    [Fact]
    public void Faults_are_handed_on()
    {
        Fault[] faults = [new("/channel", "The channel is missing.")];

        var reading = new NativeForm(_ => (null, faults)).Read(Form, [Secret], Signed(Now));

        reading.ShouldBeOfType<HookReading.Unreadable>().Faults.ShouldBe(faults);
    }

    [Fact]
    public void A_form_speaks_for_its_own_programme_only()
    {
        var reading = new NativeForm(_ => (evaluation with { Programme = "another-2026" }, [])).Read(Form, [Secret], Signed(Now));

        reading.ShouldBeOfType<HookReading.Unreadable>().Faults.ShouldHaveSingleItem().Pointer.ShouldBe("/programme");
    }

    private static HookRequest Signed(DateTimeOffset at) => new(
        new Dictionary<string, string>
        {
            [StandardWebhooks.IdHeader] = "resp-000123",
            [StandardWebhooks.TimestampHeader] = $"{at.ToUnixTimeSeconds()}",
            [StandardWebhooks.SignatureHeader] = StandardWebhooks.Sign(Secret, "resp-000123", at.ToUnixTimeSeconds(), Body),
        },
        Body,
        Now);
}
