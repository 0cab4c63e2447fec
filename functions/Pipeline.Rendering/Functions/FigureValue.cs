using Pipeline.Core.Results;

namespace Pipeline.Rendering.Functions;

/// <summary>A figure in a template's hands. It shows nothing to the template: only functions print it.</summary>
internal sealed class FigureValue(Figure figure)
{
    internal Figure Figure { get; } = figure;
}
