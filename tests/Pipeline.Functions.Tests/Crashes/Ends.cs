namespace Pipeline.Functions.Tests.Crashes;

/// <summary>How one run ended, beside how it should have: the lines that are missing and those that are too many.</summary>
internal static class Ends
{
    public static string Difference(string expected, string end)
    {
        var (wanted, got) = (expected.Split('\n'), end.Split('\n'));
        return string.Join('\n', [.. wanted.Except(got).Select(line => "- " + line), .. got.Except(wanted).Select(line => "+ " + line)]);
    }
}
