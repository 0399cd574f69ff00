@description('Region of the identities.')
param location string

@description('What the names end with, such as ringback-prod.')
param suffix string

@description('Tags of every resource.')
param tags object

// Two identities, because two things act: the app reads callers' data and places calls; Event Grid only puts messages into one queue and files into one
// container. User-assigned, so that their roles exist before the first start and outlive a new app. A topic of a global resource, such as Communication
// Services, can't have a system-assigned one.
resource app 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-app-${suffix}'
  location: location
  tags: tags
}

resource events 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-events-${suffix}'
  location: location
  tags: tags
}

@description('Resource id of the app\'s identity.')
output appId string = app.id

@description('Client id of the app\'s identity: tells the libraries which identity to use.')
output appClientId string = app.properties.clientId

@description('Object id of the app\'s identity: what roles are granted to.')
output appPrincipalId string = app.properties.principalId

@description('Resource id of Event Grid\'s identity.')
output eventsId string = events.id

@description('Object id of Event Grid\'s identity.')
output eventsPrincipalId string = events.properties.principalId
