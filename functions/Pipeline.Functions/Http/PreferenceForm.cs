using Pipeline.Core.Delivery;

namespace Pipeline.Functions.Http;

/// <summary>
/// What is said at an unsubscribe address: by a mail program `List-Unsubscribe=One-Click`, which stops mails of the kind that named the address, or by a form
/// of the page `kind` and `mails=on|off`. Whatever else is said stops mails, as that is what the address is for.
/// </summary>
public sealed record PreferenceForm(string? Kind, bool WantsMails)
{
    /// <summary>Null when it names a kind of mails that there is not.</summary>
    public static PreferenceForm? Read(IReadOnlyDictionary<string, string> form)
    {
        var kind = form.GetValueOrDefault("kind");
        return kind is null || MailKinds.All.Contains(kind) ? new PreferenceForm(kind, form.GetValueOrDefault("mails") == "on") : null;
    }
}
