namespace Pipeline.Conventions.Tests.Infrastructure;

[CollectionDefinition(nameof(InfrastructureFixture))]
public sealed class InfrastructureFixture : ICollectionFixture<CompiledInfrastructure>;
