metadata description = 'The storage account with every table, container and queue. A test compares the names with the code.'

@minLength(3)
@maxLength(24)
param name string
param location string
param tags { *: string }

@description('Days that a mail in the outbox container is kept.')
param outboxDays int

@description('Whether only the network of the environment and the addresses given reach the account.')
param closed bool

param operatorAddresses string[]

var tables = [
  'evaluations'
  'periods'
  'results'
  'drafts'
  'quotes'
  'contacts'
  'contacttokens'
  'subscribers'
  'shopperlinks'
  'reports'
  'reporttokens'
  'deliveries'
  'mailings'
  'quarantine'
  'appeals'
  'alerts'
  'flags'
  'audit'
  'erasures'
  'ticks'
]
var containers = [
  'definitions'
  'raw'
  'results'
  'drafts'
  'reports'
  'outbox'
  'templates'
]
var queues = [
  'period-steps'
  'period-steps-poison'
  'mail-steps'
  'mail-steps-poison'
]
// Where the platform keeps the deployed package; not a container of the pipeline.
var packageContainer = 'app-package'

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  // Three zones of one region: survives a data centre, and personal data stays in the region.
  sku: { name: 'Standard_ZRS' }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: 'Enabled'
    networkAcls: closed
      ? {
          defaultAction: 'Deny'
          bypass: 'None'
          ipRules: map(operatorAddresses, address => { value: address, action: 'Allow' })
        }
      : { defaultAction: 'Allow' }
    supportsHttpsTrafficOnly: true
    // The pipeline hands out no SAS. One that a person makes lives a day at most.
    sasPolicy: { expirationAction: 'Block', sasExpirationPeriod: '1.00:00:00' }
  }
}

resource blobService 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    // Erasure is complete when these days are over, so they are few.
    deleteRetentionPolicy: { enabled: true, days: 14 }
    containerDeleteRetentionPolicy: { enabled: true, days: 14 }
    isVersioningEnabled: false
  }
}

resource blobContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = [
  for container in concat(containers, [packageContainer]): {
    parent: blobService
    name: container
    properties: { publicAccess: 'None' }
  }
]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2024-01-01' = {
  parent: account
  name: 'default'
}

resource storageTables 'Microsoft.Storage/storageAccounts/tableServices/tables@2024-01-01' = [
  for table in tables: {
    parent: tableService
    name: table
  }
]

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2024-01-01' = {
  parent: account
  name: 'default'
}

resource storageQueues 'Microsoft.Storage/storageAccounts/queueServices/queues@2024-01-01' = [
  for queue in queues: {
    parent: queueService
    name: queue
  }
]

// Payloads in raw are moved here and never deleted: a table row points at each of them, and the pipeline deletes both by rules.retention.
resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'delete-old-outbox-mail'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['outbox/'] }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: outboxDays } } }
          }
        }
        {
          // With the days of soft delete no longer than a sign-up for a newsletter that nobody confirmed.
          name: 'delete-old-confirmation-mail'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['outbox/confirmations/'] }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: 15 } } }
          }
        }
        {
          name: 'cool-old-raw-payloads'
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['raw/'] }
            actions: { baseBlob: { tierToCool: { daysAfterModificationGreaterThan: 90 } } }
          }
        }
      ]
    }
  }
}

output id string = account.id
output packageContainerUrl string = '${account.properties.primaryEndpoints.blob}${packageContainer}'
