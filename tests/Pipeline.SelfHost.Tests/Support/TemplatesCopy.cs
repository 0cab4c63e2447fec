namespace Pipeline.SelfHost.Tests.Support;

/// <summary>A copy of the product's templates that a test may change.</summary>
public sealed class TemplatesCopy : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public TemplatesCopy()
    {
        var packaged = System.IO.Path.Combine(AppContext.BaseDirectory, "templates");
        foreach (var file in Directory.EnumerateFiles(packaged, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(folder.Path, System.IO.Path.GetRelativePath(packaged, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Path => folder.Path;

    public void Write(string name, string text) => folder.Write(name, text);

    public void Dispose() => folder.Dispose();
}
