@description('What the names end with, such as ringback-prod-k3j9xq. Part of the endpoint, so unique in the world.')
@maxLength(40)
param suffix string

@description('Tags of every resource.')
param tags object

@description('Where the service keeps its data at rest. Fixed at creation.')
param dataLocation string

@description('Object id of the app\'s identity.')
param appPrincipalId string

var communicationAndEmailServiceOwner = '09976791-48a7-449e-bb21-39d1a415f350'

resource email 'Microsoft.Communication/emailServices@2026-03-18' = {
  name: 'mail-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    dataLocation: dataLocation
  }
}

// A domain that Azure manages needs no DNS and works at once: 5 emails a minute, 10 an hour, which is what alerts of a small team need.
resource domain 'Microsoft.Communication/emailServices/domains@2026-03-18' = {
  parent: email
  name: 'AzureManagedDomain'
  location: 'global'
  tags: tags
  properties: {
    domainManagement: 'AzureManaged'
    userEngagementTracking: 'Disabled'
  }
}

resource communication 'Microsoft.Communication/communicationServices@2026-03-18' = {
  name: 'acs-${suffix}'
  location: 'global'
  tags: tags
  // With this identity the service reaches the speech resource; see speech.bicep.
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    dataLocation: dataLocation
    disableLocalAuth: true
    linkedDomains: [
      domain.id
    ]
  }
}

resource appPlacesCalls 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(communication.id, appPrincipalId, communicationAndEmailServiceOwner)
  scope: communication
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', communicationAndEmailServiceOwner)
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    description: 'The app answers and places calls, texts and sends email. The service has no smaller built-in role and honours no custom one, so it is held to this one resource, whose keys are off.'
  }
}

@description('Name of the Communication Services resource.')
output name string = communication.name

@description('Resource id of the Communication Services resource: the source of its events.')
output id string = communication.id

@description('Address of the service\'s API.')
output endpoint string = 'https://${communication.properties.hostName}'

@description('What the service\'s callback tokens are addressed to.')
output audience string = communication.properties.immutableResourceId

@description('Object id of the service\'s own identity.')
output principalId string = communication.identity.principalId

@description('Address that alerts are sent from.')
output emailSender string = 'DoNotReply@${domain.properties.fromSenderDomain}'
