namespace Pipeline.Testing;

/// <summary>The machine's own Chromium.</summary>
public static class InstalledChromium
{
    private static readonly string[] Known = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Throws FileNotFoundException when there is none.</summary>
    public static string Path => Known.FirstOrDefault(File.Exists) ?? throw new FileNotFoundException("Chromium is not installed; tests/run.sh installs it.");
}
