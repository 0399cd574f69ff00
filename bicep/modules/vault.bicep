@description('Region of the vault.')
param location string

@description('Name of the vault: 3 to 24 letters, digits and hyphens, unique in the world.')
@minLength(3)
@maxLength(24)
param name string

@description('Tags of every resource.')
param tags object

@description('Object id of the app\'s identity.')
param appPrincipalId string

@description('Resource id of the workspace that hears who read which key.')
param workspaceId string

@description('Whether a deleted vault can\'t be purged before its 90 days are over. It can\'t be switched off again.')
param purgeProtection bool

@description('Key in the address of the Event Grid subscription; empty: the one in the vault stays.')
@secure()
param eventsKey string

@description('Bearer key of scripts; empty: the one in the vault stays.')
@secure()
param apiKey string

@description('Key that signs callback addresses and links; empty: the one in the vault stays.')
@secure()
param signingKey string

var keyVaultSecretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

resource vault 'Microsoft.KeyVault/vaults@2026-02-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    // The second stage takes the events key from here without anybody seeing it.
    enabledForTemplateDeployment: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    // False can't be set, only left out.
    enablePurgeProtection: purgeProtection ? true : null
    publicNetworkAccess: 'Enabled'
  }
}

// Random keys come from whoever deploys first (scripts/deploy makes them) and are never changed by a later deployment: a new signing key cuts running calls.
resource eventsSecret 'Microsoft.KeyVault/vaults/secrets@2026-02-01' = if (!empty(eventsKey)) {
  parent: vault
  name: 'EventsKey'
  properties: {
    value: eventsKey
    contentType: 'Key in the address of the Event Grid subscription'
  }
}

resource apiSecret 'Microsoft.KeyVault/vaults/secrets@2026-02-01' = if (!empty(apiKey)) {
  parent: vault
  name: 'ApiKey'
  properties: {
    value: apiKey
    contentType: 'Bearer key of scripts'
  }
}

resource signingSecret 'Microsoft.KeyVault/vaults/secrets@2026-02-01' = if (!empty(signingKey)) {
  parent: vault
  name: 'SigningKey'
  properties: {
    value: signingKey
    contentType: 'Signs callback addresses and links'
  }
}

resource appReadsSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, appPrincipalId, keyVaultSecretsUser)
  scope: vault
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', keyVaultSecretsUser)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    description: 'The platform reads the three keys for the app\'s settings. The role sees names and values and changes nothing.'
  }
}

resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AuditEvent'
        enabled: true
      }
    ]
  }
}

@description('Name of the vault, once its keys stand.')
output name string = vault.name
