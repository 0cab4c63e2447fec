namespace Pipeline.Testing;

/// <summary>
/// What people could write to break a page, a post, a mail, a feed or a spreadsheet: every kind of attack in every surrounding. Each holds something that a reader
/// can see.
/// </summary>
public static class HostileTexts
{
    private static readonly string[] Markup =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "\"><b onmouseover=alert(1)>x", "'><i onfocus=alert(1) autofocus>x",
        "</title><script>alert(1)//", "</style><iframe src=javascript:alert(1)>x", "<!-- x", "--> x", "<a href=\"javascript:alert(1)\">klikk</a>", "<base href=//evil.example>x",
        "<form action=//evil.example><input name=q>x", "&lt;script&gt; &#x3C;b&#62; &amp;amp;", "<math><mi xlink:href=\"data:text/html,x\">x", "]]><x/>", "<?xml version=\"1.0\"?>",
        "javascript:alert(1)", "data:text/html;base64,PHg+", "</svg></desc><p>x", "<style>*{display:none}</style>", "x\" style=\"position:fixed", "<meta http-equiv=refresh content=0>x",
    ];

    private static readonly string[] Markdown =
    [
        "[x](javascript:alert(1))", "![x](data:image/svg+xml,<svg>)", "![x](chart:by-channel)", "<javascript:alert(1)>", "<https://evil.example>", "[x]: javascript:alert(1)",
        "# Tittel", "- punkt", "1. punkt", "> sitat", "``` kode", "~~~ kode", "x\n---", "x\n===", "*fet* __fet__", "`kode`", "| a | b |\n|---|---|", "x\\", "&copy; &#106;avascript:",
        "{.x onclick=y}", "[^1]: note", "x  \ny", "    kode",
    ];

    private static readonly string[] Lines =
    [
        "a\r\nBcc: x@evil.example", "a\nSet-Cookie: x=1", "a\r\n\r\n<html>", "a\u2028Cc: b", "a\u0085b", "a\u000Bb\u000Cc", "a\0b\u0007c\u001B[31md\u007Fe",
    ];

    private static readonly string[] Invisible =
    [
        "A\u202Etxt.exe", "A\u202Bb\u202Ac\u202D\u202Cd", "A\u2066b\u2067c\u2068d", "\u2069A\u200E\u200Fb\u061C", "A\uE000\uE010\uE00175,8\uE002", "A\uFFFEb\uFFFFc\uFDD0d", "A\uD800b",
        "A\u200Bb\uFEFFc\u2060d", "A\U000E0041b",
    ];

    private static readonly string[] Formulas = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＋1", "－1", "＠x", "=cmd|' /C calc'!A0", "\"=1\",x"];

    private static readonly string[] Templates =
        ["{{ programme }}", "{{ include '_frame/page.scriban-html' }}", "{%{ x", "}} x", "{{ for x in 1..9 }}x{{ end }}", "{{~ 7 * 7 ~}}", "{{ fixed \"alltid\" }}"];

    private static readonly Func<string, string>[] Surroundings =
    [
        text => text, text => $"Ola {text}", text => $"{text} AS", text => $"«{text}»", text => $"a{text}b", text => $"\"{text}", text => $"\n{text}\n", text => $"*{text}", text => $"{text}{text}",
    ];

    /// <summary>How many rounds it takes until every place has held every attack.</summary>
    public static int Rounds => Attacks.Count;

    public static IReadOnlyList<string> All { get; } = [.. Attacks.SelectMany(attack => Surroundings.Select(around => around(attack)))];

    private static List<string> Attacks => [.. Markup, .. Markdown, .. Lines, .. Invisible, .. Formulas, .. Templates];

    /// <summary>The text of a place in a round: another attack each round, and another surrounding for its neighbours.</summary>
    public static string At(int place, int round) =>
        All[((place + round) % Rounds * Surroundings.Length) + ((place + (2 * round)) % Surroundings.Length)];
}
