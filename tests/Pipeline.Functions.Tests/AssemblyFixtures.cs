using Pipeline.Testing.Azurite;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]
