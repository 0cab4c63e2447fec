using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Triggers.Desk;

/// <summary>The page on which people sign in to the desk.</summary>
public sealed class ShowSignIn(DeskSignIn signIn)
{
    [Function(nameof(ShowSignIn))]
    public Task<IActionResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "desk/sign-in")] HttpRequest request) =>
        Task.FromResult<IActionResult>(signIn.Show(request));
}
