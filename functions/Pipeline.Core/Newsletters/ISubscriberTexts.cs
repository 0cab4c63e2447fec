using Pipeline.Core.Delivery;
using Pipeline.Core.Programmes;

namespace Pipeline.Core.Newsletters;

/// <summary>Writes what readers who sign up for a newsletter see, in their language where there are texts in it, else in bokmål.</summary>
public interface ISubscriberTexts
{
    Consent Consent(Programme programme, string locale);

    string SignUpPage(Programme programme, string locale, SignUpFace face);

    /// <summary>`signUp` is where somebody whose link is too old signs up again.</summary>
    string ConfirmationPage(Programme programme, Subscriber subscriber, ConfirmationFace face, Uri signUp);

    MailContent ConfirmationMail(Programme programme, string locale, Uri confirmation);
}
