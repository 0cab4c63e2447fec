metadata description = 'App Service\'s sign-in with Entra ID for the desk. Everything else stays open to those whom its own key, signature or token lets in.'

param functionAppName string

@description('Client id of the app registration whose roles Editor, ProjectLeader and Admin open the desk.')
param clientId string

param tenantId string = tenant().tenantId

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: functionAppName
}

resource signIn 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'authsettingsV2'
  properties: {
    platform: { enabled: true }
    // Webhooks, readers and participants have no account; the desk sends those who are not signed in to sign in.
    globalValidation: { unauthenticatedClientAction: 'AllowAnonymous' }
    httpSettings: { requireHttps: true }
    identityProviders: {
      azureActiveDirectory: {
        enabled: true
        registration: {
          clientId: clientId
          openIdIssuer: '${environment().authentication.loginEndpoint}${tenantId}/v2.0'
          clientSecretSettingName: 'MICROSOFT_PROVIDER_AUTHENTICATION_SECRET'
        }
        validation: { allowedAudiences: ['api://${clientId}', clientId] }
      }
    }
    // A token store would keep what nobody reads here.
    login: {
      tokenStore: { enabled: false }
      cookieExpiration: { convention: 'FixedTime', timeToExpiration: '12:00:00' }
    }
  }
}
