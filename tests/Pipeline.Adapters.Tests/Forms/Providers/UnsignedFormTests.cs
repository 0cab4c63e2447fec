using Pipeline.Adapters.Forms;
using Pipeline.Adapters.Forms.Fillout;
using Pipeline.Adapters.Forms.Jotform;
using Pipeline.Adapters.Forms.MicrosoftForms;
using Pipeline.Adapters.Forms.SurveyJs;
using Pipeline.Core.Forms;

namespace Pipeline.Adapters.Tests.Forms.Providers;

public sealed class UnsignedFormTests
{
    private const string Token = "a-long-enough-secret-of-the-form";

    public static TheoryData<IFormProvider> Providers => new((IFormProvider[])[new JotformForm(), new FilloutForm(), new MicrosoftForm(), new SurveyJsForm()]);

    [Theory]
    [MemberData(nameof(Providers))]
    public void The_forms_secret_is_wanted_in_the_address_or_in_a_header(IFormProvider provider)
    {
        var desk = new Desk(provider, """ "participant":{"value":"a"}, "channel":{"value":"phone"}, "questions":{} """);

        desk.FindForgery("{}", Token, token: Token).ShouldBeNull();
        desk.FindForgery("{}", Token, headers: ("x-form-secret", Token)).ShouldBeNull();
        desk.FindForgery("{}", Token)!.ShouldStartWith("The form's secret is missing");
        desk.FindForgery("{}", Token, token: "")!.ShouldStartWith("The form's secret is missing");
        foreach (var other in (string[])[Token + "x", Token[..^1], Token.ToUpperInvariant(), "\ud800", Token + " " + Token])
            desk.FindForgery("{}", Token, token: other).ShouldBe("The secret is not the form's.");
    }

    [Fact]
    public void While_secrets_are_changed_the_old_and_the_new_one_open_the_form()
    {
        const string New = "the-next-secret-of-the-same-form";

        foreach (var given in (string[])[Token, New]) FindForgery(given).ShouldBeNull();
        FindForgery("a-secret-of-some-other-form").ShouldBe("The secret is not the form's.");

        static string? FindForgery(string given) =>
            SharedToken.FindForgery([Token, New], new HookRequest(new Dictionary<string, string>(), default, Desk.Now, given));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void A_secret_that_can_be_guessed_is_refused_and_opens_nothing(IFormProvider provider)
    {
        provider.FindSecretFault("hemmelig").ShouldNotBeNull();
        provider.FindSecretFault("").ShouldNotBeNull();
        provider.FindSecretFault(Token).ShouldBeNull();
        new Desk(provider, """ "participant":{"value":"a"}, "channel":{"value":"phone"}, "questions":{} """)
            .FindForgery("{}", "", token: "").ShouldNotBeNull();
    }
}
