metadata description = 'The function app on Flex Consumption, its plan and its settings.'

param name string
param location string
param tags { *: string }

param identity {
  id: string
  clientId: string
}

param storageAccountName string

@description('The container that the platform keeps the deployed package in.')
param packageContainerUrl string

param keyVaultName string
param formSecrets string[]
param applicationInsightsConnection string
param siteBaseUrl string

param mail {
  from: string
  fromName: string
  replyTo: string
}

@description('Whether mails leave through SendGrid; otherwise they lie in container outbox.')
param sendGrid bool

@description('Whether people sign in to the desk with Entra ID; otherwise it is closed.')
param deskSignIn bool

param alwaysReadyInstances int

@description('The subnet that the app reaches storage and vault from. Empty: over their public addresses.')
param subnetId string

// A name of a setting may have no hyphen on Linux, the name of a vault secret has no underscore: each hyphen becomes an underscore.
var secretSettings = toObject(
  formSecrets,
  secret => 'Secrets__${replace(secret, '-', '_')}',
  secret => '@Microsoft.KeyVault(VaultName=${keyVaultName};SecretName=${secret})'
)

// The vault's names of what mails need: the key that tokens in links are made with, where SendGrid is used its two keys, and for the desk the secret of its registration.
var mailSecrets = union(
  { Links__Key: 'links-key' },
  sendGrid ? { SendGrid__ApiKey: 'sendgrid-api-key', SendGrid__EventKey: 'sendgrid-event-key' } : {},
  deskSignIn ? { MICROSOFT_PROVIDER_AUTHENTICATION_SECRET: 'desk-client-secret' } : {}
)

var settings = union(
  {
    AzureWebJobsStorage__accountName: storageAccountName
    AzureWebJobsStorage__credential: 'managedidentity'
    AzureWebJobsStorage__clientId: identity.clientId
    // Chooses the identity for the pipeline's own storage clients.
    AZURE_CLIENT_ID: identity.clientId
    APPLICATIONINSIGHTS_CONNECTION_STRING: applicationInsightsConnection
    APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.clientId};Authorization=AAD'
    Site__BaseUrl: siteBaseUrl
    Mail__From: mail.from
    Mail__FromName: mail.fromName
    Mail__ReplyTo: mail.replyTo
  },
  deskSignIn ? { Desk__SignIn: 'app-service' } : {},
  secretSettings,
  mapValues(mailSecrets, secret => '@Microsoft.KeyVault(VaultName=${keyVaultName};SecretName=${secret})')
)

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  tags: tags
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    publicNetworkAccess: 'Enabled'
    keyVaultReferenceIdentity: identity.id
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: packageContainerUrl
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity.id }
        }
      }
      scaleAndConcurrency: {
        alwaysReady: alwaysReadyInstances == 0 ? [] : [{ name: 'http', instanceCount: alwaysReadyInstances }]
        // Forty is the least that the documentation allows; a season of webhooks needs one or two.
        maximumInstanceCount: 40
        instanceMemoryMB: 2048
      }
    }
    siteConfig: {
      appSettings: [for setting in items(settings): { name: setting.key, value: setting.value }]
      ftpsState: 'Disabled'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      remoteDebuggingEnabled: false
    }
  }
}

// Deployments sign in with Entra ID; user names and passwords for publishing are off.
resource ftpPasswords 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'ftp'
  properties: { allow: false }
}

resource scmPasswords 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = {
  parent: app
  name: 'scm'
  properties: { allow: false }
}

output host string = app.properties.defaultHostName
