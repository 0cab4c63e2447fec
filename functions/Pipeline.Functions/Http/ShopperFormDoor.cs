using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Pipeline.Adapters;
using Pipeline.Core.Filling;

namespace Pipeline.Functions.Http;

/// <summary>
/// The pipeline's own form, which works without a script. What cannot be kept is answered with a page that holds what was typed: 422 says at which fields it is
/// wrong, 503 that storage is down.
/// </summary>
public sealed partial class ShopperFormDoor(FillForm forms, IFormPage pages, FailedLookups lookups, TimeProvider clock, ILogger<ShopperFormDoor> logger)
{
    private const string RetryAfterSeconds = "30";

    public async Task<Answer> ShowAsync(HttpRequest request, string programme, string token, CancellationToken cancellationToken)
    {
        try
        {
            return await lookups.LookAsync(request, async () =>
                await forms.OpenAsync(programme, token, cancellationToken) is { } visit ? Show(request, visit, null, [], StatusCodes.Status200OK) : null);
        }
        catch (Exception exception) when (StorageFault.IsOutage(exception))
        {
            return Unreachable(request, exception, new Dictionary<string, string>());
        }
    }

    public async Task<Answer> TakeAsync(HttpRequest request, string programme, string token, CancellationToken cancellationToken)
    {
        if (lookups.IsBarred(request)) return Pages.NotFound();
        if (await Bodies.ReadAsync(request, Bodies.Single, cancellationToken) is not { } body) return Bodies.TooLarge(Bodies.Single);
        var fields = await FieldsOf(request, body, cancellationToken);
        try
        {
            return await lookups.LookAsync(request, async () => await forms.OpenAsync(programme, token, cancellationToken) is { } visit
                ? Of(request, visit, token, fields, await forms.SendAsync(visit, fields, body, cancellationToken))
                : null);
        }
        catch (Exception exception) when (StorageFault.IsOutage(exception))
        {
            return Unreachable(request, exception, fields);
        }
    }

    private Answer Of(HttpRequest request, FormVisit visit, string token, IReadOnlyDictionary<string, string> fields, FormSending sending) => sending switch
    {
        FormSending.Kept => Pages.FormKept(visit.Programme.Id, token, request.Query.ContainsKey("language") ? ReaderLanguage.Wanted(request) : null),
        FormSending.Faulty faulty => Show(request, visit, fields, faulty.Faults, StatusCodes.Status422UnprocessableEntity),
        _ => Show(request, visit, fields, [], StatusCodes.Status409Conflict),
    };

    private Answer Show(HttpRequest request, FormVisit visit, IReadOnlyDictionary<string, string>? typed, IReadOnlyList<FieldFault> faults, int status)
    {
        var fields = typed ?? (visit.Sent is { } sent ? FilledFields.Of(visit.Programme, sent.Evaluation) : new Dictionary<string, string>());
        var locale = ReaderLanguage.Of(request, pages.Languages(visit.Programme));
        return Pages.ShopperForm(pages.Form(new(visit, locale, ChannelOf(request, visit, fields), fields, faults, visit.Programme.LocalDay(clock.GetUtcNow()))), status);
    }

    /// <summary>The link's channel, else the one that the form was sent for, else the one asked for in the address, else the only one there is; null when it is to be chosen.</summary>
    private static string? ChannelOf(HttpRequest request, FormVisit visit, IReadOnlyDictionary<string, string> fields)
    {
        if (visit.Link.Channel is { } given) return given;
        var asked = HttpMethods.IsPost(request.Method) || !request.Query.ContainsKey("channel") ? fields.GetValueOrDefault(FieldNames.Channel) : request.Query["channel"].ToString();
        if (asked is not null && visit.Programme.FindChannel(asked) is not null) return asked;
        return visit.Programme.Channels.Count == 1 ? visit.Programme.Channels[0].Id : null;
    }

    private static async Task<IReadOnlyDictionary<string, string>> FieldsOf(HttpRequest request, byte[] body, CancellationToken cancellationToken)
    {
        request.Body = new MemoryStream(body);
        return await FormBody.ReadAsync(request, cancellationToken) ?? new Dictionary<string, string>();
    }

    private Answer Unreachable(HttpRequest request, Exception exception, IReadOnlyDictionary<string, string> fields)
    {
        Log.StorageTrouble(logger, exception);
        return Pages.ShopperForm(pages.Unreachable(ReaderLanguage.Wanted(request) ?? "", fields), StatusCodes.Status503ServiceUnavailable).With("Retry-After", RetryAfterSeconds);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Storage did not answer; the shopper keeps what was typed and was told to come back.")]
        public static partial void StorageTrouble(ILogger logger, Exception exception);
    }
}
