using Pipeline.Core.Delivery;
using Pipeline.Core.Newsletters;
using Pipeline.Core.Programmes;

namespace Pipeline.Testing.Twins;

/// <summary>Pages and mails of a sign-up that say what they show and nothing else.</summary>
public sealed class PlainSubscriberTexts : ISubscriberTexts
{
    public Consent Consent(Programme programme, string locale) => new($"Yes to {programme.Id} in {locale}", "1");

    public string SignUpPage(Programme programme, string locale, SignUpFace face) => $"{face}";

    public string ConfirmationPage(Programme programme, Subscriber subscriber, ConfirmationFace face, Uri signUp) => $"{face}";

    public MailContent ConfirmationMail(Programme programme, string locale, Uri confirmation) => new("Confirm", $"<a href=\"{confirmation}\">confirm</a>", $"{confirmation}", "{}");
}
