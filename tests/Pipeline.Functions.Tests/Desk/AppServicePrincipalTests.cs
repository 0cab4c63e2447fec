using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Pipeline.Functions.Desk;

namespace Pipeline.Functions.Tests.Desk;

/// <summary>Who is let in by the headers that App Service sends after its own sign-in.</summary>
public sealed class AppServicePrincipalTests
{
    [Fact]
    public void The_highest_of_the_roles_that_were_given_counts() =>
        AppServicePrincipal.Find(Request(("name", "Kari Nord"), ("roles", "Editor"), ("roles", "ProjectLeader"))).ShouldBe(new DeskUser("Kari Nord", DeskRole.ProjectLeader, "subject-1"));

    [Fact]
    public void Roles_under_the_name_that_the_principal_gives_them_count_too() =>
        AppServicePrincipal.Find(Request(("name", "Kari"), ("http://schemas.example/role", "Admin"))).ShouldNotBeNull().Role.ShouldBe(DeskRole.Admin);

    [Theory]
    [InlineData("Reader")]
    [InlineData("2")]
    [InlineData("7")]
    [InlineData("Editor, Admin")]
    [InlineData("")]
    public void Another_word_is_no_role(string role) => AppServicePrincipal.Find(Request(("name", "Kari"), ("roles", role))).ShouldBeNull();

    [Fact]
    public void Without_a_name_or_a_subject_nobody_is_signed_in()
    {
        AppServicePrincipal.Find(Request(("roles", "Admin"))).ShouldBeNull();
        var request = Request(("name", "Kari"), ("roles", "Admin"));
        request.Headers.Remove("X-MS-CLIENT-PRINCIPAL-ID");
        AppServicePrincipal.Find(request).ShouldBeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not Base64 !")]
    [InlineData("bm90IEpTT04=")]
    [InlineData("e30=")]
    [InlineData("bnVsbA==")]
    public void A_header_that_cannot_be_read_signs_nobody_in(string? header)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers["X-MS-CLIENT-PRINCIPAL"] = header;
        request.Headers["X-MS-CLIENT-PRINCIPAL-ID"] = "subject-1";

        AppServicePrincipal.Find(request).ShouldBeNull();
    }

    private static HttpRequest Request(params (string Type, string Value)[] claims)
    {
        var principal = new { auth_typ = "aad", name_typ = "name", role_typ = "http://schemas.example/role", claims = claims.Select(claim => new { typ = claim.Type, val = claim.Value }) };
        var request = new DefaultHttpContext().Request;
        request.Headers["X-MS-CLIENT-PRINCIPAL"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(principal)));
        request.Headers["X-MS-CLIENT-PRINCIPAL-ID"] = "subject-1";
        return request;
    }
}
