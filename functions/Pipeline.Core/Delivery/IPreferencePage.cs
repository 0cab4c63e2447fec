using Pipeline.Core.Programmes;

namespace Pipeline.Core.Delivery;

/// <summary>Writes the page on which a contact sees and changes whether it is mailed, in the contact's language.</summary>
public interface IPreferencePage
{
    string Render(Programme programme, ContactLink link, bool suppressed);
}
