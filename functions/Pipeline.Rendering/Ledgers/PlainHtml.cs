using System.Buffers;

namespace Pipeline.Rendering.Ledgers;

/// <summary>
/// Reads the same runs as `VisibleText` from a page that is written plainly: quoted attributes, closed tags, and no entities but those that we
/// write. That is every page of ours, and takes a tenth of the time. What it does not know it gives up, and the page is read by the other.
/// </summary>
internal ref struct PlainHtml
{
    /// <summary>Where the other reader takes a text to end.</summary>
    private const char EndOfText = '\uFFFF';

    internal delegate void RunReader(ReadOnlySpan<char> run);

    private readonly ReadOnlySpan<char> html;
    private readonly RunReader read;
    private readonly Span<char> gathered;
    private ReadOnlySpan<char> run;
    private int length;
    private int at;

    private PlainHtml(ReadOnlySpan<char> html, RunReader read, Span<char> room)
    {
        this.html = html;
        this.read = read;
        gathered = room;
    }

    /// <summary>False when the page is not plain; then some runs may have been read, and count for nothing.</summary>
    public static bool TryRead(ReadOnlySpan<char> html, RunReader read)
    {
        if (html.ContainsAny('\r', '\0', EndOfText)) return false;
        var room = ArrayPool<char>.Shared.Rent(html.Length);
        try
        {
            return new PlainHtml(html, read, room).TryRead();
        }
        finally
        {
            ArrayPool<char>.Shared.Return(room);
        }
    }

    private bool TryRead()
    {
        while (at < html.Length)
        {
            var rest = html[at..];
            var end = rest.IndexOfAny('<', '&');
            if (end != 0)
            {
                Append(end < 0 ? rest : rest[..end]);
                at += end < 0 ? rest.Length : end;
            }
            else if (rest[0] == '&')
            {
                if (PlainEntity.At(rest) is not { Length: > 0 } entity) return false;
                Append(entity.Text);
                at += entity.Length;
            }
            else if (!TryReadMarkup(rest))
            {
                return false;
            }
        }

        Close();
        return true;
    }

    private bool TryReadMarkup(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("<!--")) return TrySkip(rest, 4, "-->") && !rest[4..].StartsWith(">") && !rest[4..].StartsWith("->");
        if (rest.StartsWith("<!DOCTYPE html>", StringComparison.OrdinalIgnoreCase)) return TrySkip(rest, 0, ">");
        return PlainTag.TryParse(rest, out var tag) && (tag.Closes ? TryEnd(tag) : TryBegin(tag));
    }

    private bool TryBegin(PlainTag tag)
    {
        if (tag.MaySay)
        {
            foreach (var name in VisibleText.ReadAttributes)
                if (!TryAdd(tag, name)) return false;
        }

        if (tag.Name is "meta" && VisibleText.IsRead(tag.Find("name") is { IsEmpty: false } about ? about : tag.Find("property")) && !TryAdd(tag, "content")) return false;
        if (!VisibleText.IsEmphasis(tag.Name)) Close();
        at += tag.Length;
        return tag.Name switch
        {
            "script" => TrySkip(html[at..], 0, "</script>"),
            "style" => TrySkip(html[at..], 0, "</style>"),
            _ => true,
        };
    }

    private bool TryEnd(PlainTag tag)
    {
        if (!VisibleText.IsEmphasis(tag.Name)) Close();
        at += tag.Length;
        return true;
    }

    private bool TrySkip(ReadOnlySpan<char> rest, int from, ReadOnlySpan<char> end)
    {
        var found = rest[from..].IndexOf(end);
        at += from + Math.Max(0, found) + end.Length;
        return found >= 0;
    }

    private bool TryAdd(PlainTag tag, ReadOnlySpan<char> name)
    {
        if (!tag.Has(name)) return true;
        Close();
        var value = tag.Find(name);
        while (value.IndexOf('&') is >= 0 and var mark)
        {
            if (PlainEntity.At(value[mark..]) is not { Length: > 0 } entity) return false;
            Append(value[..mark]);
            Append(entity.Text);
            value = value[(mark + entity.Length)..];
        }

        Append(value);
        if (length > 0) Close();
        else read("");
        return true;
    }

    /// <summary>A run that is whole as it stands on the page is not copied.</summary>
    private void Append(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        if (length > 0)
        {
            if (!run.IsEmpty) run.CopyTo(gathered);
            run = default;
            text.CopyTo(gathered[length..]);
        }
        else
        {
            run = text;
        }

        length += text.Length;
    }

    private void Close()
    {
        if (length > 0) read(run.IsEmpty ? gathered[..length] : run);
        run = default;
        length = 0;
    }
}
