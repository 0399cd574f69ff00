@description('Name of the Event Grid topic.')
param topicName string

@description('Name of the storage account with the ledger\'s queue and the dead letters.')
param storageName string

@description('Resource id of Event Grid\'s identity.')
param identityId string

@description('Address of the app, without a slash at the end.')
param appUrl string

@description('Key that the app asks for in the address.')
@secure()
param eventsKey string

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: topicName
}

resource account 'Microsoft.Storage/storageAccounts@2026-04-01' existing = {
  name: storageName
}

// Calls that ring right now. A second attempt a minute later would find nobody: what fails here is answered by the ledger or counted as not delivered.
resource fast 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'fast'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    destination: {
      endpointType: 'WebHook'
      properties: {
        endpointUrl: '${appUrl}/hooks/events?key=${uriComponent(eventsKey)}'
        maxEventsPerBatch: 1
        minimumTlsVersionAllowed: '1.2'
      }
    }
    filter: {
      includedEventTypes: [
        'Microsoft.Communication.IncomingCall'
      ]
    }
    retryPolicy: {
      maxDeliveryAttempts: 2
      eventTimeToLiveInMinutes: 1
    }
    deadLetterWithResourceIdentity: {
      identity: {
        type: 'UserAssigned'
        userAssignedIdentity: identityId
      }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: {
          resourceId: account.id
          blobContainerName: 'dead-letters'
        }
      }
    }
  }
}

// Every event, for as long as Event Grid and the queue keep it: no call is lost while the app is down, nor a STOP.
resource ledger 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'ledger'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    deliveryWithResourceIdentity: {
      identity: {
        type: 'UserAssigned'
        userAssignedIdentity: identityId
      }
      destination: {
        endpointType: 'StorageQueue'
        properties: {
          resourceId: account.id
          queueName: 'events'
          queueMessageTimeToLiveInSeconds: 604800
        }
      }
    }
    filter: {
      includedEventTypes: [
        'Microsoft.Communication.IncomingCall'
        'Microsoft.Communication.SMSReceived'
        'Microsoft.Communication.SMSDeliveryReportReceived'
        'Microsoft.Communication.EmailDeliveryReportReceived'
        'Microsoft.Communication.RecordingFileStatusUpdated'
      ]
    }
    retryPolicy: {
      maxDeliveryAttempts: 30
      eventTimeToLiveInMinutes: 1440
    }
    deadLetterWithResourceIdentity: {
      identity: {
        type: 'UserAssigned'
        userAssignedIdentity: identityId
      }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: {
          resourceId: account.id
          blobContainerName: 'dead-letters'
        }
      }
    }
  }
}
