// Second stage: the event subscriptions. Event Grid shakes hands with the webhook when its subscription is made, so the app must be published and ready.
// The parameters are outputs of main.bicep; the key never leaves the vault but to Event Grid.
targetScope = 'resourceGroup'

@description('Name of the Event Grid topic: the output topicName.')
param topicName string

@description('Name of the storage account: the output storageName.')
param storageName string

@description('Name of the vault: the output vaultName.')
param vaultName string

@description('Resource id of Event Grid\'s identity: the output eventsIdentityId.')
param eventsIdentityId string

@description('Address of the app, HTTPS, without a slash at the end: the output appUrl.')
param appUrl string

resource vault 'Microsoft.KeyVault/vaults@2026-02-01' existing = {
  name: vaultName
}

module subscriptions 'modules/subscriptions.bicep' = {
  name: 'ringback-subscriptions'
  params: {
    topicName: topicName
    storageName: storageName
    identityId: eventsIdentityId
    appUrl: appUrl
    eventsKey: vault.getSecret('EventsKey')
  }
}
