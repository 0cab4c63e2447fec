namespace Pipeline.Testing;

/// <summary>Reference files that lie in a folder `shared` beside the checkout, on machines that have them; tests that read them skip elsewhere.</summary>
public static class Beside
{
    /// <summary>The file's path, or null when it is not there.</summary>
    public static string? File(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine([folder.FullName, "shared", .. parts]);
            if (System.IO.File.Exists(path)) return path;
        }

        return null;
    }
}
