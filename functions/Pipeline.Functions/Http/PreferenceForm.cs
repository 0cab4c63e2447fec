using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Pipeline.Core.Delivery;

namespace Pipeline.Functions.Http;

/// <summary>
/// What is said at an unsubscribe address: by a mail program `List-Unsubscribe=One-Click`, which stops mails of the kind that named the address, or by a form
/// of the page `kind` and `mails=on|off`.
/// </summary>
public sealed record PreferenceForm(string? Kind, bool WantsMails)
{
    /// <summary>Null when it names a kind of mails that there is not. Whatever else cannot be read stops mails, as that is what the address is for.</summary>
    public static PreferenceForm? Read(byte[] body)
    {
        using var form = new FormReader(Encoding.UTF8.GetString(body)) { ValueCountLimit = 100 };
        string? kind = null, mails = null;
        try
        {
            foreach (var (name, values) in form.ReadForm())
            {
                if (name == "kind") kind = values;
                if (name == "mails") mails = values;
            }
        }
        catch (InvalidDataException)
        {
            return new PreferenceForm(null, WantsMails: false);
        }

        return kind is null || MailKinds.All.Contains(kind) ? new PreferenceForm(kind, mails == "on") : null;
    }
}
