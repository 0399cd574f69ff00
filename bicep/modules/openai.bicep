@description('Region of the resource; the model must be offered there.')
param location string

@description('What the name ends with; part of the endpoint, so unique in the world.')
@maxLength(40)
param suffix string

@description('Tags of every resource.')
param tags object

@description('Object id of the app\'s identity.')
param appPrincipalId string

@description('Model, such as gpt-4o-mini.')
param model string

@description('Version of the model.')
param modelVersion string

@description('Thousands of tokens a minute, at most. Nothing is paid for what is not used.')
@minValue(1)
param capacity int

var cognitiveServicesOpenAIUser = '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd'

resource account 'Microsoft.CognitiveServices/accounts@2026-07-01' = {
  name: 'openai-${suffix}'
  location: location
  tags: tags
  kind: 'OpenAI'
  sku: {
    name: 'S0'
  }
  properties: {
    customSubDomainName: 'openai-${suffix}'
    disableLocalAuth: true
    publicNetworkAccess: 'Enabled'
  }
}

resource deployment 'Microsoft.CognitiveServices/accounts/deployments@2026-07-01' = {
  parent: account
  name: 'intake'
  sku: {
    name: 'GlobalStandard'
    capacity: capacity
  }
  properties: {
    model: {
      format: 'OpenAI'
      name: model
      version: modelVersion
    }
    versionUpgradeOption: 'OnceCurrentVersionExpired'
  }
}

resource appAsksModel 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, appPrincipalId, cognitiveServicesOpenAIUser)
  scope: account
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', cognitiveServicesOpenAIUser)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    description: 'The app asks the model for completions. The role can neither change deployments nor read keys.'
  }
}

@description('Endpoint of the resource.')
output endpoint string = account.properties.endpoint
