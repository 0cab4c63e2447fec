using Microsoft.Extensions.Logging;
using Pipeline.Rendering.Templates;

namespace Pipeline.Functions.Texts;

/// <summary>Takes editors' changed templates into use, and says which of them were refused.</summary>
public sealed partial class FreshTemplates(TemplateShelf shelf, ILogger<FreshTemplates> logger)
{
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        if (!await shelf.RefreshAsync(cancellationToken)) return;
        foreach (var name in shelf.Overriding) Log.Used(logger, name);
        foreach (var fault in shelf.Refused) Log.Refused(logger, fault);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The template {Template} of container templates is used in place of the packaged one.")]
        public static partial void Used(ILogger logger, string template);

        [LoggerMessage(2, LogLevel.Error, "A template of container templates is refused and the packaged one is used: {Fault}")]
        public static partial void Refused(ILogger logger, TemplateFault fault);
    }
}
