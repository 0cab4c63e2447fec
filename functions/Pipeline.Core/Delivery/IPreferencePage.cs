using Pipeline.Core.Programmes;

namespace Pipeline.Core.Delivery;

/// <summary>Writes the page on which a recipient sees and changes which mails it gets, in its language.</summary>
public interface IPreferencePage
{
    /// <summary>`signUp` is where newsletters are signed up for.</summary>
    string Render(Programme programme, ContactLink link, IReadOnlyList<MailChoice> choices, Uri signUp);
}
