metadata description = 'What the app uses, within its network: an endpoint of each service and the zone that its name is found in.'

param name string
param location string
param tags { *: string }
param networkId string
param subnetId string
param storageAccountId string
param vaultId string

var services = [
  { group: 'blob', zone: 'privatelink.blob.${environment().suffixes.storage}', of: storageAccountId }
  { group: 'table', zone: 'privatelink.table.${environment().suffixes.storage}', of: storageAccountId }
  { group: 'queue', zone: 'privatelink.queue.${environment().suffixes.storage}', of: storageAccountId }
  { group: 'vault', zone: 'privatelink.vaultcore.azure.net', of: vaultId }
]

resource zones 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for service in services: {
    name: service.zone
    location: 'global'
    tags: tags
  }
]

resource links 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (service, at) in services: {
    parent: zones[at]
    name: name
    location: 'global'
    tags: tags
    properties: { registrationEnabled: false, virtualNetwork: { id: networkId } }
  }
]

resource endpoints 'Microsoft.Network/privateEndpoints@2024-05-01' = [
  for service in services: {
    name: 'pe-${name}-${service.group}'
    location: location
    tags: tags
    properties: {
      subnet: { id: subnetId }
      privateLinkServiceConnections: [
        { name: service.group, properties: { privateLinkServiceId: service.of, groupIds: [service.group] } }
      ]
    }
  }
]

resource names 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = [
  for (service, at) in services: {
    parent: endpoints[at]
    name: 'default'
    properties: { privateDnsZoneConfigs: [{ name: service.group, properties: { privateDnsZoneId: zones[at].id } }] }
  }
]
