metadata description = 'Everything one environment of the pipeline needs, in one resource group.'

@description('Short name of the environment; part of every resource name.')
@minLength(2)
@maxLength(6)
param environmentName string

@description('Short name of the product; part of every resource name.')
@minLength(2)
@maxLength(8)
param stem string = 'award'

param location string = resourceGroup().location

@description('Where readers find the pages, without a slash at the end. Empty: the function app\'s own address.')
param siteBaseUrl string = ''

@description('Who mails come from.')
param mail {
  from: string
  fromName: string
  replyTo: string
}

@description('Names of the vault secrets that forms may be signed with. The values are set with az keyvault secret set.')
param formSecrets string[] = []

@description('Whether mails leave through SendGrid. Its keys are vault secrets sendgrid-api-key and sendgrid-event-key.')
param sendGrid bool = false

@description('Client id of the Entra app registration that lets people in to the desk; its secret is vault secret desk-client-secret. Empty: the desk is closed.')
param deskClientId string = ''

@description('Who is told when something needs a person.')
param alertEmail string

@description('Object id of the group that may set secrets. Empty: nobody is given that right here.')
param operatorGroupId string = ''

@description('Instances kept warm for HTTP. 0 costs nothing and starts cold.')
@minValue(0)
@maxValue(5)
param alwaysReadyInstances int = 0

@description('Days that a mail in the outbox container is kept.')
@minValue(30)
param outboxDays int = 180

@description('Gigabytes of logs a day after which Log Analytics takes no more.')
param dailyLogGigabytes int = 1

@description('Whether storage and vault are reached from the environment\'s own network only. It costs four private endpoints, about 30 US dollars a month.')
param privateNetwork bool = false

@description('With privateNetwork: public addresses that operators reach storage and vault from.')
param operatorAddresses string[] = []

@description('A monthly budget in the currency of the subscription. Its first month (yyyy-MM) is not before the month of the first deployment.')
param budget {
  amount: int
  firstMonth: string
}?

var suffix = uniqueString(resourceGroup().id, stem, environmentName)
var functionAppName = 'func-${stem}-${environmentName}-${take(suffix, 6)}'
var keyVaultName = 'kv-${stem}-${environmentName}-${take(suffix, 4)}'
var storageAccountName = 'st${stem}${environmentName}${take(suffix, 6)}'
var packageAccountName = privateNetwork ? 'stpkg${environmentName}${take(suffix, 6)}' : ''
var applicationInsightsName = 'appi-${stem}-${environmentName}'
var tags = { product: stem, environment: environmentName }

module identity 'modules/identity.bicep' = {
  params: { name: 'id-${stem}-${environmentName}', location: location, tags: tags }
}

module storage 'modules/storage.bicep' = {
  params: {
    name: storageAccountName
    location: location
    tags: tags
    outboxDays: outboxDays
    closed: privateNetwork
    operatorAddresses: operatorAddresses
  }
}

module keyVault 'modules/key-vault.bicep' = {
  params: {
    name: keyVaultName
    location: location
    tags: tags
    closed: privateNetwork
    operatorAddresses: operatorAddresses
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  params: { name: 'vnet-${stem}-${environmentName}', location: location, tags: tags }
}

module privateEndpoints 'modules/private-endpoints.bicep' = if (privateNetwork) {
  params: {
    name: '${stem}-${environmentName}'
    location: location
    tags: tags
    networkId: network!.outputs.id
    subnetId: network!.outputs.endpointSubnetId
    storageAccountId: storage.outputs.id
    vaultId: keyVault.outputs.id
  }
}

module packageStorage 'modules/package-storage.bicep' = if (privateNetwork) {
  params: { name: packageAccountName, location: location, tags: tags }
}

module monitoring 'modules/monitoring.bicep' = {
  params: {
    name: '${stem}-${environmentName}'
    applicationInsightsName: applicationInsightsName
    location: location
    tags: tags
    dailyLogGigabytes: dailyLogGigabytes
    alertEmail: alertEmail
  }
}

// Names are passed as they are and not as outputs, so that what-if and the tests can tell what each role and log is for.
module roles 'modules/roles.bicep' = {
  params: {
    storageAccountName: storageAccountName
    keyVaultName: keyVaultName
    applicationInsightsName: applicationInsightsName
    packageAccountName: packageAccountName
    appPrincipalId: identity.outputs.principalId
    operatorGroupId: operatorGroupId
  }
  dependsOn: [storage, keyVault, monitoring, packageStorage]
}

// The app comes after its roles: a vault reference that may not be read yet stays unresolved for up to a day.
module functionApp 'modules/function-app.bicep' = {
  params: {
    name: functionAppName
    location: location
    tags: tags
    identity: { id: identity.outputs.id, clientId: identity.outputs.clientId }
    storageAccountName: storageAccountName
    packageContainerUrl: privateNetwork
      ? packageStorage!.outputs.packageContainerUrl
      : storage.outputs.packageContainerUrl
    keyVaultName: keyVaultName
    formSecrets: formSecrets
    sendGrid: sendGrid
    applicationInsightsConnection: monitoring.outputs.applicationInsightsConnection
    siteBaseUrl: empty(siteBaseUrl) ? 'https://${functionAppName}.azurewebsites.net' : siteBaseUrl
    mail: mail
    deskSignIn: !empty(deskClientId)
    alwaysReadyInstances: alwaysReadyInstances
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
  }
  dependsOn: [roles, privateEndpoints]
}

module deskSignIn 'modules/desk-sign-in.bicep' = if (!empty(deskClientId)) {
  params: { functionAppName: functionAppName, clientId: deskClientId }
  dependsOn: [functionApp]
}

module diagnostics 'modules/diagnostics.bicep' = {
  params: {
    workspaceId: monitoring.outputs.workspaceId
    storageAccountName: storageAccountName
    keyVaultName: keyVaultName
  }
  dependsOn: [storage, keyVault]
}

module alerts 'modules/alerts.bicep' = {
  params: {
    name: '${stem}-${environmentName}'
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
    actionGroupId: monitoring.outputs.actionGroupId
  }
}

module workbook 'modules/workbook.bicep' = {
  params: {
    name: 'Pipeline ${environmentName}'
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
  }
}

module budgetAlert 'modules/budget.bicep' = if (budget != null) {
  params: {
    name: 'budget-${stem}-${environmentName}'
    amount: budget!.amount
    firstMonth: budget!.firstMonth
    alertEmail: alertEmail
  }
}

output functionAppName string = functionAppName
output functionAppHost string = functionApp.outputs.host
output keyVaultName string = keyVaultName
output storageAccountName string = storageAccountName
