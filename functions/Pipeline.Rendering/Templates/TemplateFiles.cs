using System.Text;

namespace Pipeline.Rendering.Templates;

/// <summary>The files of a templates folder by their names, which are paths below it with forward slashes.</summary>
internal static class TemplateFiles
{
    /// <summary>The desk's templates, and its words by language.</summary>
    public const string DeskFolder = "desk/";

    /// <summary>What the desk makes of sentences that the source writes in English, by language.</summary>
    public const string SentencesFolder = DeskFolder + "sentences/";

    private static readonly string[] DataFolders = ["locales/", "claims/", DeskFolder];

    /// <summary>Throws DirectoryNotFoundException for a missing folder.</summary>
    public static Dictionary<string, byte[]> Read(string root) => Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
        .Select(file => (Name: Path.GetRelativePath(root, file).Replace('\\', '/'), File: file))
        .Where(each => IsTemplate(each.Name) || IsData(each.Name) || each.Name == SampleFile)
        .ToDictionary(each => each.Name, each => File.ReadAllBytes(each.File), StringComparer.Ordinal);

    /// <summary>The season that templates are tried with.</summary>
    public const string SampleFile = "season.sample.json";

    public static bool IsTemplate(string name) => Path.GetExtension(name).StartsWith(".scriban-", StringComparison.Ordinal);

    public static bool IsData(string name) =>
        name == "facts.json" || (name.EndsWith(".json", StringComparison.Ordinal) && DataFolders.Any(folder => name.StartsWith(folder, StringComparison.Ordinal)));

    /// <summary>UTF-8 with or without a byte order mark.</summary>
    public static string Text(byte[] content)
    {
        using var reader = new StreamReader(new MemoryStream(content), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
