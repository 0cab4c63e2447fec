using Pipeline.Core.Results;
using Pipeline.Rendering.Charts;
using Pipeline.Rendering.Engine;
using Pipeline.Rendering.Functions;
using Pipeline.Rendering.Ledgers;
using Pipeline.Rendering.Locales;
using Pipeline.Rendering.Posts;
using ScottPlot;
using Scriban.Runtime;
using SkiaSharp;

namespace Pipeline.Benchmarks.Rendering;

/// <summary>The chart of two bars a channel with intervals, by the product's template and painter and by ScottPlot.</summary>
internal sealed class ChartCase
{
    public const int Width = 1200;
    private const int Scale = 2;
    private const string Template = "charts/by-channel.scriban-svg";
    private readonly SeasonTexts texts;
    private readonly Locale locale;
    private readonly RememberedFigures figures;
    private readonly ScriptObject model;
    private readonly List<Figure> bars;
    private readonly int height;

    public ChartCase(SeasonTexts texts)
    {
        this.texts = texts;
        (_, locale) = texts.Library.Localised(Template, texts.Post.Programme.Locale);
        figures = new RememberedFigures(texts.Post.Figures);
        model = PostModel.Of(texts.Post with { Figures = figures }, texts.Options, locale);
        using var picture = SKBitmap.Decode(Png());
        height = picture.Height;
        bars =
        [
            .. texts.Post.Programme.Channels.SelectMany(channel => (string[])[$"mean(welcome|channel={channel.Id})", $"mean(valued|channel={channel.Id})"])
                .Select(texts.Post.Figures.Find).OfType<Figure>(),
        ];
    }

    public string Svg()
    {
        using var run = new RenderRun(texts.Library, locale, figures, texts.Post.Days.Through);
        return Marks.Strip(run.Render(Template, model));
    }

    /// <summary>As high as the drawing asks for; the other is asked for the same.</summary>
    public byte[] Png() => ChartPicture.Png(Svg(), Width / Scale, Scale);

    public string ScottPlotSvg() => Plot().GetSvgXml(Width / Scale, height / Scale);

    public byte[] ScottPlotPng() => Plot().GetImageBytes(Width, height, ImageFormat.Png);

    private Plot Plot()
    {
        var plot = new Plot();
        for (var index = 0; index < bars.Count; index++)
        {
            var figure = bars[index];
            plot.Add.Bar(new Bar { Position = index + (index / 2), Value = figure.Value, Error = (figure.High - figure.Low) / 2 ?? 0, Label = figure.Value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture) });
        }

        var names = texts.Post.Programme.Channels.Select((channel, index) => new Tick((3 * index) + 0.5, channel.Name.In("nb"))).ToArray();
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual(names);
        plot.Title("Fra velkomst til verdsatt");
        return plot;
    }
}
