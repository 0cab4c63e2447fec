using System.Text;
using System.Text.Json.Nodes;
using Pipeline.Core.Posts;
using Pipeline.Core.Programmes;
using Pipeline.Functions.Http;
using Pipeline.Functions.Options;
using Pipeline.Rendering;
using Pipeline.Rendering.Templates;
using Pipeline.Testing.Twins;

namespace Pipeline.Functions.Tests.Http;

/// <summary>An award with drafts, and the pages that readers see of it.</summary>
internal sealed class PublishedAward
{
    public const string Award = "prisen-2026";

    public static readonly SiteSettings Site = new(new Uri("https://priser.example/"), null, new Dictionary<string, string>());

    private readonly InMemoryProgrammeStore programmes = new();

    public InMemoryDraftStore Drafts { get; } = new();

    public PostReading Reading
    {
        get
        {
            var options = new RenderingOptions { TemplatesRoot = Path.Combine(AppContext.BaseDirectory, "templates"), SiteBaseUrl = Site.BaseUrl };
            return new(new ProgrammeCatalogue(programmes), new PublishedPosts(Drafts), new CurrentTexts(new TemplateShelf(options, new InMemoryTemplateOverrideStore()), options), Site);
        }
    }

    public Sitemap Sitemap => new(new ProgrammeCatalogue(programmes), new PublishedPosts(Drafts), Site);

    public static async Task<PublishedAward> WithAsync(CancellationToken cancellationToken, params (string Slug, string Period, int? Published)[] drafts)
    {
        var award = new PublishedAward();
        var sample = JsonNode.Parse(await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "templates", "season.sample.json"), cancellationToken))!["programme"]!;
        sample["id"] = Award;
        await award.programmes.PutAsync(Award, Encoding.UTF8.GetBytes(sample.ToJsonString()), cancellationToken);
        foreach (var (slug, period, published) in drafts)
        {
            await award.Drafts.SaveAsync(
                new Draft(Award, period, slug, $"Title of {slug} & 5", 1, published, "hash", DateTimeOffset.UnixEpoch.AddDays(1), null),
                new RenderedPost(slug, $"# {slug}\n\nOpening of {slug} with **most** of 12.\n\nMore.", $"<main><p>{slug}</p></main>", "{}"), cancellationToken);
        }

        return award;
    }
}
