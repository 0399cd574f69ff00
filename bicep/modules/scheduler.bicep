@description('Region of the scheduler.')
param location string

@description('What the name ends with, such as ringback-prod-k3j9xq.')
@maxLength(40)
param suffix string

@description('Tags of every resource.')
param tags object

@description('Client id of the app\'s identity.')
param appClientId string

@description('Object id of the app\'s identity.')
param appPrincipalId string

var durableTaskDataContributor = '0ad04412-c4d5-4796-b79c-f76d14c8d402'

// Paid by the action, without a fixed price: for those whose ladders have outgrown the queues of the storage account. infra/host.scheduler.json belongs to it.
resource scheduler 'Microsoft.DurableTask/schedulers@2026-02-01' = {
  name: 'dts-${suffix}'
  location: location
  tags: tags
  properties: {
    // By address everybody may knock; without the role below nobody comes in.
    ipAllowlist: [
      '0.0.0.0/0'
    ]
    sku: {
      name: 'Consumption'
    }
  }
}

resource hub 'Microsoft.DurableTask/schedulers/taskHubs@2026-02-01' = {
  parent: scheduler
  name: 'ringback'
}

resource appRunsLadders 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(hub.id, appPrincipalId, durableTaskDataContributor)
  scope: hub
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', durableTaskDataContributor)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    description: 'The app starts, runs and wakes the ladders of this one task hub.'
  }
}

@description('How the app finds the scheduler. It holds no key: the identity signs in.')
output address string = 'Endpoint=${scheduler.properties.endpoint};Authentication=ManagedIdentity;ClientID=${appClientId}'

@description('Name of the task hub.')
output hubName string = hub.name
