using System.Text;
using MimeKit;
using Pipeline.Core.Erasures;

namespace Pipeline.Adapters.Erasures;

/// <summary>The texts of a kept `.eml`: its headers decoded, and its parts whatever their encoding.</summary>
internal static class MailTexts
{
    public static (bool Changed, byte[] Bytes) Rewrite(byte[] file, Func<string, string> text)
    {
        using var message = MimeMessage.Load(new MemoryStream(file));
        var changed = false;
        foreach (var header in message.Headers.ToList())
        {
            var after = text(header.Value);
            if (after == header.Value) continue;
            changed = true;
            // An address that is none any more must not be written as one.
            message.Headers[message.Headers.IndexOf(header)] = new Header("X-Erased", header.Field);
        }

        foreach (var part in message.BodyParts.OfType<MimePart>()) changed |= Rewrite(part, text);
        if (!changed) return (false, file);
        using var written = new MemoryStream();
        message.WriteTo(written);
        return (true, written.ToArray());
    }

    private static bool Rewrite(MimePart part, Func<string, string> text)
    {
        if (part is TextPart words)
        {
            var (before, after) = (words.Text, PersonalBytes.RewriteText(words.Text, text));
            if (before != after) words.SetText(Encoding.UTF8, after);
            return before != after;
        }

        if (part.Content is null) return false;
        using var decoded = new MemoryStream();
        part.Content.DecodeTo(decoded);
        var (changed, bytes) = PersonalBytes.Rewrite(decoded.ToArray(), text);
        if (changed) part.Content = new MimeContent(new MemoryStream(bytes));
        return changed;
    }
}
