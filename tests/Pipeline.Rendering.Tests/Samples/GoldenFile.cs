namespace Pipeline.Rendering.Tests.Samples;

/// <summary>Compares with the file of the name in `Golden`. With the environment variable GOLDEN=rewrite the file is written instead.</summary>
internal static class GoldenFile
{
    public static void ShouldBeGolden(this string actual, string name)
    {
        var path = Path.Combine(RealTemplates.RepoRoot, "tests", "Pipeline.Rendering.Tests", "Golden", name);
        if (Environment.GetEnvironmentVariable("GOLDEN") == "rewrite") File.WriteAllText(path, actual);
        File.Exists(path).ShouldBeTrue($"{path} does not exist; run once with GOLDEN=rewrite and read what it says");
        var (before, after) = (File.ReadAllText(path).Split('\n'), actual.Split('\n'));
        for (var line = 0; line < Math.Max(before.Length, after.Length); line++)
            after.ElementAtOrDefault(line).ShouldBe(before.ElementAtOrDefault(line), $"{name} line {line + 1} has changed; if it should, run with GOLDEN=rewrite and read the difference");
    }
}
