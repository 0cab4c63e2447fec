using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Pipeline.Functions.Http;

/// <summary>An HTTP answer as status, type and bytes. It needs no MVC services, so that every host writes it alike.</summary>
public sealed class Answer(int status, string contentType, ReadOnlyMemory<byte> body) : IActionResult
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly List<(string Name, string Value)> headers = [];

    public int Status => status;

    public ReadOnlyMemory<byte> Body => body;

    public static Answer Json<T>(int status, T value) =>
        new(status, "application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(value, Web));

    public static Answer Text(int status, string contentType, string text) => new(status, contentType + "; charset=utf-8", Encoding.UTF8.GetBytes(text));

    /// <summary>RFC 9457 problem details; members beyond the standard ones may be added.</summary>
    public static Answer Problem(int status, string title, string detail, object? faults = null) => new(
        status,
        "application/problem+json; charset=utf-8",
        JsonSerializer.SerializeToUtf8Bytes(new { type = "about:blank", title, status, detail, faults }, Web));

    public Answer With(string header, string value)
    {
        headers.Add((header, value));
        return this;
    }

    /// <summary>The same headers without the body, for whoever has that already.</summary>
    public Answer Unchanged()
    {
        var unchanged = new Answer(StatusCodes.Status304NotModified, "", default);
        unchanged.headers.AddRange(headers);
        return unchanged;
    }

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.StatusCode = status;
        foreach (var (name, value) in headers) response.Headers[name] = value;
        if (contentType.Length > 0) response.ContentType = contentType;
        if (body.Length == 0) return;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.HttpContext.Request.Method)) await response.Body.WriteAsync(body, context.HttpContext.RequestAborted);
    }
}
