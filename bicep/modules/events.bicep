@description('What the name ends with, such as ringback-prod.')
param suffix string

@description('Tags of every resource.')
param tags object

@description('Resource id of the Communication Services resource.')
param communicationId string

@description('Name of the storage account that holds the ledger\'s queue and the dead letters.')
param storageName string

@description('Resource id of Event Grid\'s identity.')
param identityId string

@description('Object id of Event Grid\'s identity.')
param principalId string

@description('Resource id of the workspace that hears of failed deliveries.')
param workspaceId string

var storageQueueDataMessageSender = 'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a'
var storageBlobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

resource account 'Microsoft.Storage/storageAccounts@2026-04-01' existing = {
  name: storageName
}

resource queueService 'Microsoft.Storage/storageAccounts/queueServices@2026-04-01' existing = {
  parent: account
  name: 'default'
}

resource ledger 'Microsoft.Storage/storageAccounts/queueServices/queues@2026-04-01' existing = {
  parent: queueService
  name: 'events'
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2026-04-01' existing = {
  parent: account
  name: 'default'
}

resource deadLetters 'Microsoft.Storage/storageAccounts/blobServices/containers@2026-04-01' existing = {
  parent: blobs
  name: 'dead-letters'
}

// Made in the first stage, with its roles: they need minutes to take effect, and the subscriptions of the second stage are refused before they do.
resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: 'evgt-${suffix}'
  // Communication Services is a global resource, and so is its topic.
  location: 'global'
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    source: communicationId
    topicType: 'Microsoft.Communication.CommunicationServices'
  }
}

resource eventsFillLedger 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(ledger.id, principalId, storageQueueDataMessageSender)
  scope: ledger
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageQueueDataMessageSender)
    principalId: principalId
    principalType: 'ServicePrincipal'
    description: 'Event Grid puts every event into the ledger\'s queue. It can read nothing there.'
  }
}

resource eventsKeepDeadLetters 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(deadLetters.id, principalId, storageBlobDataContributor)
  scope: deadLetters
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', storageBlobDataContributor)
    principalId: principalId
    principalType: 'ServicePrincipal'
    description: 'Event Grid writes what it could not deliver into this one container.'
  }
}

resource failures 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'delivery-failures'
  scope: topic
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'DeliveryFailures'
        enabled: true
      }
    ]
  }
}

@description('Name of the topic.')
output topicName string = topic.name

@description('Resource id of the topic: what its alerts watch.')
output topicId string = topic.id
