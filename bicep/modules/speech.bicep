@description('Region of the resource.')
param location string

@description('What the name ends with; part of the endpoint, so unique in the world.')
@maxLength(40)
param suffix string

@description('Tags of every resource.')
param tags object

@description('Object id of the identity of Communication Services.')
param communicationPrincipalId string

var cognitiveServicesUser = 'a97b65f3-24c7-4388-baec-2e87135dc908'

// A multi-service resource: Communication Services takes no other kind. Its own subdomain is what makes sign-in by identity possible.
resource account 'Microsoft.CognitiveServices/accounts@2026-07-01' = {
  name: 'speech-${suffix}'
  location: location
  tags: tags
  kind: 'CognitiveServices'
  sku: {
    name: 'S0'
  }
  properties: {
    customSubDomainName: 'speech-${suffix}'
    disableLocalAuth: true
    publicNetworkAccess: 'Enabled'
  }
}

resource communicationSpeaks 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, communicationPrincipalId, cognitiveServicesUser)
  scope: account
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', cognitiveServicesUser)
    principalId: communicationPrincipalId
    principalType: 'ServicePrincipal'
    description: 'Communication Services speaks texts and hears callers with this resource while a call runs; its keys, which the role could list, are off. The app itself never calls it.'
  }
}

@description('Endpoint that the app names when it answers a call.')
output endpoint string = account.properties.endpoint
