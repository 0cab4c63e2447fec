using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;

namespace Pipeline.Functions.Tests;

/// <summary>One HTTP request to a trigger class and what it was answered.</summary>
internal static class Call
{
    public static HttpRequest Request(string body, string contentType = "application/json", Stream? stream = null, long? length = null)
    {
        var context = new DefaultHttpContext();
        var bytes = Encoding.UTF8.GetBytes(body);
        context.Request.Body = stream ?? new MemoryStream(bytes);
        context.Request.ContentType = contentType;
        context.Request.ContentLength = stream is null ? length ?? bytes.Length : length;
        return context.Request;
    }

    public static async Task<CallAnswer> AnswerAsync(IActionResult result)
    {
        var context = new DefaultHttpContext();
        using var body = new MemoryStream();
        context.Response.Body = body;
        await result.ExecuteResultAsync(new ActionContext(context, new RouteData(), new ActionDescriptor()));
        return new CallAnswer(context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()), context.Response.Headers);
    }
}
