metadata description = 'The vault with webhook secrets. Values are set by people, never by a template.'

@minLength(3)
@maxLength(24)
param name string
param location string
param tags { *: string }

@description('Whether only the network of the environment and the addresses given reach the vault.')
param closed bool

param operatorAddresses string[]

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    enablePurgeProtection: true
    enabledForDeployment: false
    enabledForDiskEncryption: false
    enabledForTemplateDeployment: false
    publicNetworkAccess: 'Enabled'
    networkAcls: closed
      ? {
          defaultAction: 'Deny'
          bypass: 'None'
          ipRules: map(operatorAddresses, address => { value: address })
        }
      : { defaultAction: 'Allow', bypass: 'None' }
  }
}

output id string = vault.id
